// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Trend } from './client.ts'
import { texts } from './texts.ts'

interface Shown {
  trend: Trend
  version: string | null
}

/** The priorities that a trend asked for and what the bureau did with them; whoever may, proposes one. */
export function Proposals({ trend, version }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  return (
    <>
      {trend.proposals.length === 0 && <p>{t.noProposals}</p>}
      {trend.proposals.map(proposal => (
        <article className="sv-card" key={proposal.id}>
          <h3 className="nl-heading nl-heading--level-3">{proposal.title}</h3>
          <p>
            <Badge>{t.states[proposal.state]}</Badge>{' '}
            <span className="sv-small">{t.by(proposal.person ?? '', proposal.organisation, date(language, proposal.proposedDate))}</span>
          </p>
          <p>{proposal.reason}</p>
          {proposal.answer && (
            <p>
              <strong>{t.states[proposal.state]}:</strong> {proposal.answer}
            </p>
          )}
          {proposal.state === 'open' && holds(session, 'bureau_coordinator') && (
            <Answer trend={trend} version={version} proposalId={proposal.id} />
          )}
        </article>
      ))}
      {session && <Propose trend={trend} version={version} />}
      {session && (
        <Why
          rule="trends.proposesPriority"
          given={{ item_id: trend.id, author_id: session.person.id, organisation_id: session.organisation.id }}
          act={t.propose}
        />
      )}
    </>
  )
}

const proposers = [
  'bureau_coordinator',
  'mayor',
  'chief_prosecutor',
  'police_chief',
  'taskforce_secretary',
  'safety_adviser',
  'undermining_analyst',
] as const

function Propose({ trend, version }: Shown) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/trends/{id}/trend-proposals')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const may = holds(session, ...proposers) && trend.weighings.length > 0 && trend.proposals.every(({ state }) => state !== 'open')
  if (!may) return null
  return (
    <details>
      <summary>{t.propose}</summary>
      <p>{t.proposeIntro}</p>
      <Form problem={problem} onSend={({ title = '', reason = '' }) => void act({ id: trend.id, title, reason }, { version })}>
        <TextInput name="title" label={t.proposeTitle} error={wrong('title')} />
        <TextArea name="reason" label={t.proposeReason} rows={4} most={2000} error={wrong('reason')} />
        <Button busy={busy}>{t.send}</Button>
      </Form>
    </details>
  )
}

function Answer({ trend, version, proposalId }: Shown & { proposalId: string }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/trends/{id}/trend-proposal-answers')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  return (
    <details>
      <summary>{t.answer}</summary>
      <Form
        problem={problem}
        onSend={({ outcome, reason = '' }) =>
          void act({ id: trend.id, proposalId, outcome: outcome as 'taken-up' | 'not-now', reason }, { version })
        }
      >
        <RadioGroup
          name="outcome"
          label={t.answerLabel}
          options={(['taken-up', 'not-now'] as const).map(value => ({ value, label: t.states[value] }))}
          error={wrong('outcome')}
        />
        <TextArea name="reason" label={t.answerReason} rows={3} most={2000} error={wrong('reason')} />
        <Button busy={busy}>{t.sendAnswer}</Button>
      </Form>
    </details>
  )
}
