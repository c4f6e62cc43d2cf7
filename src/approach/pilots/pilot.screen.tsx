// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { api, type Pilot } from './client.ts'
import { PilotActs } from './pilot-acts.tsx'
import { stageOf, verdicts } from './rules.ts'
import { texts } from './texts.ts'

/** One pilot: what was agreed before, what its partners say worked and for whom, and what was decided. */
export default function PilotScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/pilots/{id}', { id })
  return (
    <Loaded of={seen}>
      {pilot => (
        <Page
          title={pilot.title}
          steps={[{ title: t.title, address: addressOf('approach/pilots/pilots', language) }]}
          lead={pilot.hypothesis}
          beside={<Badge>{t.stages[stageOf(pilot, pilot.asOfDate)]}</Badge>}
          narrow
        >
          <Agreed pilot={pilot} />
          <Section title={t.said}>
            <Said pilot={pilot} />
          </Section>
          <Section title={t.decided}>
            {pilot.decided ? (
              <>
                <p>
                  <strong>{t.outcomes[pilot.decided.outcome]}</strong>. {pilot.decided.reason}
                </p>
                <p className="sv-small">
                  {pilot.decided.decision}, {date(language, pilot.decided.decidedDate)}.{' '}
                  {t.by(pilot.decided.person ?? '', pilot.decided.organisation, date(language, pilot.decided.date))}
                </p>
              </>
            ) : (
              <p>{t.undecided}</p>
            )}
          </Section>
          <PilotActs pilot={pilot} version={seen.version} />
        </Page>
      )}
    </Loaded>
  )
}

function Agreed({ pilot }: { pilot: Pilot }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const facts = [
    [t.period, t.runs(date(language, pilot.fromDate), date(language, pilot.toDate))],
    [t.partners, pilot.partners.map(({ name }) => name).join(', ')],
    [t.stopRule, pilot.stopRule],
    [t.dataAgreed, pilot.dataAgreed],
    [t.feature, pilot.feature ? t.features[pilot.feature] : t.noFeature],
  ]
  return (
    <Section title={t.agreed}>
      <dl className="sv-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Said({ pilot }: { pilot: Pilot }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (pilot.said.length === 0) return <p>{t.nobody}</p>
  const [yes = 0, partly = 0, no = 0] = verdicts.map(each => pilot.said.filter(({ verdict }) => verdict === each).length)
  return (
    <>
      <p>{t.tally(yes, partly, no)}</p>
      {pilot.said.map(one => (
        <article className="sv-card" key={one.id}>
          <dl className="sv-facts">
            <div>
              <dt>{t.worked}</dt>
              <dd>{one.worked}</dd>
            </div>
            <div>
              <dt>{t.forWhom}</dt>
              <dd>{one.forWhom}</dd>
            </div>
            <div>
              <dt>{t.workedNot}</dt>
              <dd>{one.workedNot}</dd>
            </div>
            <div>
              <dt>{t.verdict}</dt>
              <dd>{t.verdicts[one.verdict]}</dd>
            </div>
          </dl>
          <p className="sv-small">{t.by(one.person ?? '', one.organisation, date(language, one.date))}</p>
        </article>
      ))}
    </>
  )
}
