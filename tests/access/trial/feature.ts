// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sql from 'sql-template-tag'
import type { Feature } from '../../../src/core/contract/features.ts'
import type { Commands, Queries } from '../../../src/core/contract/handlers.ts'
import type { Page } from '../../../src/core/contract/pages.ts'
import { access } from './access.ts'
import { contract } from './contract.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

const queries = {
  listPlots: read =>
    read.json(sql`select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]') from trial.plot`),
  showBed: async (read, { id }) => {
    read.concerns([{ activity: 'tuin', id, type: 'bed' }])
    return read.json(sql`select json_build_object('id', b.id, 'name', b.name,
      'plantings', coalesce((select json_agg(p.note order by p.known_at, p.id) from trial.planting p where p.bed_id = b.id), '[]')) from trial.bed b where b.id = ${id}::uuid`)
  },
  forgetfulBeds: read => read.json(sql`select json_build_object('count', count(*)) from trial.bed`),
} satisfies Queries<typeof contract>

const commands = {
  digBed: async (act, { name, plotId, organisationId, fail }) => {
    const id = act.newId()
    act.concerns([
      { activity: 'tuin', id: 'eerste', type: 'tuinier' },
      { activity: 'tuin', id: 'tweede', type: 'tuinier' },
    ])
    await act.run(sql`insert into trial.bed (id, organisation_id, plot_id, name, recorded_by, known_at)
      values (${id}::uuid, coalesce(${organisationId ?? null}::uuid, core.organisation()), ${plotId}::uuid, ${name}, core.actor(), ${act.now}::timestamptz)`)
    if (fail) throw new TypeError('planned')
    return { id }
  },
  plant: async (act, { id, note }) => {
    const made = act.newId()
    await act.run(sql`insert into trial.planting (id, organisation_id, bed_id, note, recorded_by, known_at)
      values (${made}::uuid, core.organisation(), ${id}::uuid, ${note}, core.actor(), clock_timestamp())`)
    return { id: made }
  },
  plantBlindly: async (act, { bedId, note, organisationId }) => {
    const made = act.newId()
    await act.run(sql`insert into trial.planting (id, organisation_id, bed_id, note, recorded_by, known_at)
      values (${made}::uuid, coalesce(${organisationId ?? null}::uuid, core.organisation()), ${bedId}::uuid, ${note}, core.actor(), ${act.now}::timestamptz)`)
    return { id: made }
  },
  closeBed: async (act, { id }) => {
    await act.run(
      sql`insert into trial.closure (bed_id, recorded_by, known_at) values (${id}::uuid, core.actor(), ${act.now}::timestamptz)`,
    )
    return { id }
  },
} satisfies Commands<typeof contract>

/** A page with personal data on it. */
const bedPage: Page = {
  address: { nl: '/proef/bedden', en: '/en/trial/beds' },
  rule: access.rules.seesBeds,
  show: async ({ read }) => {
    read.concerns([{ activity: 'tuin', id: 'eerste', type: 'tuinier' }])
    const beds = await read.rows<{ name: string }>(sql`select name from trial.bed order by name`)
    return { title: 'Bedden', body: beds.map(({ name }) => name).join(', ') }
  },
}

/** The garden as the server sees a feature. */
export const garden: Feature = {
  key: 'trial/garden',
  folder,
  facts: readFileSync(`${folder}facts.sql`, 'utf8'),
  access,
  contract,
  queries,
  commands,
  pages: [bedPage],
  jobs: {},
}
