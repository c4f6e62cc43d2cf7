// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { Button } from '../../shell/forms/button.tsx'
import { moment, timeOf } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Failed, Loaded } from '../../shell/states/states.tsx'
import { api, type Session } from './client.ts'
import { momentOf, outcomeKinds } from './rules.ts'
import { texts } from './texts.ts'

interface Given {
  session: Session
  version: string | null
}

/** One session: when and for whom, papers and minutes for its circle, who came, and what came of it (C18). */
export default function SessionScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/sessions/{id}', { id })
  return (
    <Loaded of={seen}>
      {session => (
        <Page title={session.title} lead={session.aim} steps={[{ title: t.title, address: addressOf('approach/sessions/list', language) }]}>
          <dl className="sv-facts">
            <dt>{t.columns.when}</dt>
            <dd>
              {t.fromTo(moment(language, session.startsAt), timeOf(language, session.endsAt))}{' '}
              {session.moves > 0 && <span className="sv-small">{t.moved(session.moves)}</span>}
            </dd>
            <dt>{t.columns.place}</dt>
            <dd>{session.place}</dd>
            <dt>{t.columns.form}</dt>
            <dd>
              {t.forms[session.form]}, {t.tables[session.tableKind]}
            </dd>
            {session.body && (
              <>
                <dt>{t.form.meetingOf}</dt>
                <dd>{session.body[language]}</dd>
              </>
            )}
            <dt>{t.invited}</dt>
            <dd>{session.invited.map(({ organisation, person }) => (person ? `${person} (${organisation})` : organisation)).join(', ')}</dd>
          </dl>
          <p>
            <a className="nl-link" href={api.address('/v1/sessions/{id}/calendar', { id })} download="sessie.ics" data-document="">
              {t.calendar}
            </a>
          </p>
          <Moving session={session} version={seen.version} />
          <Papers session={session} version={seen.version} />
          <Outcomes session={session} version={seen.version} />
          <Minutes session={session} version={seen.version} />
        </Page>
      )}
    </Loaded>
  )
}

/** Another time or place, with the reason. */
function Moving({ session, version }: Given) {
  const t = useTexts(texts)
  const move = api.useAct('POST', '/v1/sessions/{id}/times')
  const send = ({ day = '', startsAt = '', endsAt = '', ...input }: Record<string, string>, how?: { version: string | null }) =>
    move.act({ ...input, startsAt: momentOf(day, startsAt), endsAt: momentOf(day, endsAt) } as never, how)
  return (
    <ActForm
      title={t.acts.move}
      of={{ ...move, act: send as never }}
      given={{ id: session.id }}
      version={version}
      refused={session.kept ? undefined : t.refused.kept}
      fields={[
        { name: 'day', label: t.form.day, kind: 'date' },
        { name: 'startsAt', label: t.form.starts, kind: 'line' },
        { name: 'endsAt', label: t.form.ends, kind: 'line' },
        { name: 'place', label: t.form.place, kind: 'line', value: session.place },
        { name: 'reason', label: t.form.reason, kind: 'line' },
      ]}
    />
  )
}

function Papers({ session, version }: Given) {
  const t = useTexts(texts)
  const share = api.useAct('POST', '/v1/sessions/{id}/papers')
  return (
    <Section title={t.papers}>
      {!session.mine && <p>{t.circleOnly}</p>}
      {session.mine && session.papers.length === 0 && <p>{t.noPapers}</p>}
      {session.papers.map(({ id, title, text, by }) => (
        <details key={id}>
          <summary>
            {title} ({by.name})
          </summary>
          <p className="nl-paragraph">{text}</p>
        </details>
      ))}
      <ActForm
        title={t.acts.paper}
        of={share}
        given={{ id: session.id }}
        version={version}
        refused={session.mine ? undefined : t.refused.circle}
        fields={[
          { name: 'title', label: t.form.title, kind: 'line' },
          { name: 'text', label: t.form.text, kind: 'text', most: 20_000 },
        ]}
      />
    </Section>
  )
}

const targets = {
  action: 'approach/agendas/action',
  obstacle: 'approach/obstacles/obstacle',
  proposal: 'strategy/decisions/proposal',
  decision: 'strategy/decisions/decision',
} as const

function Outcomes({ session, version }: Given) {
  const t = useTexts(texts)
  const language = useLanguage()
  const outcome = api.useAct('POST', '/v1/sessions/{id}/outcomes')
  const attendance = api.useAct('POST', '/v1/sessions/{id}/attendances')
  const kept = session.kept ? undefined : t.refused.kept
  return (
    <div className="sv-columns">
      <Section title={t.outcomes}>
        {session.outcomes.length === 0 && <p>{t.noOutcomes}</p>}
        <ul>
          {session.outcomes.map(({ kind, text, targetId }) => (
            <li key={targetId}>
              {t.kinds[kind]}: <a href={addressOf(targets[kind], language, { id: targetId })}>{text}</a>
            </li>
          ))}
        </ul>
        <ActForm
          title={t.acts.outcome}
          of={outcome}
          given={{ id: session.id }}
          version={version}
          refused={kept}
          fields={[
            {
              name: 'kind',
              label: t.form.kind,
              kind: 'choice',
              options: outcomeKinds.map(value => ({
                value,
                label: t.kinds[value === 'decision' && !session.decides ? 'proposal' : value],
              })),
            },
            { name: 'text', label: t.form.outcome, kind: 'line' },
            { name: 'detail', label: t.form.detail, kind: 'text', most: 2000 },
            {
              name: 'bodyId',
              label: t.form.body,
              kind: 'list',
              optional: true,
              options: session.bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
            },
          ]}
        />
      </Section>
      <Section title={t.attendance}>
        {session.attendance.length === 0 && <p>{t.noAttendance}</p>}
        <ul>
          {session.attendance.map(({ organisation, people }) => (
            <li key={organisation}>
              {organisation}: {people}
            </li>
          ))}
        </ul>
        <ActForm
          title={t.acts.attendance}
          of={attendance}
          given={{ id: session.id }}
          version={version}
          refused={kept}
          fields={[
            {
              name: 'organisationId',
              label: t.form.organisation,
              kind: 'list',
              options: session.organisations.map(({ id, name }) => ({ value: id, label: name })),
            },
            { name: 'people', label: t.form.people, kind: 'number' },
          ]}
        />
      </Section>
    </div>
  )
}

function Minutes({ session, version }: Given) {
  const t = useTexts(texts)
  const write = api.useAct('POST', '/v1/sessions/{id}/minutes')
  const confirm = api.useAct('POST', '/v1/sessions/{id}/confirmations')
  const [latest] = session.minutes
  return (
    <Section title={t.minutes}>
      {session.mine ? !latest && <p>{t.noMinutes}</p> : <p>{t.circleOnly}</p>}
      {latest && (
        <>
          <p className="nl-paragraph">{latest.text}</p>
          <p className="sv-small">
            {latest.by.name}. {latest.confirmedBy ? t.confirmed(latest.confirmedBy.name ?? '') : t.unconfirmed}
          </p>
          {latest.mayConfirm && !latest.confirmedBy && (
            <Button
              type="button"
              busy={confirm.busy}
              onPress={() => void confirm.act({ id: session.id, minutesId: latest.id }, { version })}
            >
              {t.acts.confirm}
            </Button>
          )}
          {confirm.problem && <Failed problem={confirm.problem} />}
        </>
      )}
      <ActForm
        title={t.acts.minutes}
        of={write}
        given={{ id: session.id }}
        version={version}
        refused={session.kept ? undefined : t.refused.kept}
        fields={[{ name: 'text', label: t.form.text, kind: 'text', most: 20_000 }]}
      />
    </Section>
  )
}
