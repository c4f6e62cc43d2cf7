// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { cast, decidesInCollege, isBureau, only, signedIn, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Furnish, Row, Visible } from '../row.ts'

const before = '2021-05-31T09:00:00Z'
const bureauOrCollege = (who: Who): boolean => isBureau(who) || decidesInCollege(who)
const acts = (column: string): Omit<Adds, 'table'> => ({
  signed: { [column]: 'person', organisation_id: 'organisation' },
  forged: [{ what: 'in the name of somebody else', columns: world => ({ [column]: world.people['neighbourhood-officer'].id }) }],
})
const themes = JSON.stringify([
  { code: 'drugs', nl: 'Drugs', en: 'Drugs' },
  { code: 'zorg', nl: 'Zorg', en: 'Care' },
])
const questions = JSON.stringify([{ key: 'waarom', kinds: ['municipality', 'prosecution', 'police-unit'], nl: 'Waarom?', en: 'Why so?' }])

/** A round that is open, one that was closed and one in which nobody here is asked, with answers in every state. */
export const furnish: Furnish = async ({ site: { owner }, people }) => {
  const { id, organisation } = people['bureau-coordinator']
  const openRound = async (body: string): Promise<string> => {
    const round = randomUUID()
    await owner.query(
      `insert into strategy.consultation_round values ($1, $2, 'Een ronde', 'Waar gaat het om?', 3, 'themes', $3, $4, '2021-05-01', '2021-05-30', $5, $6, $7)`,
      [round, body, themes, questions, id, organisation, before],
    )
    return round
  }
  const write = async (round: string, by: { id: string; organisation: string }, at: string, signed: boolean): Promise<string> => {
    const draft = randomUUID()
    await owner.query(`insert into strategy.answer_draft values ($1, $2, $3, '{drugs}', '{"waarom": "Daarom."}', $4, $5)`, [
      draft,
      round,
      by.organisation,
      by.id,
      at,
    ])
    if (signed) await owner.query('insert into strategy.answer_signature values ($1, $2, $3, $4)', [draft, by.organisation, by.id, at])
    return draft
  }
  const round = await openRound('RVC')
  const closedRound = await openRound('RVC')
  const foreignRound = await openRound('ADVIESCOLLEGE')
  const oldDraft = await write(round, people['adviser-large'], '2021-05-20T09:00:00Z', false)
  const draft = await write(round, people['adviser-large'], before, false)
  const signedDraft = await write(round, people['police-chief'], before, true)
  const bureauDraft = await write(round, people['bureau-coordinator'], before, false)
  await write(closedRound, people.mayor, before, true)
  await owner.query('insert into strategy.round_closure values ($1, $2, $3, $4)', [closedRound, id, organisation, before])
  await owner.query('insert into strategy.delegate values ($1, $2, $3, $4, $5)', [
    round,
    people['adviser-large'].organisation,
    people['adviser-large'].id,
    people.mayor.id,
    before,
  ])
  await owner.query(`insert into strategy.answer_code values (gen_random_uuid(), $1, 'waarom', 'drugs', $2, $3, $4)`, [
    signedDraft,
    id,
    organisation,
    before,
  ])
  await owner.query(`insert into strategy.round_reminder values (gen_random_uuid(), $1, $2, $3, $4, $5)`, [
    round,
    people['adviser-small'].organisation,
    id,
    organisation,
    before,
  ])
  return { round, closedRound, foreignRound, oldDraft, draft, signedDraft, bureauDraft }
}

const isOpen = {
  what: 'in a round that was closed',
  says: 'De ronde is nog open',
  columns: (world: { things: Record<string, string> }) => ({ round_id: world.things.closedRound! }),
}
const isAsked = {
  what: 'in a round that does not ask this organisation',
  says: 'Uw organisatie wordt in deze ronde geraadpleegd',
  columns: (world: { things: Record<string, string> }) => ({ round_id: world.things.foreignRound! }),
}
const at = (path: string) => (world: { things: Record<string, string> }) => `/v1/consultations/${world.things.round}${path}`
const seen = (path: string, may: (who: Who) => boolean): Row => ({
  route: `GET /v1/consultations/{id}${path}`,
  cells: [{ relation: 'open', ask: world => ({ path: at(path)(world) }), expect: only(may) }],
})

/** Partners answer for themselves, whoever signs signs, and the bureau prepares. */
export const rows: Row[] = [
  {
    route: 'GET /v1/consultations',
    cells: [{ relation: 'all', ask: () => ({ path: '/v1/consultations' }), expect: only(worksOnContent) }],
  },
  seen('', worksOnContent),
  seen('/answer', worksOnContent),
  seen('/annex/csv', bureauOrCollege),
  seen('/annex/ods', bureauOrCollege),
  {
    route: 'POST /v1/consultations',
    adds: [{ table: 'strategy.consultation_round', ...acts('opened_by_id') }],
    cells: [
      {
        relation: 'a new one',
        ask: () => ({
          path: '/v1/consultations',
          body: {
            title: 'Nieuwe ronde',
            intro: 'Waar gaat het om?',
            places: 3,
            others: 'themes',
            themes: JSON.parse(themes),
            questions: JSON.parse(questions),
            opensDate: '2021-06-01',
            answersDate: '2021-08-01',
          },
        }),
        expect: only(isBureau, 201),
      },
    ],
  },
  {
    route: 'POST /v1/consultations/{id}/closures',
    adds: [{ table: 'strategy.round_closure', ...acts('closed_by_id') }],
    cells: [
      {
        relation: 'open',
        ask: world => ({ path: at('/closures')(world), record: at('')(world), body: { confirmed: true } }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/consultations/{id}/reminders',
    adds: [
      {
        table: 'strategy.round_reminder',
        ...acts('reminded_by_id'),
        forged: [
          ...(acts('reminded_by_id').forged ?? []),
          isOpen,
          {
            what: 'to who has signed',
            says: 'Deze organisatie heeft nog niet getekend',
            columns: world => ({ late_id: world.people['police-chief'].organisation }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'open',
        ask: world => ({ path: at('/reminders')(world), record: at('')(world), body: { confirmed: true } }),
        expect: only(isBureau),
      },
    ],
  },
  {
    route: 'POST /v1/consultations/{id}/delegates',
    adds: [
      {
        table: 'strategy.delegate',
        ...acts('named_by_id'),
        forged: [
          ...(acts('named_by_id').forged ?? []),
          isOpen,
          isAsked,
          {
            what: 'who works elsewhere',
            says: 'De schrijver heeft een rol bij uw organisatie',
            columns: world => ({ person_id: world.people['chief-prosecutor'].id }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'a colleague at Utrecht',
        ask: world => ({ path: at('/delegates')(world), record: at('/answer')(world), body: { personId: world.people.mayor.id } }),
        expect: only(who => who === 'mayor'),
      },
    ],
  },
  {
    route: 'POST /v1/consultations/{id}/drafts',
    adds: [
      {
        table: 'strategy.answer_draft',
        ...acts('written_by_id'),
        whoeverWorks: true,
        forged: [
          ...(acts('written_by_id').forged ?? []),
          isOpen,
          { ...isAsked, as: 'mayor' },
          {
            what: 'by who was not named',
            as: 'adviser-small',
            says: 'U bent aangewezen om te schrijven, of u tekent zelf',
            columns: () => ({}),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'the own answer',
        ask: world => ({
          path: at('/drafts')(world),
          record: at('/answer')(world),
          body: { ranked: ['zorg', 'drugs'], texts: { waarom: 'Daarom.' } },
        }),
        expect: only(who => decidesInCollege(who) || who === 'adviser-large'),
      },
    ],
  },
  {
    route: 'POST /v1/consultations/{id}/signatures',
    adds: [
      {
        table: 'strategy.answer_signature',
        ...acts('signed_by_id'),
        forged: [
          ...(acts('signed_by_id').forged ?? []),
          {
            what: 'of an earlier version',
            says: 'Het is de laatste versie en de ronde is open',
            columns: world => ({ draft_id: world.things.oldDraft! }),
          },
        ],
      },
    ],
    cells: [
      {
        relation: 'of Utrecht',
        ask: world => ({ path: at('/signatures')(world), record: at('/answer')(world), body: { draftId: world.things.draft } }),
        expect: who => (who === 'mayor' ? 200 : decidesInCollege(who) ? 404 : signedIn(who) ? 403 : 401),
      },
    ],
  },
  {
    route: 'POST /v1/consultations/{id}/codes',
    adds: [
      {
        table: 'strategy.answer_code',
        ...acts('coded_by_id'),
        forged: [
          ...(acts('coded_by_id').forged ?? []),
          { what: 'of what was not signed', says: 'Het antwoord is getekend', columns: world => ({ draft_id: world.things.bureauDraft! }) },
        ],
      },
    ],
    cells: [
      {
        relation: 'a signed answer',
        ask: world => ({
          path: at('/codes')(world),
          record: at('')(world),
          body: { draftId: world.things.signedDraft, question: 'waarom', code: 'jeugd' },
        }),
        expect: only(isBureau),
      },
    ],
  },
]

const ownOf = (who: Who): string =>
  signedIn(who) ? `organisation_id = (select o.id from core.organisation o where o.code = '${cast[who].at}')` : 'false'
const signed = 'id in (select s.draft_id from strategy.answer_signature s)'

export const visible: Visible = {
  'strategy.consultation_round': who => (worksOnContent(who) ? 'all' : 'none'),
  'strategy.round_closure': who => (worksOnContent(who) ? 'all' : 'none'),
  'strategy.known_plan': who => (worksOnContent(who) ? 'all' : 'none'),
  'strategy.delegate': who => (worksOnContent(who) ? { where: ownOf(who) } : 'none'),
  'strategy.answer_draft': who =>
    !worksOnContent(who)
      ? 'none'
      : isBureau(who)
        ? { where: `${ownOf(who)} or ${signed}` }
        : decidesInCollege(who)
          ? { where: `${ownOf(who)} or (${signed} and round_id in (select c.round_id from strategy.round_closure c))` }
          : { where: ownOf(who) },
  'strategy.answer_signature': who => (bureauOrCollege(who) ? 'all' : worksOnContent(who) ? { where: ownOf(who) } : 'none'),
  'strategy.answer_code': who => (bureauOrCollege(who) ? 'all' : 'none'),
  'strategy.round_reminder': who => (bureauOrCollege(who) ? 'all' : 'none'),
}
