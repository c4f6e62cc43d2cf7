// SPDX-License-Identifier: EUPL-1.2
import { addDays, dateOf } from '../../core/time/calendar.ts'
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { date, moment } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { OnlyFor } from '../../shell/states/only-for.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type OddRead } from './client.ts'
import { outcomes } from './rules.ts'
import { texts } from './texts.ts'

/** One odd read: what stood out and by which rule, the way to the lines behind it, and saying what came of it. */
export default function OddReadScreen() {
  const t = useTexts(texts)
  return (
    <OnlyFor roles={['privacy_officer']} rule="odd-reads.seesOddReads" title={t.title}>
      <Shown />
    </OnlyFor>
  )
}

function Shown() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/odd-reads/{id}', { id })
  return (
    <Loaded of={seen}>
      {read => (
        <Page
          title={`${t.kinds[read.kind]}: ${read.person}`}
          steps={[{ title: t.title, address: addressOf('oversight/odd-reads/list', language) }]}
          lead={t.rules[read.kind](read.rules.find(({ kind }) => kind === read.kind)?.atLeast ?? 0)}
          narrow
        >
          <Facts read={read} />
          <Section title={t.outcome}>
            <Judge read={read} version={seen.version} />
          </Section>
          <Said said={read.outcomes} />
        </Page>
      )}
    </Loaded>
  )
}

function Facts({ read }: { read: OddRead }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const behind = { person: read.personId, from: read.weekDate, to: addDays(read.weekDate, 6) }
  return (
    <Section title={t.found}>
      <dl className="sv-facts">
        <div>
          <dt>{t.columns.person}</dt>
          <dd>
            {read.person}, {read.organisation}
          </dd>
        </div>
        <div>
          <dt>{t.columns.hits}</dt>
          <dd>{t.times(number(language, read.hits))}</dd>
        </div>
        <div>
          <dt>{t.columns.when}</dt>
          <dd>{t.between(moment(language, read.firstAt), moment(language, read.lastAt))}</dd>
        </div>
        <div>
          <dt>{t.columns.state}</dt>
          <dd>{t.states[read.state]}</dd>
        </div>
        {read.state === 'open' && (
          <div>
            <dt>{t.columns.due}</dt>
            <dd>{date(language, read.dueDate)}</dd>
          </div>
        )}
      </dl>
      <p>
        <a href={addressOf('oversight/log-looks/looks', language, {}, behind)}>{t.lines}</a> <span className="sv-small">{t.linesHint}</span>
      </p>
    </Section>
  )
}

function Judge({ read, version }: { read: OddRead; version: string | null }) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/odd-reads/{id}/outcomes')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const settled = read.state === 'explained' || read.state === 'misuse-reported'
  const own = session?.person.id === read.personId
  const refusal = settled ? t.settled : own ? t.oneself : undefined
  return (
    <>
      <Form
        problem={problem}
        onSend={({ kind = '', reason = '' }) => void act({ id: read.id, kind: kind as (typeof outcomes)[number], reason }, { version })}
      >
        {refusal === undefined && (
          <>
            <RadioGroup
              name="kind"
              label={t.chosen}
              options={outcomes.map(value => ({ value, label: t.outcomes[value], hint: t.outcomeHints[value] }))}
              error={wrong('kind')}
            />
            <TextArea name="reason" label={t.reason} most={2000} rows={4} error={wrong('reason')} />
          </>
        )}
        <Button busy={busy} refused={refusal}>
          {t.save}
        </Button>
      </Form>
      {session && (
        <Why
          rule="odd-reads.judgesOddRead"
          given={{ odd_read_id: read.id, decided_by_id: session.person.id, organisation_id: session.organisation.id }}
        />
      )}
    </>
  )
}

function Said({ said }: { said: OddRead['outcomes'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.said}>
      {said.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <ul className="sv-links">
          {said.map(({ id, kind, reason, person, decidedAt }) => (
            <li key={id}>
              <strong>{t.outcomes[kind]}</strong>. {reason}{' '}
              <span className="sv-small">{t.by(person, date(language, dateOf(decidedAt)))}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
