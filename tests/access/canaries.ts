// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { asApp, contextOf } from './probes.ts'
import type { Who } from './cast.ts'
import type { World } from './world.ts'

/** A word that stands nowhere else: which text of which row it was put in, is in `Canaries`. */
const canary = /kanarie[0-9a-f]{12}/g

/** The canaries that occur in a text. */
const canariesIn = (text: string): Set<string> => new Set(text.match(canary) ?? [])

/** Where each canary was put: 'schema.table.column'. */
export type Canaries = Map<string, string>

interface Column {
  table: string
  column: string
}

/** Texts of people: columns that are no key, refer to nothing and are not what the product writes about itself. */
const columns = `
  select c.oid::regclass::text as "table", quote_ident(a.attname) as "column"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind = 'r' and n.nspname in ('core', 'strategy', 'approach', 'monitor', 'staffing', 'partners', 'oversight')
    and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid = 'text'::regtype
    and c.oid::regclass::text <> all ('{core.audit_line,core.decision_line,core.processing_line,core.search_word,core.upgrade,core.setting}')
    and not exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any (i.indkey))
    and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey))
  order by 1, 2`

/**
 * Puts a canary of its own behind every text of several words in the world; what follows from such a text by a trigger follows. A column whose
 * rules take no more text stays as it is.
 */
export async function letLoose(superuser: pg.ClientBase): Promise<Canaries> {
  const loose: Canaries = new Map()
  const { rows } = await superuser.query<Column>(columns)
  for (const { table, column } of rows) {
    const put = `update ${table} set ${column} = ${column} || ' kanarie' || substr(md5('${table}.${column}' || ctid::text), 1, 12) where ${column} ~ ' ' returning ${column} as text`
    for (const role of ['origin', 'replica']) {
      await superuser.query(`begin; set local session_replication_role = ${role}`)
      try {
        const { rows: texts } = await superuser.query<{ text: string }>(put)
        await superuser.query('commit')
        for (const { text } of texts) for (const found of canariesIn(text)) if (!loose.has(found)) loose.set(found, `${table}.${column}`)
        break
      } catch {
        await superuser.query('rollback')
      }
    }
  }
  return loose
}

/** The canaries that somebody may see: those in the rows that the database shows them of every table, with no server in between. */
async function visibleTo(superuser: pg.ClientBase, world: World, who: Who, tables: readonly string[]): Promise<Set<string>> {
  const seen = new Set<string>()
  await superuser.query('begin')
  for (const table of tables) {
    const { rows } = await asApp(superuser, contextOf(world, who), `select t::text as text from ${table} t`)
    for (const { text } of rows) for (const found of canariesIn(String(text))) seen.add(found)
  }
  await superuser.query('rollback')
  return seen
}

/** Where a text may come to somebody who is not signed in as who may see it, and why. */
const excepted: Record<string, string> = { 'GET /v1/calendar-feeds/{secret}': 'the secret in the address stands for whom it was given to' }

/** Looks at everything that comes out, for each who gets it. */
export interface Watch {
  look(who: Who, where: string, out: { text: string; headers: object }): void
  /** Something for nobody to find a text in, such as a log line. */
  lookAtNothing(where: string, text: string): void
  /** How much was looked at, the canaries met, and what came to whom that may not see it. */
  told(): Promise<{ answers: number; bytes: number; met: number; foreign: string[] }>
}

/** A watch over the canaries that were let loose. */
export function watchOver(superuser: pg.ClientBase, world: World, loose: Canaries): Watch {
  const met = new Map<Who | null, Map<string, string>>()
  let [answers, bytes, times] = [0, 0, 0]
  const note = (who: Who | null, where: string, text: string) => {
    answers += 1
    bytes += text.length
    const of = met.get(who) ?? new Map<string, string>()
    met.set(who, of)
    for (const found of canariesIn(text)) {
      times += 1
      of.set(`${where} ${found}`, found)
    }
  }
  return {
    look: (who, where, { text, headers }) => note(who, where, text + JSON.stringify(headers)),
    lookAtNothing: (where, text) => note(null, where, text),
    told: async () => {
      const tables = [...new Set([...loose.values()].map(place => place.split('.').slice(0, 2).join('.')))]
      const foreign = new Set<string>()
      const excused = new Set<string>()
      for (const [who, found] of met) {
        const own = who ? await visibleTo(superuser, world, who, tables) : new Set<string>()
        for (const [key, one] of found) {
          const where = key.slice(0, -one.length - 1)
          if (own.has(one)) continue
          if (excepted[where]) excused.add(where)
          else foreign.add(`${where}: ${loose.get(one)} to ${who ?? 'nobody at all'}`)
        }
      }
      const idle = Object.keys(excepted).filter(where => !excused.has(where))
      return { answers, bytes, met: times, foreign: [...foreign, ...idle.map(where => `${where} needs no exception`)] }
    },
  }
}
