// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { Button } from '../../shell/forms/button.tsx'
import { date, moment } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type List } from './client.ts'
import { forms, momentOf, tableKinds } from './rules.ts'
import { texts } from './texts.ts'

/** The joint agenda with what happened since last time first, then every session, then the own calendar (C18, C48). */
export default function SessionsScreen() {
  const t = useTexts(texts)
  const seen = api.useRead('/v1/sessions', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {data => (
          <>
            <Joint joint={data.joint} organisations={data.organisations} />
            <Section title={t.coming}>
              <Sessions title={t.coming} none={t.noneComing} sessions={data.sessions.filter(({ past }) => !past).reverse()} />
              <Plan organisations={data.organisations} bodies={data.bodies} />
            </Section>
            <Section title={t.earlierSessions}>
              <Sessions title={t.earlierSessions} none={t.noneEarlier} sessions={data.sessions.filter(({ past }) => past)} />
            </Section>
          </>
        )}
      </Loaded>
      <Feed />
    </Page>
  )
}

function Sessions({ title, none, sessions }: { title: string; none: string; sessions: List['sessions'] }) {
  const { columns: c, ...t } = useTexts(texts)
  const language = useLanguage()
  if (sessions.length === 0) return <Empty title={none} />
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={sessions}
      keyOf={({ id }) => id}
      isOwn={({ mine }) => mine}
      ownTold={t.yours}
      columns={[
        {
          key: 'title',
          title: c.title,
          shown: ({ id, title: name }) => <a href={addressOf('approach/sessions/session', language, { id })}>{name}</a>,
        },
        { key: 'when', title: c.when, shown: ({ startsAt }) => moment(language, startsAt), sort: ({ startsAt }) => startsAt },
        { key: 'place', title: c.place, shown: ({ place }) => place },
        { key: 'form', title: c.form, shown: ({ form }) => t.forms[form], sort: ({ form }) => form },
        { key: 'table', title: c.table, shown: ({ tableKind }) => t.tables[tableKind] },
      ]}
    />
  )
}

function Joint({ joint, organisations }: Pick<List, 'joint' | 'organisations'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const line = ({ text, date: day, by }: List['joint']['issues'][number]['progress'][number]) => (
    <li key={day + text}>
      {text}{' '}
      <span className="sv-small">
        {date(language, day, 'short')}, {by.organisation}
      </span>
    </li>
  )
  return (
    <Section title={t.joint} intro={t.jointIntro(joint.since && date(language, joint.since.slice(0, 10)))}>
      {joint.mission ? (
        <p>
          <strong>{t.mission(joint.mission.version)}:</strong> {joint.mission.text}{' '}
          <span className="sv-small">{joint.mission.decision}</span>
        </p>
      ) : (
        <p>{t.noMission}</p>
      )}
      {joint.issues.length === 0 && <p>{t.noIssues}</p>}
      {joint.issues.map(issue => (
        <article key={issue.id} className="sv-card">
          <h3 className="nl-heading nl-heading--level-3">{issue.title}</h3>
          <p className="sv-small">{t.owners(issue.safetyOwner, issue.careOwner)}</p>
          {issue.progress.some(({ sinceLast }) => sinceLast) ? (
            <ul>{issue.progress.filter(({ sinceLast }) => sinceLast).map(line)}</ul>
          ) : (
            <p>{t.nothingSince}</p>
          )}
          {issue.progress.some(({ sinceLast }) => !sinceLast) && (
            <details>
              <summary>{t.earlier}</summary>
              <ul>{issue.progress.filter(({ sinceLast }) => !sinceLast).map(line)}</ul>
            </details>
          )}
          <Progress id={issue.id} mine={issue.mine} />
        </article>
      ))}
      <JointActs organisations={organisations} />
    </Section>
  )
}

function JointActs({ organisations }: Pick<List, 'organisations'>) {
  const t = useTexts(texts)
  const mission = api.useAct('POST', '/v1/joint-missions')
  const issue = api.useAct('POST', '/v1/joint-issues')
  const refused = holds(useSession(), 'bureau_coordinator') ? undefined : t.refused.bureau
  const options = organisations.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <ActForm
        title={t.acts.mission}
        of={mission}
        refused={refused}
        fields={[
          { name: 'text', label: t.form.text, kind: 'text', most: 4000 },
          { name: 'decision', label: t.form.decision, kind: 'line' },
        ]}
      />
      <ActForm
        title={t.acts.issue}
        of={issue}
        refused={refused}
        fields={[
          { name: 'title', label: t.form.title, kind: 'line' },
          { name: 'safetyOwnerId', label: t.form.safety, kind: 'list', options },
          { name: 'careOwnerId', label: t.form.care, kind: 'list', options },
        ]}
      />
    </>
  )
}

function Progress({ id, mine }: { id: string; mine: boolean }) {
  const t = useTexts(texts)
  return (
    <ActForm
      title={t.acts.progress}
      of={api.useAct('POST', '/v1/joint-progress')}
      given={{ issueId: id }}
      refused={mine ? undefined : t.refused.issue}
      fields={[{ name: 'text', label: t.form.text, kind: 'text', most: 1000 }]}
    />
  )
}

function Plan({ organisations, bodies }: Pick<List, 'organisations' | 'bodies'>) {
  const language = useLanguage()
  const t = useTexts(texts)
  const f = t.form
  const session = useSession()
  const planned = api.useAct('POST', '/v1/sessions')
  const may = holds(session, 'bureau_coordinator', 'taskforce_secretary', 'safety_adviser', 'mayor', 'chief_prosecutor', 'police_chief')
  const act = ({ organisationId, day = '', startsAt = '', endsAt = '', bodyCode, ...input }: Record<string, string>) =>
    planned.act({
      ...input,
      ...(bodyCode && { bodyCode }),
      startsAt: momentOf(day, startsAt),
      endsAt: momentOf(day, endsAt),
      invitations: [{ organisationId }],
    } as never)
  return (
    <ActForm
      title={t.plan}
      of={{ ...planned, act: act as never }}
      refused={may ? undefined : t.planRefused}
      fields={[
        { name: 'title', label: f.title, kind: 'line' },
        { name: 'aim', label: f.aim, kind: 'text', most: 2000 },
        { name: 'tableKind', label: f.table, kind: 'choice', options: tableKinds.map(value => ({ value, label: t.tables[value] })) },
        { name: 'form', label: f.form, kind: 'choice', options: forms.map(value => ({ value, label: t.forms[value] })) },
        { name: 'day', label: f.day, kind: 'date' },
        { name: 'startsAt', label: f.starts, kind: 'line' },
        { name: 'endsAt', label: f.ends, kind: 'line' },
        { name: 'place', label: f.place, kind: 'line' },
        {
          name: 'organisationId',
          label: f.invite,
          kind: 'list',
          options: organisations.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: 'bodyCode',
          label: f.meetingOf,
          hint: f.meetingOfHint,
          kind: 'list',
          optional: true,
          value: '',
          options: [{ value: '', label: f.ofNobody }, ...bodies.map(({ code, name }) => ({ value: code, label: name[language] }))],
        },
      ]}
    />
  )
}

function Feed() {
  const t = useTexts(texts)
  const open = api.useAct('POST', '/v1/calendar-feeds')
  const end = api.useAct('POST', '/v1/calendar-feed-ends')
  const [path, show] = useState<string | null>(null)
  const [ended, tell] = useState<number | null>(null)
  const make = async () => {
    const made = await open.act({})
    if (made) show(made.path)
  }
  const revoke = async () => {
    const gone = await end.act({})
    if (gone) tell(gone.ended)
    show(null)
  }
  return (
    <Section title={t.feed} intro={t.feedIntro}>
      {path && (
        <p role="status">
          {t.feedShown} <code>{`${location.origin}${path}`}</code>
        </p>
      )}
      {ended !== null && <p role="status">{t.feedEnded(ended)}</p>}
      <Button kind="secondary" type="button" busy={open.busy} onPress={() => void make()}>
        {t.feedOpen}
      </Button>
      <Button kind="subtle" type="button" busy={end.busy} onPress={() => void revoke()}>
        {t.feedEnd}
      </Button>
    </Section>
  )
}
