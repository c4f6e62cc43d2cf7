// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { type Feature, loadFeatures } from '../contract/features.ts'
import { lintDatabase } from './lint.ts'
import { ruleBook } from './policies.ts'

interface Facts {
  version: string
  fsync: string
  pages: string
  commit: string
  superuser: boolean
  bypasses: boolean
  owns: boolean
}

/** What the server and the account of the app must be like before data may be entrusted to them (each with its sentence). */
const demands: { met: (facts: Facts) => boolean; otherwise: (facts: Facts) => string }[] = [
  {
    // Row security was repaired in 17.6 (CVE-2025-8713); earlier main versions are below our floor.
    met: ({ version }) => Number(version) >= 170006,
    otherwise: ({ version }) =>
      `PostgreSQL ${Math.floor(Number(version) / 10000)}.${Number(version) % 10000} is te oud: gebruik 17.6 of nieuwer.`,
  },
  { met: ({ fsync }) => fsync === 'on', otherwise: () => 'fsync staat uit: bij stroomuitval gaan gegevens verloren.' },
  {
    met: ({ pages }) => pages === 'on',
    otherwise: () => 'full_page_writes staat uit: bij stroomuitval kunnen gegevens onleesbaar worden.',
  },
  {
    met: ({ commit }) => ['on', 'remote_write', 'remote_apply'].includes(commit),
    otherwise: ({ commit }) => `synchronous_commit staat op ${commit}: wat is bevestigd kan bij stroomuitval verdwijnen.`,
  },
  { met: ({ superuser }) => !superuser, otherwise: () => 'DATABASE_URL wijst naar een superuser: rijbeveiliging geldt dan niet.' },
  { met: ({ bypasses }) => !bypasses, otherwise: () => 'DATABASE_URL wijst naar een rol die langs de rijbeveiliging mag.' },
  { met: ({ owns }) => !owns, otherwise: () => 'DATABASE_URL wijst naar de eigenaar van de tabellen; gebruik de rol van de toepassing.' },
]

async function factsOf(app: pg.Pool): Promise<Facts> {
  const { rows } = await app.query<Facts>(`select current_setting('server_version_num') as version, current_setting('fsync') as fsync,
    current_setting('full_page_writes') as pages, current_setting('synchronous_commit') as commit, r.rolsuper as superuser, r.rolbypassrls as bypasses,
    exists (select from pg_class c where c.relowner = r.oid) or pg_has_role(r.oid, (select relowner from pg_class where oid = 'core.setting'::regclass), 'member') as owns
    from pg_roles r where r.rolname = current_user`)
  return rows[0] as Facts
}

/** Tables from which somebody without any context gets rows although no rule is for everyone. Nothing set must mean nothing seen. */
async function seenByNobody(app: pg.Pool, features: readonly Feature[]): Promise<string[]> {
  const { rules } = ruleBook(features)
  const open = new Set(rules.flatMap(({ rule }) => (typeof rule.who === 'string' ? (rule.reads ?? []) : [])))
  const closed = [...new Set(rules.flatMap(({ rule }) => rule.reads ?? []))].filter(table => !open.has(table)).sort()
  const seen = await Promise.all(
    closed.map(async table =>
      (await app.query<{ some: boolean }>(`select exists (select from ${table}) as some`)).rows[0]?.some ? [table] : [],
    ),
  )
  return seen.flat()
}

/**
 * Judges the database a production server is about to work on: the server, the account, and the protection. Returns every objection in
 * Dutch, for the person who starts the product; none when it may start.
 */
export async function selfCheck(app: pg.Pool, owner: pg.Pool, chosen?: readonly Feature[]): Promise<string[]> {
  const features = chosen ?? (await loadFeatures())
  const facts = await factsOf(app)
  const objections = demands.filter(({ met }) => !met(facts)).map(({ otherwise }) => otherwise(facts))
  const seen = await seenByNobody(app, features)
  return [
    ...objections,
    ...seen.map(table => `Wie niet is aangemeld, krijgt rijen te zien uit ${table}.`),
    ...(await lintDatabase(owner, features)),
  ]
}
