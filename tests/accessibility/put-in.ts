// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { DemoPersonCode } from '../../src/core/identity/people.ts'
import { openSessionFor } from '../../src/core/identity/session.ts'

/** Does an act at the product as one of the demonstration people; `record` is the address whose version goes with it. Throws what was answered when it is refused. */
export async function actAs(
  { owner, site }: { owner: pg.Pool; site: string },
  person: DemoPersonCode,
  path: string,
  body: object,
  record?: string,
): Promise<Record<string, string>> {
  const { token } = await openSessionFor(owner, person)
  const bearer = { authorization: `Bearer ${token}` }
  const version = record ? (await fetch(`${site}${record}`, { headers: bearer })).headers.get('etag') : null
  const answer = await fetch(`${site}${path}`, {
    method: 'POST',
    headers: { ...bearer, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(version && { 'if-match': version }) },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Record<string, string>
}

/**
 * Puts in what the demonstration does not have by itself, so that each kind of page is seen with something in it. Answers the links to it
 * that stand on no list.
 */
export async function putIn(owner: pg.Pool, site: string): Promise<{ person: DemoPersonCode | null; links: string[] }[]> {
  const act = (person: DemoPersonCode, path: string, body: object, record?: string) => actAs({ owner, site }, person, path, body, record)
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  await act('bureau-coordinator', '/v1/polls', {
    title: 'Vinden wij elkaar?',
    reason: 'Om te zien of de tafel de uitvoering bereikt.',
    statements: ['Ik weet bij wie ik moet zijn.', 'Ik krijg antwoord als ik iets vraag.'],
    opensDate: inDays(0).slice(0, 10),
    closesDate: inDays(14).slice(0, 10),
    threshold: 10,
  })
  await act('bureau-coordinator', '/v1/support-requests', {
    theme: 'cyber',
    question: 'Hoe bereiken wij ondernemers met voorlichting?',
    urgency: 'this-month',
    wish: 'example',
  })
  const proposal = await act('bureau-coordinator', '/v1/proposals', {
    bodyCode: 'RVC',
    title: 'Een gezamenlijke oefening',
    text: 'Wij houden dit jaar een oefening.',
    why: 'Omdat wij dit nog niet samen deden.',
  })
  const { rows } = await owner.query<{ person: string; organisation: string; action: string; round: string }>(
    `select a.person_id as person, a.organisation_id as organisation, s.action_id as action,
       (select id from strategy.consultation_round order by opens_date desc limit 1) as round
     from approach.action_state s join core.assignment a on a.organisation_id = s.owner_organisation_id and a.valid_to is null
     where s.closed_date is null order by s.action_id limit 1`,
  )
  const { person, organisation, action, round } = rows[0]!
  const session = await act('bureau-coordinator', '/v1/sessions', {
    title: 'Werksessie digitale veiligheid',
    aim: 'Van elkaar leren wat werkt.',
    tableKind: 'both',
    form: 'work',
    startsAt: inDays(7),
    endsAt: inDays(7.1),
    place: 'Utrecht',
    invitations: [{ organisationId: organisation }],
  })
  const plan = await act('police-planner', '/v1/formation/plans', { asOfDate: '2019-01-31' })
  await act(
    'bureau-coordinator',
    `/v1/documents/${plan.id}/adoptions`,
    {
      bodyCode: 'RVC',
      adoptedDate: '2019-03-11',
      decision: 'Besluit van het college',
      withoutBecause: 'Er is in deze proef geen advies gevraagd.',
    },
    `/v1/documents/${plan.id}`,
  )
  const report = await act('bureau-coordinator', '/v1/reports', { period: '2019-2022' })
  const own = `/v1/reports/${report.id}`
  await act('bureau-coordinator', `${own}/report-freezes`, {}, own)
  await act('bureau-coordinator', `${own}/report-publications`, { decision: 'Besluit van het college' }, own)
  const remark = { edition: 'college', onBehalf: 'board', text: 'Wij lezen dit graag eerder in het jaar.' }
  await act('bureau-coordinator', `${own}/report-comments`, remark, `${own}/report-comments`)
  const recurring = { period: '2019-2022', edition: 'residents', every: 'year', startsDate: inDays(300).slice(0, 10) }
  const schedule = await act('bureau-coordinator', '/v1/report-schedules', recurring)
  const delivery = await act('bureau-coordinator', `/v1/report-schedules/${schedule.id}/report-deliveries`, {})
  const { rows: reports } = await owner.query<{ number: string }>('select number from monitor.report where id = $1', [report.id])
  const { rows: letters } = await owner.query<{ id: string }>('select id from monitor.conversation_letter limit 1')
  const secret = 'een-sleutel-die-alleen-in-de-mail-staat'
  await owner.query(`insert into approach.action_link values ($1, $2, $3, $4, now() + interval '1 day', now())`, [
    createHash('sha256').update(secret).digest(),
    action,
    person,
    organisation,
  ])
  const coalition = await act('bureau-coordinator', '/v1/coalitions', {
    name: 'Proefcoalitie bedrijventerreinen',
    aim: 'Minder inbraak op bedrijventerreinen.',
    startDate: '2021-01-01',
  })
  const inIt = (noun: string, body: object) =>
    act('bureau-coordinator', `/v1/coalitions/${coalition.id}/${noun}`, body, `/v1/coalitions/${coalition.id}`)
  const member = await inIt('members', { name: 'Fictieve ondernemersvereniging', kind: 'private', joinedDate: '2021-01-01' })
  const paper = await inIt('papers', { title: 'Aanpak per terrein', text: 'Per terrein verlichting en toezicht.', personal: 'no' })
  const key = 'g'.repeat(43)
  await inIt('guests', { memberId: member.id, guestName: 'Gast van de proef', days: 1, secret: key, paperIds: [paper.id] })
  const both = (nl: string, en: string, rest: string) => [`/${nl}/${rest}`, `/en/${en}/${rest}`]
  return [
    {
      person: 'bureau-coordinator',
      links: [...both('voorstellen', 'proposals', proposal.id!), ...both('sessies', 'sessions', session.id!)],
    },
    { person: 'bureau-coordinator', links: both('vaststelling', 'adoption', plan.id!) },
    { person: null, links: both('vastgesteld', 'adopted', `${plan.number}/1`) },
    { person: 'bureau-coordinator', links: [`/monitor/verslagen/vast/${delivery.id}`, `/en/monitor/reports/recurring/${delivery.id}`] },
    { person: null, links: both('verslagen', 'reports', `${reports[0]?.number}/college`) },
    {
      person: 'adviser-large',
      links: both('raadplegingen', 'consultations', `${round}/answer`).map(link =>
        link.startsWith('/en') ? link : link.replace(/answer$/, 'antwoord'),
      ),
    },
    { person: null, links: [`/acties/melden?sleutel=${secret}`, `/en/actions/report?sleutel=${secret}`] },
    { person: null, links: [`/gesprekken/brief/${letters[0]?.id}`, `/en/conversations/letter/${letters[0]?.id}`] },
    { person: null, links: [`/coalities/gast?sleutel=${key}`, `/en/coalitions/guest?sleutel=${key}`] },
  ]
}
