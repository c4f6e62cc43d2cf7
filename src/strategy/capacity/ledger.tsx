// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { Figure } from '../../shell/charts/figure.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Section } from '../../shell/page/page.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Capacity } from './client.ts'
import { perMonth, shortage } from './rules.ts'
import { texts } from './texts.ts'

type Partner = Capacity['partners'][number]
type Entry = Partner['entries'][number]

/** The entry as it would be in the scenario. */
const inScenario = ({ free, scenario }: Entry) => ({ free, ...scenario })
const short = (entry: Entry, scenario: boolean) => shortage(scenario ? inScenario(entry) : entry)
const isShort = (partner: Partner, scenario: boolean) => partner.entries.some(entry => short(entry, scenario) > 0)

/** Who is short most stands first, then who stated hours; else as they come. */
function worstFirst(partners: readonly Partner[], scenario: boolean): Partner[] {
  const weight = ({ entries }: Partner) =>
    Math.max(...entries.map(entry => short(entry, scenario))) * 2 + (entries.some(({ free }) => free !== null) ? 1 : 0)
  return [...partners].sort((a, b) => weight(b) - weight(a))
}

/** The ledger: for each partner and quarter what is free, asked and freed a month, and what is short; beside it the scenario when one is chosen. */
export function Ledger({ capacity, compared, csv }: { capacity: Capacity; compared: boolean; csv: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { partners, closed } = capacity
  const write = (hours: number) => number(language, perMonth(hours), 1)
  const all = partners.flatMap(({ name, entries }) => entries.map((entry, quarter) => ({ name, quarter, hours: short(entry, compared) })))
  const worst = all.reduce((most, one) => (one.hours > most.hours ? one : most), { name: '', quarter: 0, hours: 0 })
  const count = (scenario: boolean) => partners.filter(partner => isShort(partner, scenario)).length
  return (
    <Section title={t.ledger}>
      <Figure
        headline={worst.hours > 0 ? t.headline(worst.name, write(worst.hours), t.quarter(worst.quarter)) : t.noShortage}
        subtitle={`${t.perMonth}. ${t.closed(closed)} ${compared ? t.overloaded(count(false), count(true)) : ''}`}
        table={<Numbers partners={partners} csv={csv} compared={compared} />}
      >
        <DataTable
          caption={t.ledger}
          captionHidden
          rows={worstFirst(partners, compared)}
          keyOf={({ code }) => code}
          columns={[
            {
              key: 'partner',
              title: t.partner,
              shown: ({ code, name }) => <a href={addressOf('strategy/capacity/partner', language, { code })}>{name}</a>,
              sort: ({ name }) => name,
            },
            ...[0, 1, 2, 3].map(quarter => ({
              key: `q${quarter}`,
              title: t.quarter(quarter),
              shown: (partner: Partner) => <Balance partner={partner} quarter={quarter} compared={compared} />,
              sort: ({ entries }: Partner) => (entries[quarter] ? short(entries[quarter], compared) : 0),
              numeric: true,
            })),
          ]}
        />
      </Figure>
    </Section>
  )
}

function Balance({ partner: { entries, open }, quarter, compared }: { partner: Partner; quarter: number; compared: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const entry = entries[quarter]
  if (!entry) return null
  const write = (hours: number) => number(language, perMonth(hours), 1)
  const said = (scenario: boolean) => {
    const asked = scenario ? entry.scenario.asked : entry.asked
    if (entry.free === null) return asked > 0 ? `${write(asked)} ${t.asked}` : open ? t.noStatement : t.notOpen
    const hours = short(entry, scenario)
    return hours > 0 ? t.short(write(hours)) : t.left(write(entry.free - asked))
  }
  const [now, then] = [said(false), said(compared)]
  return (
    <>
      <span className={short(entry, compared) > 0 ? 'capacity-balance capacity-balance--short' : 'capacity-balance'}>{then}</span>
      {now !== then && (entry.free !== null || entry.asked > 0) && (
        <span className="capacity-balance__now">{`${t.now.toLowerCase()} ${now}`}</span>
      )}
    </>
  )
}

function Numbers({ partners, csv, compared }: { partners: readonly Partner[]; csv: string; compared: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const rows = partners.flatMap(({ code, name, entries }) =>
    entries.map((entry, quarter) => ({ key: `${code} ${quarter}`, name, quarter, entry })),
  )
  const write = (hours: number | null) => (hours === null ? t.noStatement : number(language, perMonth(hours), 1))
  return (
    <DataTable
      caption={t.perMonth}
      csv={csv}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: 'partner', title: t.partner, shown: ({ name }) => name, sort: ({ name }) => name },
        { key: 'quarter', title: t.perMonth, shown: ({ quarter }) => t.quarter(quarter) },
        { key: 'free', title: t.free, numeric: true, shown: ({ entry }) => write(entry.free) },
        { key: 'asked', title: t.asked, numeric: true, shown: ({ entry }) => write(entry.asked) },
        { key: 'freed', title: t.freed, numeric: true, shown: ({ entry }) => write(entry.freed) },
        ...(compared
          ? [
              {
                key: 'then-asked',
                title: `${t.then}: ${t.asked}`,
                numeric: true,
                shown: ({ entry }: { entry: Entry }) => write(entry.scenario.asked),
              },
              {
                key: 'then-freed',
                title: `${t.then}: ${t.freed}`,
                numeric: true,
                shown: ({ entry }: { entry: Entry }) => write(entry.scenario.freed),
              },
            ]
          : []),
      ]}
    />
  )
}
