// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { hashOfReceipt } from '../../core/contract/receipt-hash.ts'
import { dateOf } from '../../core/time/calendar.ts'

/** A theme or place to choose from. */
export interface Choice {
  code: string
  nl: string
  en: string
}

/** What stories can be about, of the latest period that has themes. */
export const themes = (read: Reading): Promise<Choice[]> =>
  read.rows(sql`select t.code, t.name_nl as nl, t.name_en as en from monitor.story_theme t
    where t.period = (select max(last.period) from monitor.story_theme last) order by t.place`)

/** Where a story can be placed: the municipalities of today by name, and the whole region last. */
export const places = (read: Reading): Promise<Choice[]> =>
  read.rows(sql`select c.code, a.name as nl, a.name_en as en from (
      select m.area_code as code, false as whole from partners.region_municipality m where (m.valid_from is null or m.valid_from <= ${dateOf(read.now)}::date) and (m.valid_to is null or m.valid_to > ${dateOf(read.now)}::date)
      union select p.unit_code, true from partners.strategy_period p) c
    join lateral (select s.name, s.name_en from partners.area_state s where s.code = c.code order by s.valid_from desc nulls last limit 1) a on true
    order by c.whole, a.name collate extension.nl`)

/** Every name of an area, whole and in words: capitals in a story that point to nobody. */
export async function placeNames(read: Reading): Promise<ReadonlySet<string>> {
  const rows = await read.rows<{ name: string }>(sql`select distinct name from partners.area_state`)
  return new Set(rows.flatMap(({ name }) => [name, ...name.split(/[\s-]+/)]))
}

/** A story as its teller sees it with the receipt. */
export interface OwnStory {
  theme: string
  area: string
  toldMonthDate: string
  body: string | null
  mayQuote: boolean
  masked: number
  withdrawnDate: string | null
}

/** The story of a receipt. It writes no line in the log: with who is signed in, that line would say whose story it is. */
export async function ownStory(read: Reading, receipt: string, language: 'nl' | 'en'): Promise<OwnStory | null> {
  const [found] = await read.rows<OwnStory>(sql`
    select coalesce((select case when ${language} = 'en' then t.name_en else t.name_nl end from monitor.story_theme t where t.code = s.theme order by t.period desc limit 1), s.theme) as theme,
      coalesce((select a.name from partners.area_state a where a.code = s.area_code order by a.valid_from desc nulls last limit 1), s.area_code) as area,
      s.told_on_month::text as "toldMonthDate", s.body, s.may_quote as "mayQuote", s.masked, (s.withdrawn_at at time zone 'Europe/Amsterdam')::date::text as "withdrawnDate"
    from monitor.story_by_receipt(decode(${hashOfReceipt(receipt)}, 'hex')) s`)
  return found ?? null
}
