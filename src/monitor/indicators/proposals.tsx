// SPDX-License-Identifier: EUPL-1.2
import { useOrganisations } from '../../partners/organisations/public.ts'
import { addressOf } from '../../shell/addresses.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { Button } from '../../shell/forms/button.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Failed, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { worded } from './amount.ts'
import { api, type Proposed } from './client.ts'
import { proposalTexts } from './proposals.texts.ts'
import { frequencies } from './rules.ts'

const proposers = ['bureau_coordinator', 'mayor', 'chief_prosecutor', 'police_chief', 'taskforce_secretary'] as const

/** Indicators that were proposed and what became of them, and the form to propose one (C24 a). */
export function Proposals() {
  const t = useTexts(proposalTexts)
  const seen = api.useRead('/v1/indicator-proposals', {})
  return (
    <Section title={t.title} intro={t.intro}>
      <Loaded of={seen} lines={2}>
        {({ proposals, bodies, countable }) => (
          <>
            {proposals.length === 0 && <p className="nl-paragraph">{t.none}</p>}
            <ul className="sv-links">
              {proposals.map(one => (
                <li key={one.id} className="sv-card">
                  <One proposal={one} />
                </li>
              ))}
            </ul>
            <Propose bodies={bodies} countable={countable} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

function One({ proposal: one }: { proposal: Proposed['proposals'][number] }) {
  const t = useTexts(proposalTexts)
  const language = useLanguage()
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/indicator-proposals/{id}/entries')
  const refused = one.decision === null ? t.notDecided : holds(session, 'bureau_coordinator') ? undefined : t.onlyBureau
  return (
    <>
      <p>
        <strong>{one.name[language]}</strong>. {one.definition}
      </p>
      <p className="sv-small">{t.line(one.unit, worded(one.frequency, language), one.owner, one.offences.join(', '))}</p>
      <p>
        <a className="nl-link" href={addressOf('strategy/decisions/proposal', language, { id: one.proposal.id })}>
          {t.proposal}
        </a>
        {one.decision && (
          <>
            {' · '}
            <a className="nl-link" href={addressOf('strategy/decisions/decision', language, { id: one.decision.id })}>
              {t.adopted(one.decision.reference)}
            </a>
          </>
        )}
        {one.code && (
          <>
            {' · '}
            <a className="nl-link" href={addressOf('monitor/indicators/passport', language, { code: one.code })}>
              {t.inRegister}
            </a>
          </>
        )}
      </p>
      {one.code === null && (
        <>
          <Button kind="secondary" type="button" busy={busy} refused={refused} onPress={() => void act({ id: one.id } as never)}>
            {t.takeUp}
          </Button>
          <Why rule="indicators.takesUpIndicator" act={t.takeUp} given={{ id: one.id }} />
        </>
      )}
      {problem && <Failed problem={problem} />}
    </>
  )
}

function Propose({ bodies, countable }: Pick<Proposed, 'bodies' | 'countable'>) {
  const t = useTexts(proposalTexts)
  const language = useLanguage()
  const session = useSession()
  const organisations = useOrganisations()
  const propose = api.useAct('POST', '/v1/indicator-proposals')
  return (
    <>
      <ActForm
        title={t.propose}
        of={propose}
        refused={holds(session, ...proposers) ? undefined : t.onlyProposers}
        fields={[
          { name: 'nameNl', label: t.nameNl, kind: 'line' },
          { name: 'nameEn', label: t.nameEn, kind: 'line' },
          { name: 'definition', label: t.definition, kind: 'text', most: 2000 },
          { name: 'definitionEn', label: t.definitionEn, kind: 'text', most: 2000 },
          { name: 'formula', label: t.formula, kind: 'line' },
          {
            name: 'offences',
            label: t.offences,
            hint: t.offencesHint,
            kind: 'several',
            optional: true,
            options: countable.map(({ code, title }) => ({ value: code, label: `${code} ${title[language]}` })),
          },
          { name: 'unit', label: t.unit, hint: t.unitHint, kind: 'line' },
          {
            name: 'frequency',
            label: t.frequency,
            kind: 'list',
            options: frequencies.map(value => ({ value, label: worded(value, language) })),
          },
          { name: 'owner', label: t.owner, kind: 'list', options: organisations },
          { name: 'why', label: t.why, kind: 'text', most: 2000 },
          {
            name: 'bodyCode',
            label: t.body,
            kind: 'list',
            options: bodies.map(({ code, name }) => ({ value: code, label: name[language] })),
          },
        ]}
      />
      <Why rule="indicators.proposesIndicator" act={t.propose} />
    </>
  )
}
