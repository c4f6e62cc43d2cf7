// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type pg from 'pg'
import { askingAs } from './core/access/asking.ts'
import { catalogFaults } from './core/access/lint.ts'
import type { Feature } from './core/contract/features.ts'
import { buildDatabase } from './core/database/build.ts'
import { countFictitious, countReal, seedOperator, seedPeople } from './core/identity/seed.ts'
import { root } from './core/settings/root.ts'
import type { Settings } from './core/settings/settings.ts'
import { type Clock, systemClock } from './core/time/clock.ts'
import { clockOf } from './demonstration/clock.ts'
import { loadRegion } from './load-region.ts'
import { inventConversations } from './monitor/conversations/public.ts'
import { inventStories } from './monitor/stories/public.ts'
import { inventCodings } from './monitor/story-coding/public.ts'
import { furnishConsultations } from './strategy/consultation/public.ts'
import { announceExample } from './monitor/benchmarks/public.ts'
import { inventMonths } from './monitor/crime-examples/public.ts'
import { checkPack, sentence } from './partners/region-pack/public.ts'
import { inventReadings } from './staffing/occupancy/public.ts'

/** What the server needs to know of the database it serves. */
export interface Furnished {
  rulesVersion: string
  /** Name of the region on the pages; empty before a region pack is loaded. */
  regionName: string
}

/**
 * Makes the database ready to serve: built or upgraded, its protection checked, the region packs loaded and its people in place. Throws
 * with a Dutch sentence when this database must not be served in this mode.
 */
export async function furnish(
  owner: pg.Pool,
  settings: Settings,
  features: readonly Feature[],
  say: (line: string) => void,
): Promise<Furnished> {
  for (const change of await buildDatabase(owner, { features })) say(`De toegang was veranderd en is hersteld: ${change}`)
  await refuseOpenDoors(owner, features)
  await refuseWrongPeople(owner, settings.MODE)
  const clock = await clockOf(owner, settings.MODE)
  for (const folder of settings.REGION_PACK) await loadFolder(owner, folder, clock, say)
  if (settings.MODE === 'demo') await invent(owner)
  await seedOperator(owner)
  await remember(owner, 'mode', settings.MODE)
  return read(owner)
}

/** What a demonstration has beside the region pack, all of it made up: people, answers, readings, months, stories and conversations. */
async function invent(owner: pg.Pool): Promise<void> {
  await seedPeople(owner)
  await furnishConsultations(owner, '1')
  await inventReadings(owner)
  await inventMonths(owner)
  await announceExample(owner)
  await inventCodings(owner, await inventStories(owner))
  await inventConversations(owner)
}

/** What was changed from outside the product was seen, said and repaired when the database was built. */
async function refuseOpenDoors(owner: pg.Pool, features: readonly Feature[]): Promise<void> {
  const faults = await catalogFaults(askingAs(owner), features)
  if (faults.length > 0)
    throw new Error(['De toegang in de database is niet zoals de regels zeggen; daarom start de server niet:', ...faults].join('\n'))
}

/** Invented people sign in without a password, so they and real people never share a database. */
async function refuseWrongPeople(owner: pg.Pool, mode: Settings['MODE']): Promise<void> {
  if (mode === 'production' && (await countFictitious(owner)) > 0)
    throw new Error(
      'Deze database bevat verzonnen mensen van een proefopstelling; MODE=production start alleen op een database zonder hen.',
    )
  if (mode === 'demo' && (await countReal(owner)) > 0)
    throw new Error('Deze database bevat echte mensen; MODE=demo start hier niet, want dan kan iedereen er zonder wachtwoord in.')
}

/** Reads, checks and loads a pack, unless this database has had exactly these files from exactly this build of the product. */
async function loadFolder(owner: pg.Pool, folder: string, clock: Clock, say: (line: string) => void): Promise<void> {
  const [key, mark] = [`pack ${basename(folder)}`, await markOf(folder)]
  if (mark && (await remembered(owner, key)) === mark) return
  const { pack, problems } = await checkPack(folder)
  if (!pack)
    throw new Error(
      [`Het regiopakket ${folder} klopt niet:`, ...problems.map(found => `${found.file}:${found.line}: ${sentence(found)}`)].join('\n'),
    )
  // In a demonstration of earlier years, what comes later is not known yet.
  if (clock !== systemClock && (pack.region[0]?.period_from ?? '') > clock.now()) return
  const loaded = await loadRegion(owner, pack, clock)
  if (!loaded.unchanged) say(`Regiopakket ${loaded.region} ${loaded.period} is geladen.`)
  if (mark) await remember(owner, key, mark)
}

/** A hash over the files of a pack and the build that reads them; null when the product runs from its sources, which may change at any moment. */
async function markOf(folder: string): Promise<string | null> {
  const stamp = join(root, 'dist/stamp')
  if (import.meta.url.endsWith('.ts') || !existsSync(stamp)) return null
  const hash = createHash('sha256').update(await readFile(stamp))
  const entries = await readdir(folder, { withFileTypes: true })
  for (const name of entries.flatMap(entry => (entry.isFile() ? [entry.name] : [])).sort())
    hash.update(`${name}\0`).update(await readFile(join(folder, name)))
  return hash.digest('hex')
}

async function remembered(owner: pg.Pool, key: string): Promise<string | undefined> {
  return (await owner.query<{ value: string }>('select value from core.setting where key = $1', [key])).rows[0]?.value
}

async function remember(owner: pg.Pool, key: string, value: string): Promise<void> {
  await owner.query(`insert into core.setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value`, [
    key,
    value,
  ])
}

async function read(owner: pg.Pool): Promise<Furnished> {
  const { rows } = await owner.query<{ rules: string; region: string | null }>(
    `select (select value from core.setting where key = 'rules') as rules, (select name from partners.region_period order by period_from desc limit 1) as region`,
  )
  return { rulesVersion: rows[0]?.rules ?? '', regionName: rows[0]?.region ?? '' }
}
