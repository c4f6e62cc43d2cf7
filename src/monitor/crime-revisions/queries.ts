// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'

/** How many of the largest changes are shown. */
const most = 60

/** What an edition changed; without a choice the last one that changed anything that came before it. */
export const queries = {
  readRevisions: (read, { edition }) =>
    read.json(sql`
      with editions as materialized (
        select v.id, v.table_code, v.name, v.name_en, v.retrieved_date, v.generated, v.place from monitor.crime_vintage v
        where exists (select from monitor.crime_vintage e where e.table_code = v.table_code and e.place < v.place) and exists (select from monitor.revised_in(v.id))
      ), asked as materialized (select e.* from editions e where ${edition ?? null}::uuid is null or e.id = ${edition ?? null}::uuid order by e.place desc limit 1),
      seen as materialized (select r.* from asked k, lateral monitor.revised_in(k.id) r),
      named as materialized (select distinct on (a.code) a.code, jsonb_build_object('nl', a.name, 'en', a.name_en) as name from partners.area_state a order by a.code, a.valid_from desc nulls last),
      largest as materialized (select s.* from seen s where s.registered is distinct from s.before order by abs(coalesce(s.registered, 0) - coalesce(s.before, 0)) desc, s.offence, s.area_code, s.period_from limit ${most}::integer)
      select json_build_object(
        'editions', coalesce((select json_agg(json_build_object('id', e.id, 'table', e.table_code, 'name', json_build_object('nl', e.name, 'en', e.name_en), 'retrievedDate', e.retrieved_date, 'generated', e.generated) order by e.place desc) from editions e), '[]'),
        'edition', (select json_build_object('id', e.id, 'table', e.table_code, 'name', json_build_object('nl', e.name, 'en', e.name_en), 'retrievedDate', e.retrieved_date, 'generated', e.generated) from asked e),
        'compared', (select count(*) from seen), 'higher', (select count(*) from seen s where s.registered > s.before), 'lower', (select count(*) from seen s where s.registered < s.before),
        'revisions', coalesce((select json_agg(json_build_object('area', json_build_object('code', l.area_code, 'name', coalesce(n.name, jsonb_build_object('nl', coalesce(p.name, l.area_code), 'en', coalesce(p.name, l.area_code)))),
            'offence', json_build_object('code', l.offence, 'title', json_build_object('nl', coalesce(o.title, l.offence), 'en', coalesce(o.title_en, l.offence))), 'kind', l.period_kind, 'fromDate', l.period_from,
            'before', l.before, 'now', l.registered, 'beforeRetrievedDate', i.retrieved_date) order by abs(coalesce(l.registered, 0) - coalesce(l.before, 0)) desc, l.offence, l.area_code, l.period_from)
          from largest l join monitor.crime_import i on i.id = l.import_before left join named n on n.code = l.area_code left join monitor.peer p on p.area_code = l.area_code left join monitor.offence o on o.code = l.offence), '[]'))
      where ${edition ?? null}::uuid is null or exists (select from asked)`),
} satisfies Queries<typeof contract>
