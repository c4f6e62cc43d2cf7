// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number, percentage } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Occupancy } from './client.ts'
import { Invented } from './invented.tsx'
import { OfferPaper } from './offer-paper.tsx'
import { ReadingTable } from './reading-table.tsx'
import { type Task, tasks } from './rules.ts'
import { texts } from './texts.ts'

/** Teams beside each other on one day: places, occupied, deployable and asked, with the norms and the causes of imbalance (C60, C61). */
export default function OccupancyScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [filters, change] = useFilters({ task: 'neighbourhood-officer', day: '' })
  const seen = api.useRead('/v1/occupancy', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {occupancy => {
          const days = [...new Set(occupancy.readings.map(({ measuredDate }) => measuredDate))].sort().reverse()
          const day = filters.day || days[0]
          if (!day) return <Empty title={t.none}>{t.noneHint}</Empty>
          const readings = occupancy.readings.filter(({ task, measuredDate }) => task === filters.task && measuredDate === day)
          return (
            <>
              <Invented readings={occupancy.readings} />
              <Filters>
                <Filter
                  name="task"
                  label={t.task}
                  value={filters.task}
                  onValue={task => change({ task })}
                  options={tasks.map(value => ({ value, label: t.tasks[value] }))}
                />
                <Filter
                  name="day"
                  label={t.day}
                  value={day}
                  onValue={chosen => change({ day: chosen })}
                  options={days.map(value => ({ value, label: date(language, value) }))}
                />
              </Filters>
              <ReadingTable occupancy={occupancy} readings={readings} task={filters.task as Task} />
              <p className="sv-small">{t.threshold}</p>
              <p className="nl-paragraph">
                <a className="nl-link" href={addressOf('staffing/occupancy/scenarios', language)}>
                  {t.toScenarios}
                </a>
              </p>
              <Region occupancy={occupancy} day={day} />
              <Notes occupancy={occupancy} />
              <OfferPaper day={day} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function Region({ occupancy, day }: { occupancy: Occupancy; day: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const value = (code: string) => occupancy.norms.find(norm => norm.code === code)?.value
  const year = Number(day.slice(0, 4))
  const persons = occupancy.regionInhabitants.find(found => found.year === year)?.persons
  const perOfficer = value('inwoners-per-wijkagent')
  const places = value('plaatsen-wijkagenten')
  return (
    <Section title={t.norms}>
      {persons && perOfficer && places && (
        <p className="nl-paragraph">
          {t.regionCheck(number(language, persons), year, number(language, persons / perOfficer, 1), number(language, places, 1))}
        </p>
      )}
      <DataTable
        caption={t.norms}
        captionHidden
        rows={occupancy.norms}
        keyOf={({ code }) => code}
        columns={[
          {
            key: 'norm',
            title: t.norm,
            shown: ({ name, unconfirmedBecause }) => [name[language], unconfirmedBecause].filter(Boolean).join('. '),
          },
          {
            key: 'value',
            title: t.value,
            numeric: true,
            shown: ({ value: amount }) =>
              amount < 1 ? percentage(language, amount) : number(language, amount, Number.isInteger(amount) ? 0 : 1),
          },
          { key: 'date', title: t.normDate, shown: ({ normDate }) => date(language, normDate) },
          { key: 'source', title: t.source, shown: ({ source, passage }) => [source, passage].filter(Boolean).join(', ') },
        ]}
      />
    </Section>
  )
}

function Notes({ occupancy: { notes, teams } }: { occupancy: Occupancy }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.notes}>
      {notes.length === 0 ? (
        <p className="nl-paragraph">{t.noNotes}</p>
      ) : (
        <ul>
          {notes.map(({ team, measuredDate, cause, note }) => (
            <li key={`${team} ${measuredDate} ${note}`}>
              {t.noteLine(
                teams.find(({ code }) => code === team)?.name[language] ?? team,
                date(language, measuredDate),
                t.causes[cause],
                note,
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
