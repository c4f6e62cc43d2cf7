// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { addDays, dateOf } from '../../core/time/calendar.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

const clock = movableClock('2021-06-01T09:00:00Z')
const units = ['POLITIE-FLEVOLAND', 'POLITIE-LEIDING', 'POLITIE-EENHEID-EIGEN-RIJ', 'ZSM', 'ONVERDEELD', 'PDC'] as const
const categories = ['operational', 'aspirants', 'undivided'] as const

interface Move {
  fromUnit: string
  fromCategory: string
  toUnit: string
  toCategory: string
  fte: number
  startDate: string
}
/** What the oracle remembers of a posting. */
interface Known extends Move {
  id: string
  knownAt: string
  reversed: boolean
}
interface Row {
  code: string
  kind: string
  parent: string | null
  operational: number
  aspirants: number
  nonOperational: number
  undivided: number
  total: number
}
type Act =
  | { kind: 'post'; moves: Move[] }
  | { kind: 'reverse'; which: number }
  | { kind: 'request'; move: Move; approve: boolean }
  | { kind: 'wait'; days: number }

let site: TestSite
let ledger: Known[]
const printed = new Map<string, string>()

beforeAll(async () => {
  site = await testSite({
    clock,
    prepare: async owner => {
      const { pack } = await checkPack('regions/midden-nederland-2019-2022')
      if (pack) await loadRegion(owner, pack)
    },
  })
  const { rows } = await site.owner.query(
    `select id, from_unit as "fromUnit", from_category as "fromCategory", to_unit as "toUnit", to_category as "toCategory", fte::float as fte, start_date::text as "startDate", known_at as "knownAt", false as reversed from staffing.posting`,
  )
  ledger = rows.map(row => ({ ...row, knownAt: row.knownAt.toISOString() }))
})
afterAll(() => site.close())

const days = fc.integer({ min: -500, max: 400 }).map(offset => addDays('2021-06-01', offset))
const move: fc.Arbitrary<Move> = fc.record({
  fromUnit: fc.constantFrom(...units),
  fromCategory: fc.constantFrom(...categories),
  toUnit: fc.constantFrom(...units),
  toCategory: fc.constantFrom(...categories),
  fte: fc.integer({ min: 1, max: 4000 }).map(thousandths => thousandths / 1000),
  startDate: days,
})
const acts = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('post' as const), moves: fc.array(move, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('reverse' as const), which: fc.nat() }),
    fc.record({ kind: fc.constant('request' as const), move, approve: fc.boolean() }),
    fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
  ),
  { minLength: 3, maxLength: 9 },
)

const cell = (unit: string, category: string): string => `${unit} ${category}`
/** What the oracle says stands in every cell on a day, by what was known before a moment: in thousandths, so that sums are exact. */
function standing(day: string, before: string): Map<string, number> {
  const cells = new Map<string, number>()
  const add = (key: string, amount: number) => cells.set(key, (cells.get(key) ?? 0) + amount)
  for (const one of ledger.filter(({ startDate, knownAt }) => startDate <= day && knownAt < before)) {
    add(cell(one.toUnit, one.toCategory), Math.round(one.fte * 1000))
    add(cell(one.fromUnit, one.fromCategory), -Math.round(one.fte * 1000))
  }
  return cells
}
/** Whether the oracle allows these movements: between two accounts of which one is inside, and no row or part below zero on any day. */
function mayBe(moves: readonly Move[]): boolean {
  if (moves.some(one => one.fromUnit === one.toUnit && one.fromCategory === one.toCategory)) return false
  if (moves.some(one => one.fromUnit === 'PDC' && one.toUnit === 'PDC')) return false
  const then = ledger
  ledger = [...ledger, ...moves.map(one => ({ ...one, id: '', knownAt: '', reversed: false }))]
  const dates = [...new Set(ledger.map(({ startDate }) => startDate))]
  const short = dates.some(day =>
    [...standing(day, '9999')].some(
      ([key, amount]) => amount < 0 && !/^(ONVERDEELD|FLEXTEAMS|PDC|VASTSTELLING|BUITEN|REGEER|RE07)/.test(key),
    ),
  )
  ledger = then
  return !short
}

const read = async (query: string) => (await site.as(null).get<{ rows: Row[] }>(`/v1/formation?${query}`)).body.rows
const remember = (moves: readonly Move[], ids: readonly string[]): void => {
  for (const [index, one] of moves.entries()) ledger.push({ ...one, id: ids[index] ?? '', knownAt: clock.now(), reversed: false })
}
const decided = { decision: 'Besluit van de proef' }

async function post(moves: Move[]): Promise<void> {
  const { status, body } = await site.as('police-planner').post<{ postingIds: string[] }>('/v1/formation/postings', {
    ...decided,
    movements: moves.map(one => ({ ...one, kind: 'transfer', reason: 'Proef met willekeur' })),
  })
  expect(status).toBe(mayBe(moves) ? 201 : 400)
  if (status === 201) remember(moves, body.postingIds)
}

async function reverse(which: number): Promise<void> {
  const one = ledger[which % ledger.length]
  if (!one?.id) return
  const path = `/v1/formation/postings/${one.id}`
  const seen = await site.as('police-planner').get<{ kind: string }>(path)
  const back = { ...one, fromUnit: one.toUnit, fromCategory: one.toCategory, toUnit: one.fromUnit, toCategory: one.fromCategory }
  const allowed = one.reversed || seen.body.kind === 'reversal' ? 409 : mayBe([back]) ? 200 : 400
  const { status } = await site
    .as('police-planner')
    .post(`${path}/reversals`, { ...decided, reason: 'Proef met willekeur' }, { 'if-match': String(seen.headers.etag) })
  expect(status).toBe(allowed)
  if (status !== 200) return
  one.reversed = true
  const { rows } = await site.owner.query('select id from staffing.posting where reverses_id = $1', [one.id])
  remember([back], [rows[0].id])
}

async function request(one: Move, approve: boolean): Promise<void> {
  const { status, body } = await site.as('police-planner').post<{ id: string }>('/v1/formation/requests', {
    title: 'Proef met willekeur',
    unit: 'POLITIE-FLEVOLAND',
    functionName: 'Proef',
    reason: 'Proef met willekeur',
    budget: 'less',
    consulted: 'Niemand',
    lines: [one],
  })
  if (status !== 201) return
  const path = `/v1/formation/requests/${body.id}`
  const act = async (who: PersonCode, noun: string, said: object) =>
    (await site.as(who).post(`${path}/${noun}`, said, { 'if-match': String((await site.as(who).get(path)).headers.etag) })).status
  expect(await act('police-chief', 'endorsements', { note: 'Akkoord' })).toBe(200)
  expect(await act('bureau-coordinator', 'advices', { advice: 'positive', note: 'Akkoord', advisedDate: '2021-05-31' })).toBe(200)
  const allowed = !approve || mayBe([one])
  const outcome = approve ? 'approved' : 'refused'
  expect(await act('mayor', 'request-decisions', { outcome, decision: 'Besluit', reason: 'Proef', decidedDate: '2021-05-31' })).toBe(
    allowed ? 200 : 400,
  )
  const { rows } = await site.owner.query('select id from staffing.posting where entry_id = $1', [body.id])
  expect(rows).toHaveLength(approve && allowed ? 1 : 0)
  if (rows[0]) remember([one], [rows[0].id])
}

/** Prints yesterday and keeps it: it may never come out differently again. */
async function printYesterday(): Promise<void> {
  const day = addDays(dateOf(clock.now()), -1)
  printed.set(day, JSON.stringify(await read(`asOf=${day}`)))
}

async function check(day: string): Promise<void> {
  const rows = await read(`validAt=${day}`)
  const cells = standing(day, '9999')
  const of = (code: string) => rows.find(row => row.code === code)
  const amount = (code: string, category: string) => (cells.get(cell(code, category)) ?? 0) / 1000
  for (const code of ['POLITIE-FLEVOLAND', 'POLITIE-LEIDING', 'ZSM', 'ONVERDEELD', 'PDC'])
    expect([of(code)?.operational, of(code)?.aspirants, of(code)?.undivided]).toEqual([
      amount(code, 'operational'),
      amount(code, 'aspirants'),
      amount(code, 'undivided'),
    ])
  const sum = (which: Row[]) => which.reduce((all, { total }) => all + thousandths(total), 0)
  const whole = thousandths(of('RE03')?.total ?? 0)
  expect(sum(rows.filter(({ parent }) => parent === 'RE03'))).toBe(whole)
  expect(sum(rows.filter(({ kind }) => kind === 'outside')) + whole).toBe(0)
  for (const row of rows)
    expect(thousandths(row.operational + row.aspirants + row.nonOperational + row.undivided)).toBe(thousandths(row.total))
}

/** Whole thousandths of an fte. What rounds to nothing from below is nothing, not minus nothing. */
function thousandths(fte: number): number {
  return Math.round(fte * 1000) || 0
}

it('keeps every sum and every table of a past day, whatever series of postings, corrections and requests comes', {
  timeout: 120_000,
}, async () => {
  printed.set('2019-01-31', JSON.stringify(await read('asOf=2019-01-31')))
  await fc.assert(
    fc.asyncProperty(acts, days, async (series: Act[], day) => {
      for (const act of series) {
        if (act.kind === 'post') await post(act.moves)
        else if (act.kind === 'reverse') await reverse(act.which)
        else if (act.kind === 'request') await request(act.move, act.approve)
        else clock.moveDays(act.days)
      }
      await printYesterday()
      await check(day)
      for (const [past, table] of printed) expect(JSON.stringify(await read(`asOf=${past}`))).toBe(table)
    }),
    { numRuns: 12, endOnFailure: true },
  )
  const { rows } = await site.owner.query(`select sum(fte)::float as sum from staffing.formation_at('infinity', 'infinity')`)
  expect(rows[0].sum).toBe(0)
})
