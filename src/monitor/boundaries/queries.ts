// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

/** What is seen of boundaries: the set that has most of the municipalities asked for, and of those the nearest in time. */
export const queries = {
  readBoundaries: (read, { area, date }) =>
    read.json(sql`
      with asked as materialized (
        select coalesce(${area ?? null}::text, (select unit_code from partners.strategy_period order by period_from desc limit 1)) as area, coalesce(${date ?? null}::date, ${dateOf(read.now)}::date) as day
      ), wanted as materialized (
        select m.area_code from asked, lateral partners.municipalities_on(asked.area, asked.day, 'infinity') m
      ), chosen as materialized (
        select i.id, i.borders_date, i.credit, count(*) as found
        from monitor.boundary_import i join monitor.boundary b on b.import_id = i.id, asked
        where b.area_code in (select area_code from wanted)
        group by i.id, asked.day order by count(*) desc, abs(i.borders_date - asked.day), i.known_at desc limit 1
      )
      select json_build_object('bordersDate', (select borders_date from chosen), 'credit', (select credit from chosen),
        'complete', coalesce((select found from chosen), 0) = (select count(*) from wanted) and exists (select from wanted),
        'features', coalesce((select json_agg(json_build_object('code', b.area_code, 'geometry', b.geometry) order by b.area_code)
          from chosen join monitor.boundary b on b.import_id = chosen.id where b.area_code in (select area_code from wanted)), '[]'))`),
} satisfies Queries<typeof contract>
