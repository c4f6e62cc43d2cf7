// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { BarChart } from '../../shell/charts/bar-chart.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Round } from './client.ts'
import { Coding } from './coding.tsx'
import { RoundActs } from './round-acts.tsx'
import { texts } from './texts.ts'

/** One consultation: how far everybody is, what others name as far as agreed, and for the bureau the texts to code. */
export default function RoundScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/consultations/{id}', { id })
  const prepares = holds(session, 'bureau_coordinator')
  const sees = prepares || holds(session, 'mayor', 'chief_prosecutor', 'police_chief')
  return (
    <Loaded of={seen}>
      {round => (
        <Page
          title={round.title}
          lead={round.intro}
          steps={[{ title: t.title, address: addressOf('strategy/consultation/consultations', language) }]}
          beside={<Badge>{round.closed ? t.closed : t.open}</Badge>}
        >
          <p>
            {t.period(date(language, round.opensDate), date(language, round.answersDate))}.{' '}
            {t.progress(round.totals.signed, round.totals.asked)}.
          </p>
          <p>
            <a className="nl-link" href={addressOf('strategy/consultation/answer', language, { id })}>
              {t.own}
            </a>
          </p>
          <Others round={round} />
          {round.progress.length > 0 && (
            <Section title={t.howFar}>
              <DataTable
                caption={t.howFar}
                captionHidden
                rows={round.progress}
                keyOf={one => one.organisation.code}
                columns={[
                  { key: 'who', title: t.organisation, shown: one => one.organisation.name, sort: one => one.organisation.name },
                  {
                    key: 'state',
                    title: t.state,
                    shown: one => `${t.states[one.state]}${one.late ? `, ${t.late}` : ''}`,
                    sort: one => t.states[one.state],
                  },
                  {
                    key: 'signed',
                    title: t.signedOn,
                    whole: true,
                    shown: one => (one.signedDate ? date(language, one.signedDate) : '–'),
                    sort: one => one.signedDate,
                  },
                  { key: 'reminders', title: t.reminders, numeric: true, shown: one => one.reminders, sort: one => one.reminders },
                ]}
              />
              <RoundActs round={round} version={seen.version} may={prepares} />
            </Section>
          )}
          {sees && (
            <Section title={t.annex}>
              <ul>
                <li>
                  <a href={api.address('/v1/consultations/{id}/annex/csv', { id })} download>
                    {t.csv}
                  </a>
                </li>
                <li>
                  <a href={api.address('/v1/consultations/{id}/annex/ods', { id })} download>
                    {t.ods}
                  </a>
                </li>
              </ul>
            </Section>
          )}
          {prepares && round.answers.length > 0 && <Coding round={round} version={seen.version} />}
        </Page>
      )}
    </Loaded>
  )
}

function Others({ round }: { round: Round }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const nameOf = (code: string) => round.themes.find(theme => theme.code === code)?.[language] ?? code
  return (
    <Section title={t.others}>
      {round.others === 'nothing' ? (
        <p>{t.othersNothing}</p>
      ) : round.named.length === 0 ? (
        <p>{t.othersTooFew}</p>
      ) : (
        <BarChart
          headline={t.others}
          nameTitle={t.theme}
          valueTitle={t.namedBy}
          rows={round.named.map(({ theme, named }) => ({ key: theme, label: nameOf(theme), value: named }))}
        />
      )}
    </Section>
  )
}
