// SPDX-License-Identifier: EUPL-1.2
import { median, pg } from './measure.mjs'
import { startProduct } from './product.mjs'

const postings = 1_000_000
const day = '2019-01-31'

/** The same sums as a person would write them in SQL, on the bare table and past row security. */
const raw = `with moved as (
    select from_unit, from_category, to_unit, to_category, sum(fte) as fte from staffing.posting
    where start_date <= $1::date and known_at < ($1::date + 1)::timestamp at time zone 'Europe/Amsterdam' group by 1, 2, 3, 4)
  select unit, category, sum(fte) from (select to_unit as unit, to_category as category, fte from moved union all select from_unit, from_category, -fte from moved) line group by 1, 2`

/** A million postings between the cells of the table and from outside, half of them before the day and known then. */
const fill = `insert into staffing.posting (id, entry_id, place, kind, from_unit, from_category, to_unit, to_category, fte, rounded, start_date, reason, decision, known_at, recorded_at)
  select gen_random_uuid(), gen_random_uuid(), 1, 'growth', 'BUITEN-DE-EENHEID', 'undivided', u.codes[1 + n % cardinality(u.codes)], (array['operational', 'aspirants', 'non-operational'])[1 + n % 3],
    1 + (n % 1000) / 1000.0, false, date '2015-01-01' + n % 3000, 'Meting', 'Meting', timestamptz '2015-01-01' + (n % 3000) * interval '1 day', now()
  from generate_series(1, $1) n, (select array_agg(code order by code) as codes from staffing.unit where kind = 'row') u`

const took = async work => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/**
 * C57: the as-of table of the formation over a million postings, over HTTP, beside the raw sums of the same day, in turns in the same
 * run. The aim is within 1.5 times.
 */
export async function formation(rounds = 5) {
  const product = await startProduct()
  const writer = new pg.Client({ host: product.socket(), port: 5432, user: 'slagvaardig_owner', database: 'slagvaardig' })
  await writer.connect()
  try {
    await writer.query('alter table staffing.posting disable trigger user')
    await writer.query(fill, [postings])
    await writer.query('alter table staffing.posting enable trigger user')
    await writer.query('analyze staffing.posting')
    const path = `${product.address}/v1/formation?asOf=${day}`
    const measured = { raw: [], http: [] }
    for (let round = 0; round <= rounds; round += 1) {
      const once = {
        raw: await took(() => writer.query(raw, [day])),
        http: await took(async () => {
          const answer = await fetch(path)
          if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
          await answer.text()
        }),
      }
      if (round > 0) for (const [key, value] of Object.entries(once)) measured[key].push(value)
    }
    const [bare, http] = [median(measured.raw), median(measured.http)]
    return { postings, rawMs: Math.round(bare), httpMs: Math.round(http), ratio: Number((http / bare).toFixed(2)), aim: 1.5 }
  } finally {
    await writer.end()
    await product.stop()
  }
}
