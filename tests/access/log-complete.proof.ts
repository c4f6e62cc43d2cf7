// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyRoute } from '../../src/core/contract/define.ts'
import { proved } from '../setup/proved.ts'
import { ask, visitorsOf } from './ask.ts'
import { everyWho } from './cast.ts'
import { readRows } from './rows.ts'
import { makeWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
}, 300_000)
afterAll(() => world?.site.close())

/** What one request came to, under a trace of its own. */
interface Asked {
  trace: string
  who: string
  route: AnyRoute
  status: number
  text: string
}

interface Lines {
  trace: string
  audit: { action: string; result: string; whole: boolean }[]
  decisions: string[]
  subjects: string[]
}

const refuses = (status: number): boolean => status === 401 || status === 403 || status === 404

/** What the logs should hold of a request and do not. */
function missing({ who, route, status, text }: Asked, lines: Lines, people: ReadonlyMap<string, string>): string[] {
  const faults: string[] = []
  const own = lines.audit.filter(({ action }) => action === route.event)
  const [done, refused] = ['done', 'refused'].map(wanted => own.filter(({ result }) => result === wanted).length)
  if (lines.audit.some(({ whole }) => !whole)) faults.push('an audit line without one of its six parts')
  if (status < 300 && (route.kind === 'command' || route.data === 'personal')) {
    if (done !== 1) faults.push(`${done} audit lines of an act done`)
    if (lines.decisions.filter(decision => decision === 'true').length < 1) faults.push('no decision line')
  }
  const mustTell = route.kind === 'command' ? refuses(status) : status === 403
  if (mustTell && (refused !== 1 || !lines.decisions.includes('false'))) faults.push(`${refused} audit lines of a refusal`)
  if (status < 300 && route.data === 'personal')
    for (const [id, pseudonym] of people)
      if (text.includes(id) && !lines.subjects.includes(pseudonym)) faults.push('a person in the answer without a processing line')
  return [...new Set(faults)].map(fault => `${route.method} ${route.path} by ${who} (${status}): ${fault}`)
}

test('every read of personal data, every act and every refusal in the whole matrix has its lines (T-22)', async () => {
  const { rows } = await readRows()
  const { site } = world
  const visitorOf = await visitorsOf(world)
  const routes = new Map(
    site.features.flatMap(({ contract }) => Object.values(contract)).map(route => [`${route.method} ${route.path}`, route]),
  )
  const asked: Asked[] = []
  // Acts after reads, and signing out at the very end.
  const turn = ({ route }: { route: string }) => (route.includes('sign-out') ? 2 : routes.get(route)?.kind === 'command' ? 1 : 0)
  const inOrder = [...rows].sort((one, other) => turn(one) - turn(other))
  await Promise.all(
    everyWho.map(async who => {
      const { visitor, headers } = visitorOf(who)
      for (const row of inOrder) {
        const route = routes.get(row.route)
        if (!route) continue
        for (const cell of row.cells) {
          const trace = randomBytes(16).toString('hex')
          const { status, text } = await ask(row, cell.ask(world), visitor, { ...headers, traceparent: `00-${trace}-b7ad6b7169203331-01` })
          asked.push({ trace, who, route, status, text })
        }
      }
    }),
  )
  const found = await site.owner.query<Lines>(
    `select t.trace, (select coalesce(json_agg(json_build_object('action', a.action, 'result', a.result, 'whole',
         a.action <> '' and a.object <> '' and a.origin <> '' and a.written_at is not null and (a.actor_id is not null or $2::text[] @> array[t.trace]))), '[]') from core.audit_line a where a.trace_id = t.trace) as audit,
       array(select d.attributes->'adl.core.response'->>'decision' from core.decision_line d where d.trace_id = t.trace) as decisions,
       array(select l.attributes->>'dpl.core.data_subject_id' from core.processing_line l where l.trace_id = t.trace) as subjects
     from unnest($1::text[]) t(trace)`,
    [asked.map(({ trace }) => trace), asked.filter(({ who }) => who === 'nobody' || who === 'expired').map(({ trace }) => trace)],
  )
  const people = new Map(
    (
      await site.owner.query<{ id: string; name: string }>(`select id, core.pseudonym('person', id::text) as name from core.person`)
    ).rows.map(({ id, name }) => [id, name]),
  )
  const linesOf = new Map(found.rows.map(lines => [lines.trace, lines]))
  const faults = asked.flatMap(one => missing(one, linesOf.get(one.trace) as Lines, people))
  const personal = asked.filter(({ route, status }) => route.data === 'personal' && status < 300)
  proved('T-22', 'log complete', {
    asked: asked.length,
    routes: routes.size,
    'answers with personal data': personal.length,
    'acts done': asked.filter(({ route, status }) => route.kind === 'command' && status < 300).length,
    refusals: asked.filter(({ status }) => refuses(status)).length,
    missing: faults.length,
    aim: 0,
  })
  expect(personal.length).toBeGreaterThan(100)
  expect([...new Set(faults)].slice(0, 30)).toEqual([])
})
