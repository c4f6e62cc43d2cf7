// SPDX-License-Identifier: EUPL-1.2
import { loadCore } from '../../../src/core/contract/features.ts'
import { type TestSite, testSite, type TestSiteOptions } from '../../setup/site.ts'
import { garden } from './feature.ts'

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`

/** The records of the garden: one open bed of Utrecht (mayor, adviser-large), one of another municipality (adviser-small), one closed. */
export const known = { plot: id(4), mine: id(5), theirs: id(6), closed: id(7), unknown: id(99) }

/** A site with the garden in it, planted with the records of `known`. */
export async function gardenSite(options: Pick<TestSiteOptions, 'clock'> = {}): Promise<TestSite> {
  const site = await testSite({ ...options, features: [...(await loadCore()), garden] })
  const find = async (code: string) => (await site.owner.query('select id from core.organisation where code = $1', [code])).rows[0]?.id
  const values = [known.mine, known.theirs, known.closed, await find('GM0344'), await find('GM0339'), known.plot]
  const me = (await site.owner.query('select id from core.person order by name limit 1')).rows[0]?.id
  await site.owner.query(`insert into trial.plot values ($1, 'Noord')`, [known.plot])
  await site.owner.query(
    `insert into trial.bed values ($1, $4, $6, 'Van ons', $7, now()), ($2, $5, $6, 'Van hen', $7, now()), ($3, $4, $6, 'Dicht', $7, now())`,
    [...values, me],
  )
  await site.owner.query('insert into trial.closure values ($1, $2, now())', [known.closed, me])
  return site
}

/** How many rows there are of each table an act could touch. */
export async function counts(site: TestSite): Promise<Record<string, number>> {
  const tables = [
    'trial.bed',
    'trial.planting',
    'trial.closure',
    'core.idempotency',
    'core.audit_line',
    'core.decision_line',
    'core.processing_line',
  ]
  const { rows } = await site.owner.query(`select ${tables.map(name => `(select count(*)::int from ${name}) as "${name}"`).join(', ')}`)
  return rows[0]
}

/** What grew between two counts, and by how much. */
export function growth(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, count]) => (count === before[name] ? [] : [[name, count - (before[name] ?? 0)]])),
  )
}
