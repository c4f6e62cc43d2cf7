// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'

export const queries = {
  /** The region as its newest period names it; 404 while no pack is loaded. */
  showRegion: read =>
    read.json(sql`
      select json_build_object('code', r.region, 'name', json_build_object('nl', r.name, 'en', r.name_en), 'unitCode', r.unit_code, 'collegeCode', r.college_code,
        'periods', (select json_agg(json_build_object('code', p.period, 'title', json_build_object('nl', p.title, 'en', p.title_en), 'fromDate', p.period_from, 'toDate', p.period_to,
          'loadedAt', (select max(l.loaded_at) from partners.pack_load l where l.region = p.region and l.period = p.period)) order by p.period_from) from partners.region_period p),
        'sources', (select coalesce(json_agg(json_build_object('code', s.code, 'title', s.title, 'publisher', s.publisher, 'address', s.address, 'retrievedDate', s.retrieved_date,
          'licence', s.licence, 'note', s.note) order by s.code), '[]') from partners.source s),
        'rhythm', (select coalesce(json_agg(json_build_object('code', m.code, 'name', json_build_object('nl', m.name, 'en', m.name_en), 'bodyCode', m.body_code,
          'timesPerYear', m.times_per_year, 'toConfirm', m.unconfirmed_because) order by m.code), '[]') from partners.meeting_rhythm m))
      from (select * from partners.region_period order by period_from desc limit 1) r`),
} satisfies Queries<typeof contract>
