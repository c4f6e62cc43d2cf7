// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { LineChart } from '../../shell/charts/line-chart.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { api, type Team } from './client.ts'
import { Invented } from './invented.tsx'
import { hoursPerFte, type Task, tasks } from './rules.ts'
import { NoteForm, ReadingForm } from './team-forms.tsx'
import { texts } from './texts.ts'

/** One team on one time axis: places, occupied, deployable and asked, per task, with why it is out of balance (C61 a, b). */
export default function TeamScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { code } = useAddress<'code'>()
  const seen = api.useRead('/v1/occupancy/{code}', { code })
  return (
    <Loaded of={seen}>
      {team => (
        <Page title={team.name[language]} steps={[{ title: t.title, address: addressOf('staffing/occupancy/occupancy', language) }]}>
          <Invented readings={team.readings} />
          {team.readings.length === 0 && <Empty title={t.none}>{t.noneHint}</Empty>}
          {tasks.map(task => (
            <OverTime key={task} team={team} task={task} />
          ))}
          <p className="sv-small">{t.threshold}</p>
          <Section title={t.notes}>
            {team.notes.length === 0 ? (
              <p className="nl-paragraph">{t.noNotes}</p>
            ) : (
              <ul>
                {team.notes.map(({ measuredDate, cause, note, organisation }) => (
                  <li key={`${measuredDate} ${note}`}>{t.noteLine(organisation, date(language, measuredDate), t.causes[cause], note)}</li>
                ))}
              </ul>
            )}
          </Section>
          <div className="sv-columns">
            <ReadingForm team={team} version={seen.version} />
            <NoteForm team={team} version={seen.version} />
          </div>
        </Page>
      )}
    </Loaded>
  )
}

function OverTime({ team, task }: { team: Team; task: Task }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const readings = team.readings.filter(reading => reading.task === task)
  if (readings.length === 0) return null
  if (readings.every(({ hidden }) => hidden))
    return (
      <p className="nl-paragraph">
        {t.tasks[task]}: {number(language, readings.at(-1)?.formation ?? 0, 1)} fte, {t.hidden}.
      </p>
    )
  const inFte = (hours: number | null) => (hours === null ? null : Math.round((hours / hoursPerFte) * 10) / 10)
  const series = [
    { key: 'formation', label: t.series.formation, quiet: true, points: readings.map(one => ({ x: one.measuredDate, y: one.formation })) },
    { key: 'occupied', label: t.series.occupied, points: readings.map(one => ({ x: one.measuredDate, y: one.occupied })) },
    {
      key: 'deployable',
      label: t.series.deployable,
      points: readings.map(one => ({ x: one.measuredDate, y: inFte(one.deployableHours) })),
    },
    { key: 'asked', label: t.series.asked, points: readings.map(one => ({ x: one.measuredDate, y: inFte(one.askedHours) })) },
  ]
  return <LineChart headline={t.overTime(t.tasks[task])} subtitle={t.inFte} series={series} format={value => number(language, value, 1)} />
}
