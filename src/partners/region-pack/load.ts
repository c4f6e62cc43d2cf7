// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Clock } from '../../core/time/clock.ts'
import { loadAreas } from '../areas/public.ts'
import { loadMemberships } from '../memberships/public.ts'
import { loadOrganisations } from '../organisations/public.ts'
import type { Pack } from './tables.rules.ts'

/** What a load did: how many facts about partners and areas were new; `unchanged` when this very pack was loaded before. */
export interface Loaded {
  region: string
  period: string
  added: number
  unchanged: boolean
}

/**
 * Loads a checked pack as the owner, in one transaction; loading it again adds nothing. `more` takes the other chapters their part
 * of the pack in the same transaction. Throws when the database already holds another region (one database is one region).
 */
export async function loadPack(
  owner: pg.Pool,
  pack: Pack,
  clock: Clock,
  more: (client: pg.ClientBase) => Promise<void> = async () => undefined,
): Promise<Loaded> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query('set local row_security = off')
    await client.query(`select pg_advisory_xact_lock(hashtext('slagvaardig region pack'))`)
    const loaded = await loadInto(client, pack, clock)
    await more(client)
    await client.query('commit')
    return loaded
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release(true)
  }
}

async function loadInto(client: pg.ClientBase, pack: Pack, clock: Clock): Promise<Loaded> {
  const region = pack.region[0]
  if (!region) throw new Error('a checked pack has a region')
  await refuseOtherRegion(client, region.region)
  const hash = createHash('sha256').update(JSON.stringify(pack)).digest()
  const unchanged = await isLoaded(client, region.region, region.period, hash)
  const stamp = { newId: () => clock.newId(), now: clock.now() }
  await client.query(sources, [JSON.stringify(pack.sources)])
  await client.query(periods, [JSON.stringify(pack.region)])
  const added =
    (await loadAreas(client, pack, stamp)) + (await loadOrganisations(client, pack, stamp)) + (await loadMemberships(client, pack, stamp))
  await client.query(rhythms, [JSON.stringify(pack.calendar)])
  if (!unchanged || added > 0) {
    await client.query(
      'insert into partners.pack_load (id, region, period, content_hash, loaded_at, added) values ($1, $2, $3, $4, $5, $6)',
      [stamp.newId(), region.region, region.period, hash, stamp.now, added],
    )
  }
  return { region: region.region, period: region.period, added, unchanged }
}

async function refuseOtherRegion(client: pg.ClientBase, region: string): Promise<void> {
  const { rows } = await client.query<{ region: string }>('select region from partners.region_period where region <> $1 limit 1', [region])
  if (rows[0]) throw new Error(`this database holds the region ${rows[0].region}; ${region} needs a database of its own`)
}

async function isLoaded(client: pg.ClientBase, region: string, period: string, hash: Buffer): Promise<boolean> {
  const { rows } = await client.query<{ content_hash: Buffer }>(
    'select content_hash from partners.pack_load where region = $1 and period = $2 order by loaded_at desc limit 1',
    [region, period],
  )
  return rows[0]?.content_hash.equals(hash) ?? false
}

const sources = `
  insert into partners.source (code, title, publisher, address, retrieved_date, licence, note)
  select g.code, g.title, g.publisher, g.address, g.retrieved, g.licence, g.note
  from jsonb_to_recordset($1) as g (code text, title text, publisher text, address text, retrieved date, licence text, note text)
  on conflict (code) do update set title = excluded.title, publisher = excluded.publisher, address = excluded.address,
    retrieved_date = excluded.retrieved_date, licence = excluded.licence, note = excluded.note`

const periods = `
  insert into partners.region_period (region, period, name, name_en, unit_code, period_from, period_to, title, title_en, language, college_code)
  select g.region, g.period, g.name, g.name_en, g.police_unit, g.period_from, g.period_to, g.title, g.title_en, g.language, g.college
  from jsonb_to_recordset($1) as g (region text, period text, name text, name_en text, police_unit text, period_from date, period_to date, title text, title_en text, language text, college text)
  on conflict (region, period) do update set name = excluded.name, name_en = excluded.name_en, unit_code = excluded.unit_code, period_from = excluded.period_from,
    period_to = excluded.period_to, title = excluded.title, title_en = excluded.title_en, language = excluded.language, college_code = excluded.college_code`

const rhythms = `
  insert into partners.meeting_rhythm (code, body_code, name, name_en, times_per_year, source_code, passage, unconfirmed_because)
  select g.code, g.body, g.name, g.name_en, g.times_per_year, g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end
  from jsonb_to_recordset($1) as g (code text, body text, name text, name_en text, times_per_year integer, source text, passage text, status text, reason text)
  on conflict (code) do update set body_code = excluded.body_code, name = excluded.name, name_en = excluded.name_en, times_per_year = excluded.times_per_year,
    source_code = excluded.source_code, passage = excluded.passage, unconfirmed_because = excluded.unconfirmed_because`
