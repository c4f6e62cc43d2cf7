// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { ActList } from '../../shell/forms/act-list.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { AskedBy } from '../execution/public.ts'
import { actForms } from './act-forms.tsx'
import { words } from './action.texts.ts'
import './screen.css'
import { api, type Action } from './client.ts'
import { Attention, Standing } from './standing.tsx'
import { texts } from './texts.ts'

/** One action: how it goes and why, what it is by which decision, what it asks of whom, and what you can do or why not (C17). */
export default function ActionScreen() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/actions/{id}', { id })
  return (
    <Loaded of={seen}>
      {action => (
        <Page
          title={action.title[language]}
          lead={action.effect[language]}
          steps={[{ title: t.title, address: addressOf('approach/agendas/list', language) }]}
          beside={
            <>
              <Standing state={action.state} /> <Attention {...action} />
            </>
          }
        >
          <div className="sv-columns">
            <Section title={w.progress}>
              <Progress action={action} />
            </Section>
            <Facts action={action} />
          </div>
          <AskedBy id={action.id} />
          <Section title={w.acts}>
            <Acts action={action} version={seen.version} />
          </Section>
          <Asked action={action} />
          <Section title={w.scopes}>
            <Scopes action={action} />
          </Section>
        </Page>
      )}
    </Loaded>
  )
}

function Progress({ action: { reports, closure } }: { action: Action }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const signed = ({ name, organisation }: { name: string | null; organisation: string | null }) => w.by(name ?? '', organisation ?? '')
  return (
    <ol className="action-moments">
      {closure && (
        <li>
          <Standing state={closure.outcome} /> {closure.reason}{' '}
          <span className="sv-small">
            {date(language, closure.closedDate)}, {signed(closure.by)}
          </span>
        </li>
      )}
      {reports.map(report => (
        <li key={`${report.reportedDate}${report.reason}`}>
          <Standing state={report.judgement} /> {report.reason}{' '}
          <span className="sv-small">
            {date(language, report.reportedDate)}, {signed(report.by)} {w.origins[report.origin]}
          </span>
        </li>
      ))}
      {reports.length === 0 && !closure && <li>{t.noWord}</li>}
    </ol>
  )
}

function Facts({ action }: { action: Action }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  return (
    <dl className="sv-facts">
      <dt>{t.columns.owner}</dt>
      <dd>{action.owner?.name ?? t.noOwner}</dd>
      <dt>{w.holder}</dt>
      <dd>{action.holder ?? w.nobody}</dd>
      <dt>{w.body}</dt>
      <dd>{action.body?.name ?? t.districtCollege(action.area.name[language])}</dd>
      <dt>{w.area}</dt>
      <dd>
        {action.area.name[language]} ({t.levels[action.level].toLowerCase()})
      </dd>
      <dt>{t.columns.period}</dt>
      <dd>
        {t.period(date(language, action.startDate), date(language, action.endDate))} {action.toConfirm && <Badge kind="unconfirmed" />}
      </dd>
      {action.wordDueDate && (
        <>
          <dt>{w.next}</dt>
          <dd>{date(language, action.wordDueDate)}</dd>
        </>
      )}
      {action.priority && (
        <>
          <dt>{t.columns.priority}</dt>
          <dd>
            <a href={addressOf('strategy/course/item', language, { id: action.priority.id })}>{action.priority.title[language]}</a>
          </dd>
        </>
      )}
      <dt>{w.indicator}</dt>
      <dd>
        {action.indicator ? (
          <a href={addressOf('strategy/course/item', language, { id: action.indicator.id })}>{action.indicator.title[language]}</a>
        ) : (
          w.noIndicator
        )}
      </dd>
      {action.passage && (
        <>
          <dt>{w.source}</dt>
          <dd>{action.passage}</dd>
        </>
      )}
    </dl>
  )
}

const ruleOf = {
  report: 'agendas.reportsProgress',
  milestone: 'agendas.reachesMilestone',
  handover: 'agendas.handsActionOver',
  scope: 'agendas.decidesScope',
  close: 'agendas.closesAction',
} as const

function Acts({ action, version }: { action: Action; version: string | null }) {
  const w = useTexts(words)
  return (
    <ActList
      acts={action.acts}
      names={w.actNames}
      unmet={w.unmet}
      rules={ruleOf}
      given={{ action_id: action.id }}
      form={(key, done) => {
        const Chosen = actForms[key]
        return <Chosen action={action} version={version} done={done} />
      }}
    />
  )
}

function Asked({ action }: { action: Action }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  return (
    <div className="sv-columns">
      <Section title={w.milestones}>
        {action.milestones.length === 0 ? (
          <p>{w.noMilestones}</p>
        ) : (
          <DataTable
            caption={w.milestones}
            captionHidden
            rows={action.milestones}
            keyOf={({ title }) => title}
            columns={[
              { key: 'title', title: w.milestones, shown: ({ title }) => title },
              { key: 'due', title: w.due, shown: ({ dueDate }) => date(language, dueDate, 'short') },
              {
                key: 'reached',
                title: w.reached,
                shown: ({ reachedDate }) => (reachedDate ? date(language, reachedDate, 'short') : w.notReached),
              },
            ]}
          />
        )}
      </Section>
      <Section title={w.hours}>
        {action.hoursAsked.length === 0 ? (
          <p>{w.noHours}</p>
        ) : (
          <DataTable
            caption={w.hours}
            captionHidden
            rows={action.hoursAsked}
            keyOf={one => `${one.organisation.id}${one.role}${one.quarterDate}`}
            columns={[
              { key: 'organisation', title: w.organisation, shown: ({ organisation }) => organisation.name },
              { key: 'role', title: w.work, shown: ({ role }) => t.roles[role] },
              {
                key: 'quarter',
                title: w.quarter,
                shown: ({ quarterDate }) => w.quarterName((Number(quarterDate.slice(5, 7)) + 2) / 3, quarterDate.slice(0, 4)),
              },
              { key: 'hours', title: w.form.hours, numeric: true, shown: ({ hours }) => number(language, hours) },
            ]}
          />
        )}
        <h3 className="nl-heading nl-heading--level-3">{w.partners}</h3>
        {action.partners.length === 0 && <p>{w.noPartners}</p>}
        <ul>
          {action.partners.map(({ organisation, part }) => (
            <li key={organisation.id}>
              <strong>{organisation.name}</strong>: {part}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Scopes({ action }: { action: Action }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  return (
    <ol className="action-moments">
      {action.scopes.map(scope => (
        <li key={scope.version}>
          <strong>{w.version(scope.version)}</strong>: {scope.title[language]},{' '}
          {t.period(date(language, scope.startDate, 'short'), date(language, scope.endDate, 'short'))}.{' '}
          {t.decided(scope.decision, date(language, scope.decidedDate))}. {scope.reason}{' '}
          {scope.by?.name && <span className="sv-small">{w.by(scope.by.name, scope.by.organisation ?? '')}</span>}
        </li>
      ))}
    </ol>
  )
}
