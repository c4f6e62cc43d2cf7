// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { AskedBy } from '../execution/public.ts'
import { AccountActs, CompositionActs, MissionAct, PaperAct, PlanAct } from './acts.tsx'
import { api, type Taskforce } from './client.ts'
import { Gaps } from './gaps.tsx'
import './screen.css'
import { texts } from './texts.ts'

/** One taskforce: who sits and who is missing, assignment and plan, tasks, papers for its members, evaluation, ruling and discharge (C16). */
export default function TaskforceScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { code } = useAddress<'code'>()
  const seen = api.useRead('/v1/taskforces/{code}', { code })
  return (
    <Loaded of={seen}>
      {taskforce => (
        <Page
          title={taskforce.name}
          steps={[{ title: t.title, address: addressOf('approach/taskforces/list', language) }]}
          beside={<span>{taskforce.dischargedDate ? t.discharged(date(language, taskforce.dischargedDate)) : t.standing}</span>}
        >
          <Section title={t.composition} intro={t.rule}>
            <Gaps gaps={taskforce.gaps} />
            <Seats taskforce={taskforce} />
            <CompositionActs taskforce={taskforce} version={seen.version} />
          </Section>
          <div className="sv-columns">
            <Section title={t.mission}>
              <Versions all={taskforce.missions} none={t.noMission} />
              <MissionAct taskforce={taskforce} version={seen.version} />
            </Section>
            <Section title={t.plan}>
              <Versions all={taskforce.plans} none={t.noPlan} />
              <PlanAct taskforce={taskforce} version={seen.version} />
            </Section>
          </div>
          <Section title={t.tasks}>
            <Tasks taskforce={taskforce} />
          </Section>
          <Section title={t.papers}>
            {taskforce.sits ? <Papers code={code} /> : <p>{t.papersClosed}</p>}
            <PaperAct taskforce={taskforce} version={seen.version} />
            <Why rule="taskforces.addsPaper" given={{ taskforce_id: taskforce.id }} />
          </Section>
          <AskedBy id={taskforce.id} />
          <Section title={t.account}>
            <Account taskforce={taskforce} />
            <AccountActs taskforce={taskforce} version={seen.version} />
            <Why rule="taskforces.dischargesTaskforce" given={{ taskforce_id: taskforce.id }} act={t.acts.discharge} />
          </Section>
        </Page>
      )}
    </Loaded>
  )
}

function Seats({ taskforce }: { taskforce: Taskforce }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const table = (rows: Taskforce['seatList'], caption: string) => (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'organisation',
          title: t.seat.organisation,
          shown: ({ organisation }) => organisation.name,
          sort: ({ organisation }) => organisation.name,
        },
        { key: 'role', title: t.seat.role, shown: ({ role }) => t.roles[role], sort: ({ role }) => t.roles[role] },
        { key: 'person', title: t.seat.person, shown: ({ person }) => person ?? t.unnamed },
        { key: 'from', title: t.seat.from, shown: ({ firstDate }) => date(language, firstDate, 'short') },
        {
          key: 'until',
          title: t.seat.until,
          shown: ({ lastDate }) => (lastDate ? date(language, lastDate, 'short') : t.noEnd),
          sort: ({ lastDate }) => lastDate,
        },
        { key: 'why', title: t.seat.why, shown: ({ reason }) => reason },
      ]}
    />
  )
  const now = taskforce.seatList.filter(seat => seat.now)
  const other = taskforce.seatList.filter(seat => !seat.now)
  return (
    <>
      {table(now, t.composition)}
      {other.length > 0 && (
        <details>
          <summary>{t.past}</summary>
          {table(other, t.past)}
        </details>
      )}
    </>
  )
}

function Versions({ all, none }: { all: Taskforce['missions']; none: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [now, ...earlier] = all
  if (!now) return <p>{none}</p>
  const one = ({ version, text, date: day, note, by }: Taskforce['missions'][number]) => (
    <div key={version}>
      <p className="taskforce-text">{text}</p>
      <p className="sv-small">
        {t.version(version, date(language, day))}
        {note && `: ${note}`}
        {by.name && `. ${by.name}, ${by.organisation ?? ''}`}
      </p>
    </div>
  )
  return (
    <>
      {one(now)}
      {earlier.length > 0 && (
        <details>
          <summary>{t.earlier}</summary>
          {earlier.map(one)}
        </details>
      )}
    </>
  )
}

function Tasks({ taskforce }: { taskforce: Taskforce }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (taskforce.taskList.length === 0) return <p>{t.noTasks}</p>
  return (
    <ul className="sv-links">
      {taskforce.taskList.map(({ id, title, endDate }) => (
        <li key={id}>
          <a href={addressOf('approach/agendas/action', language, { id })}>{title[language]}</a>{' '}
          <span className="sv-small">{date(language, endDate, 'short')}</span>
        </li>
      ))}
    </ul>
  )
}

function Papers({ code }: { code: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/taskforces/{code}/papers', { code })
  return (
    <Loaded of={seen}>
      {({ papers }) => (
        <>
          <p className="sv-small">{t.papersFor}</p>
          {papers.length === 0 && <p>{t.noPapers}</p>}
          {papers.map(({ id, title, text, date: day, by }) => (
            <details key={id}>
              <summary>
                {title} ({date(language, day, 'short')}, {by.name})
              </summary>
              <p className="taskforce-text">{text}</p>
            </details>
          ))}
        </>
      )}
    </Loaded>
  )
}

function Account({ taskforce: { evaluations, rulings, discharge } }: { taskforce: Taskforce }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      {discharge && (
        <p>
          <strong>{t.discharged(date(language, discharge.date))}.</strong> {discharge.reason}{' '}
          <span className="sv-small">{discharge.decision}</span>
        </p>
      )}
      {rulings.map(({ ruling, reason, decision, date: day }) => (
        <p key={day + reason}>
          <strong>{t.ruled(t.rulings[ruling], date(language, day))}.</strong> {reason} <span className="sv-small">{decision}</span>
        </p>
      ))}
      {evaluations.length === 0 && <p>{t.noEvaluation}</p>}
      {evaluations.map(({ id, worked, failed, advice, date: day, by }) => (
        <dl className="sv-facts" key={id}>
          <dt>{t.worked}</dt>
          <dd>{worked}</dd>
          <dt>{t.failed}</dt>
          <dd>{failed}</dd>
          <dt>{t.advice}</dt>
          <dd>
            {t.rulings[advice]}{' '}
            <span className="sv-small">
              {date(language, day)}, {by.name}
            </span>
          </dd>
        </dl>
      ))}
    </>
  )
}
