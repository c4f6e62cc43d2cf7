// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number, percentage } from '../../shell/languages/numbers.ts'
import { type Column, DataTable } from '../../shell/tables/data-table.tsx'
import type { Occupancy } from './client.ts'
import type { Task } from './rules.ts'
import { texts } from './texts.ts'

type Reading = Occupancy['readings'][number]

/** Teams beside each other; what is hidden says so, and officers are also compared with the inhabitants of the year (C60 d). */
export function ReadingTable({ occupancy, readings, task }: { occupancy: Occupancy; readings: readonly Reading[]; task: Task }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const teamOf = (code: string) => occupancy.teams.find(team => team.code === code)
  const perOfficer = occupancy.norms.find(({ code }) => code === 'inwoners-per-wijkagent')?.value
  const shown = (reading: Reading, value: number | null, decimals = 1) =>
    reading.hidden ? <span className="sv-small">{t.hidden}</span> : value === null ? '—' : number(language, value, decimals)
  const columns: Column<Reading>[] = [
    {
      key: 'team',
      title: t.team,
      shown: ({ team }) => (
        <a className="nl-link" href={addressOf('staffing/occupancy/team', language, { code: team })}>
          {teamOf(team)?.name[language] ?? team}
        </a>
      ),
      sort: ({ team }) => teamOf(team)?.name[language] ?? team,
    },
    {
      key: 'formation',
      title: t.formation,
      numeric: true,
      shown: ({ formation }) => number(language, formation, 1),
      sort: ({ formation }) => formation,
    },
    {
      key: 'occupied',
      title: t.occupied,
      numeric: true,
      shown: reading => shown(reading, reading.occupied),
      sort: ({ occupied }) => occupied,
    },
    {
      key: 'occupancy',
      title: t.occupancy,
      numeric: true,
      shown: reading =>
        reading.occupancy === null
          ? shown(reading, null)
          : `${percentage(language, reading.occupancy)}${reading.belowNorm ? ` (${t.below})` : ''}`,
      sort: ({ occupancy: share }) => share,
    },
    {
      key: 'deployable',
      title: t.deployable,
      numeric: true,
      shown: reading => shown(reading, reading.deployableHours, 0),
      sort: ({ deployableHours }) => deployableHours,
    },
    {
      key: 'asked',
      title: t.asked,
      numeric: true,
      shown: reading => shown(reading, reading.askedHours, 0),
      sort: ({ askedHours }) => askedHours,
    },
    { key: 'short', title: t.short, numeric: true, shown: reading => shown(reading, reading.shortFte), sort: ({ shortFte }) => shortFte },
    ...(task === 'neighbourhood-officer'
      ? [
          { key: 'assignments', title: t.assignments, numeric: true, shown: (reading: Reading) => shown(reading, reading.assignments, 0) },
          {
            key: 'needed',
            title: t.needed,
            numeric: true,
            shown: ({ team, measuredDate }: Reading) => {
              const year = Number(measuredDate.slice(0, 4))
              const persons = teamOf(team)?.inhabitants.find(found => found.year === year)?.persons
              if (!persons || !perOfficer) return '—'
              return <span title={t.neededHint(number(language, persons), year)}>{number(language, persons / perOfficer, 1)}</span>
            },
          },
        ]
      : []),
  ]
  return (
    <DataTable caption={t.tasks[task]} columns={columns} rows={readings} keyOf={({ team }) => team} order={{ by: 'short', down: true }} />
  )
}
