// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'

interface Seen {
  id: string
  mine: boolean
  moves: number
  papers: { title: string }[]
  minutes: { id: string; confirmedBy: { name: string } | null; mayConfirm: boolean }[]
  outcomes: { kind: string; targetId: string }[]
  attendance: { people: number }[]
}
interface List {
  sessions: Seen[]
  joint: {
    since: string | null
    mission: { version: number } | null
    issues: { id: string; progress: { text: string; sinceLast: boolean }[] }[]
  }
}

let site: TestSite
let session: string
const clock = movableClock('2019-06-03T09:00:00Z')
const organisation = async (code: string): Promise<string> =>
  (await site.owner.query('select id from core.organisation where code = $1', [code])).rows[0].id
const read = (who: DemoPersonCode = 'taskforce-secretary') => site.as(who).get<Seen>(`/v1/sessions/${session}`)
const act = async (who: DemoPersonCode, noun: string, body: unknown) =>
  site
    .as(who)
    .post<{ id: string; targetId: string }>(`/v1/sessions/${session}/${noun}`, body, { 'if-match': String((await read(who)).headers.etag) })
const list = async (who: DemoPersonCode = 'bureau-coordinator') => (await site.as(who).get<List>('/v1/sessions')).body
const plan = async (who: DemoPersonCode, form: string, day: string, codes: string[]) =>
  site.as(who).post<{ id: string }>('/v1/sessions', {
    title: 'Kennissessie geldstromen',
    aim: 'Van elkaar leren hoe je geldstromen ziet.',
    tableKind: 'official',
    form,
    startsAt: `${day}T09:00:00+02:00`,
    endsAt: `${day}T11:00:00+02:00`,
    place: 'Stadhuis',
    invitations: await Promise.all(codes.map(async code => ({ organisationId: await organisation(code) }))),
  })

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({ clock, prepare: owner => loadRegion(owner, pack as Pack, clock) })
  session = (await plan('taskforce-secretary', 'knowledge', '2019-06-20', ['RIEC', 'GM0344'])).body.id
})
afterAll(() => site.close())

describe('a session', () => {
  it('is planned by who prepares a table, and seen by everybody who works on content', async () => {
    expect((await plan('neighbourhood-officer', 'work', '2019-07-01', ['RIEC'])).status).toBe(403)
    expect((await list('neighbourhood-officer')).sessions).toMatchObject([{ mine: false }])
    expect((await list('adviser-large')).sessions).toMatchObject([{ mine: true }])
  })

  it('shows its papers to the circle and to nobody else', async () => {
    expect((await act('adviser-large', 'papers', { title: 'Voorbeeld', text: 'Hoe wij het deden.' })).status).toBe(200)
    expect((await act('adviser-small', 'papers', { title: 'Buiten', text: 'Ik hoor er niet bij.' })).status).toBe(403)
    expect((await read('undermining-analyst')).body.papers).toHaveLength(1)
    for (const who of ['adviser-small', 'bureau-coordinator', 'police-chief'] as const) expect((await read(who)).body.papers).toEqual([])
  })

  it('is moved by who planned it, and the calendar counts the moves', async () => {
    const time = {
      startsAt: '2019-06-21T09:00:00+02:00',
      endsAt: '2019-06-21T10:00:00+02:00',
      place: 'Provinciehuis',
      reason: 'De zaal was bezet.',
    }
    expect((await act('adviser-large', 'times', time)).status).toBe(403)
    clock.moveTo('2019-06-04T09:00:00Z')
    expect((await act('taskforce-secretary', 'times', { ...time, endsAt: time.startsAt })).status).toBe(400)
    expect((await act('taskforce-secretary', 'times', time)).status).toBe(200)
    const { text, headers } = await site.as('adviser-large').get(`/v1/sessions/${session}/calendar`)
    expect(headers['content-type']).toContain('text/calendar')
    expect(text).toContain('SEQUENCE:1')
    expect(text).toContain('DTSTART:20190621T070000Z')
  })

  it('notes per organisation who came, once', async () => {
    const attendance = { organisationId: await organisation('RIEC'), people: 3 }
    expect((await act('taskforce-secretary', 'attendances', attendance)).status).toBe(200)
    expect((await act('taskforce-secretary', 'attendances', attendance)).status).toBe(409)
    expect((await read()).body.attendance).toMatchObject([{ people: 3 }])
  })
})

describe('an outcome', () => {
  it('becomes an action, an obstacle or a proposal in one step', async () => {
    const bodyId = await organisation('TASKFORCE-ONDERMIJNING')
    const action = await act('taskforce-secretary', 'outcomes', {
      kind: 'action',
      text: 'Geldstromen in kaart',
      detail: 'Een beeld per district.',
      bodyId,
    })
    expect((await site.as('mayor').get(`/v1/actions/${action.body.targetId}`)).status).toBe(200)
    const obstacle = await act('taskforce-secretary', 'outcomes', {
      kind: 'obstacle',
      text: 'Delen lukt niet',
      detail: 'De systemen praten niet met elkaar.',
    })
    expect((await site.as('mayor').get(`/v1/obstacles/${obstacle.body.targetId}`)).status).toBe(200)
    const decision = await act('taskforce-secretary', 'outcomes', {
      kind: 'decision',
      text: 'Een vast beeld per kwartaal',
      detail: 'Het helpt bij het kiezen.',
      bodyId,
    })
    expect(decision.status).toBe(200)
    expect((await read()).body.outcomes.map(({ kind }) => kind).sort()).toEqual(['action', 'obstacle', 'proposal'])
  })

  it('becomes a decision with a number where the meeting is of a body that decides, and a proposal before it sat down', async () => {
    const ofBody = async (who: DemoPersonCode, startsAt: string) =>
      site.as(who).post<{ id: string }>('/v1/sessions', {
        ...{ title: 'Vergadering van de taskforce', aim: 'Besluiten over het beeld.', tableKind: 'board', form: 'work', place: 'Stadhuis' },
        ...{ startsAt, endsAt: '2019-06-30T11:00:00+02:00', bodyCode: 'TASKFORCE-ONDERMIJNING' },
        invitations: [{ organisationId: await organisation('RIEC') }],
      })
    const outcome = async (id: string) => {
      const { headers } = await site.as('taskforce-secretary').get(`/v1/sessions/${id}`)
      const given = { kind: 'decision', text: 'Het beeld komt er', detail: 'Elk kwartaal een beeld per district.' }
      return site
        .as('taskforce-secretary')
        .post<{ kind: string; targetId: string }>(`/v1/sessions/${id}/outcomes`, given, { 'if-match': String(headers.etag) })
    }
    expect((await ofBody('adviser-large', '2019-06-03T10:00:00+02:00')).status).toBe(403)
    const { body: sat } = await ofBody('taskforce-secretary', '2019-06-03T10:00:00+02:00')
    const { body: decided } = await outcome(sat.id)
    expect(decided.kind).toBe('decision')
    const { body: decision } = await site.as('mayor').get(`/v1/decisions/${decided.targetId}`)
    expect(decision).toMatchObject({ reference: 'TASKFORCE-ONDERMIJNING-2019-1', decidedDate: '2019-06-03', outcome: 'adopted' })
    const { body: later } = await ofBody('taskforce-secretary', '2019-06-30T10:00:00+02:00')
    expect((await outcome(later.id)).body.kind).toBe('proposal')
  })

  it('and the meeting itself stand among what a priority touches, with hours, fte and funds', async () => {
    const { rows } = await site.owner.query("select id from strategy.joint_priority where code = 'ondermijning'")
    await site.owner.query(`insert into approach.action_hours select s.scope_id, s.owner_organisation_id, 'analyst', '2019-07-01', 120 from approach.action_state s
      join strategy.priority_text t on t.item_id = s.priority_id where t.priority_id = '${rows[0].id}' order by s.action_id limit 1`)
    const effects = async (who: DemoPersonCode | null) =>
      (
        await site
          .as(who)
          .get<{ whole: boolean; effects: { kind: string; name: { nl: string }; amount: number | null; measure: string | null }[] }>(
            `/v1/priorities/${rows[0].id}/effects`,
          )
      ).body
    const seen = await effects('mayor')
    expect(seen.effects.filter(({ kind }) => kind === 'session').map(({ name }) => name.nl)).toContain('Vergadering van de taskforce')
    expect(seen.effects.filter(({ kind }) => kind === 'fte').map(({ amount }) => amount)).toEqual([41, 13.6])
    expect(seen.effects.find(({ kind, amount }) => kind === 'fund' && amount === 54.6)).toMatchObject({ measure: 'fte' })
    expect(seen.effects.filter(({ kind }) => kind === 'hours')).toMatchObject([{ amount: 120, measure: 'hours' }])
    for (const kind of ['body', 'ambition', 'agenda-action']) expect(seen.effects.map(one => one.kind)).toContain(kind)
    const outside = await effects(null)
    expect([outside.whole, outside.effects.some(({ kind }) => ['fte', 'session', 'hours', 'agenda-action'].includes(kind))]).toEqual([
      false,
      false,
    ])
  })

  it('is all or nothing: an action for a body of others leaves no outcome', async () => {
    const refused = await act('taskforce-secretary', 'outcomes', {
      kind: 'action',
      text: 'Iets anders',
      detail: 'Voor het college.',
      bodyId: await organisation('RVC'),
    })
    expect(refused.status).toBe(403)
    expect((await read()).body.outcomes).toHaveLength(3)
  })
})

describe('minutes', () => {
  it('are confirmed by somebody of the circle who did not write them', async () => {
    const written = await act('taskforce-secretary', 'minutes', { text: 'Wij spraken over geldstromen.' })
    const confirm = { minutesId: written.body.id }
    expect((await act('taskforce-secretary', 'confirmations', confirm)).status).toBe(403)
    expect((await act('adviser-small', 'confirmations', confirm)).status).toBe(404)
    expect((await act('adviser-large', 'confirmations', confirm)).status).toBe(200)
    expect((await act('undermining-analyst', 'confirmations', confirm)).status).toBe(409)
    expect((await read()).body.minutes).toMatchObject([{ confirmedBy: { name: expect.stringContaining('fictief') } }])
    expect((await read('adviser-small')).body.minutes).toEqual([])
  })
})

describe('the feed of a person', () => {
  it('shows the own sessions at a secret address without papers or names, and keeps a hash only', async () => {
    const { body } = await site.as('adviser-large').post<{ path: string }>('/v1/calendar-feeds', {})
    const { status, text } = await site.as(null).get(body.path)
    expect(status).toBe(200)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(text).not.toContain('Voorbeeld')
    const { rows } = await site.owner.query(`select f::text as feed from approach.calendar_feed f`)
    expect(rows[0].feed).not.toContain(body.path.split('/').at(-1))
    const other = await site.as('adviser-small').post<{ path: string }>('/v1/calendar-feeds', {})
    expect((await site.as(null).get(other.body.path)).text).not.toContain('BEGIN:VEVENT')
  })

  it('stops when it is revoked, when a new one is made, and when the person holds no role any more', async () => {
    const open = async () => (await site.as('adviser-large').post<{ path: string }>('/v1/calendar-feeds', {})).body.path
    const first = await open()
    const second = await open()
    expect((await site.as(null).get(first)).status).toBe(404)
    expect((await site.as('adviser-large').post('/v1/calendar-feed-ends', {})).status).toBe(201)
    expect((await site.as(null).get(second)).status).toBe(404)
    const third = await open()
    await site.owner.query(
      `update core.assignment set valid_to = '2019-06-01' where person_id = (select id from core.person where subject like '%:adviser-large')`,
    )
    expect((await site.as(null).get(third)).status).toBe(404)
    await site.owner.query(
      `update core.assignment set valid_to = null where person_id = (select id from core.person where subject like '%:adviser-large')`,
    )
    expect((await site.as(null).get('/v1/calendar-feeds/nooit-gemaakt')).status).toBe(404)
  })
})

describe('the joint agenda of both domains', () => {
  it('has a mission in versions and fixed issues with an owner on both sides', async () => {
    const mission = { text: 'Niemand valt tussen zorg en straf.', decision: 'Bestuurlijk overleg' }
    expect((await site.as('mayor').post('/v1/joint-missions', mission)).status).toBe(403)
    expect((await site.as('bureau-coordinator').post('/v1/joint-missions', mission)).status).toBe(201)
    expect((await site.as('bureau-coordinator').post('/v1/joint-missions', { ...mission, text: 'Niemand valt ertussen.' })).status).toBe(
      201,
    )
    const safetyOwnerId = await organisation('VEILIGHEIDSHUIZEN')
    const careOwnerId = await organisation('SOCIAAL-DOMEIN')
    expect(
      (await site.as('bureau-coordinator').post('/v1/joint-issues', { title: 'Verward gedrag', safetyOwnerId, careOwnerId: safetyOwnerId }))
        .status,
    ).toBe(400)
    expect(
      (await site.as('bureau-coordinator').post('/v1/joint-issues', { title: 'Verward gedrag', safetyOwnerId, careOwnerId })).status,
    ).toBe(201)
    expect((await list()).joint).toMatchObject({ mission: { version: 2 }, issues: [{ progress: [] }] })
  })

  it('shows what happened since the last joint meeting, told by an owner', async () => {
    const issueId = (await list()).joint.issues[0]!.id
    const tell = async (who: DemoPersonCode, text: string) => (await site.as(who).post('/v1/joint-progress', { issueId, text })).status
    expect(await tell('adviser-large', 'Geen eigenaar')).toBe(403)
    expect(await tell('case-director', 'Voor de bijeenkomst')).toBe(201)
    expect((await plan('bureau-coordinator', 'joint', '2019-06-10', ['VEILIGHEIDSHUIZEN', 'SOCIAAL-DOMEIN'])).status).toBe(201)
    clock.moveTo('2019-06-15T09:00:00Z')
    expect(await tell('case-director', 'Na de bijeenkomst')).toBe(201)
    const { issues, since } = (await list()).joint
    expect(since).toContain('2019-06-10')
    expect(issues[0]!.progress).toMatchObject([
      { text: 'Na de bijeenkomst', sinceLast: true },
      { text: 'Voor de bijeenkomst', sinceLast: false },
    ])
  })
})
