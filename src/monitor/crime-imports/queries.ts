// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'

/** What is seen of imports: every vintage, the newest first, with how many of its figures hold now; and the last ten that were refused. */
export const queries = {
  listImports: read =>
    read.json(sql`
      with force as (select import_id, sum(figures) as figures from (
        select s.import_ids[1] as import_id, cardinality(s.period_froms) as figures from monitor.crime_series s where cardinality(s.import_ids) = 1
        union all select s.import_ids[p], 1 from monitor.crime_series s, unnest(s.import_places) p where cardinality(s.import_ids) > 1) f group by import_id)
      select json_build_object(
        'imports', coalesce((select json_agg(json_build_object('id', v.id, 'table', v.table_code, 'origin', v.origin, 'name', json_build_object('nl', v.name, 'en', v.name_en), 'retrievedDate', v.retrieved_date,
          'bordersDate', v.borders_date, 'firstPeriodDate', v.period_first, 'lastPeriodDate', v.period_last, 'sha256', encode(v.content_hash, 'hex'), 'counts', v.counts, 'inForce', coalesce(f.figures, 0),
          'readAsNought', v.read_as_nought, 'notPublished', v.not_published, 'note', case when v.note is not null then json_build_object('nl', v.note, 'en', coalesce(v.note_en, v.note)) end, 'generated', v.generated, 'knownAt', v.known_at) order by v.place desc)
          from monitor.crime_vintage v left join force f on f.import_id = v.id), '[]'),
        'refusals', coalesce((select json_agg(json_build_object('name', r.name, 'faults', r.faults, 'first', r.first_faults, 'refusedAt', r.refused_at) order by r.refused_at desc)
          from (select * from monitor.crime_import_refusal order by refused_at desc limit 10) r), '[]'))`),
} satisfies Queries<typeof contract>
