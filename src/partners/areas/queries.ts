// SPDX-License-Identifier: EUPL-1.2
import sql, { raw, type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'

/** The two clocks of a question as SQL: `day` it holds on (today when not asked), `known` the moment up to which knowledge counts. */
function clocks(now: string, { asOfDate, knownOnDate }: { asOfDate?: string; knownOnDate?: string }): Sql {
  return sql`select coalesce(${asOfDate ?? null}::date, (${now}::timestamptz at time zone 'Europe/Amsterdam')::date) as day,
    coalesce((${knownOnDate ?? null}::date + 1)::timestamp at time zone 'Europe/Amsterdam' - interval '1 microsecond', ${now}::timestamptz) as known`
}

/** The fields every fact answers with: when it holds and where that comes from. */
function origin(row: string): Sql {
  return raw(`'validFromDate', ${row}.valid_from, 'validToDate', ${row}.valid_to, 'passage', ${row}.passage, 'toConfirm', ${row}.unconfirmed_because,
    'source', (select json_build_object('code', s.code, 'title', s.title, 'address', s.address) from partners.source s where s.code = ${row}.source_code)`)
}

const name = (row: string): Sql => raw(`json_build_object('nl', ${row}.name, 'en', ${row}.name_en)`)

export const queries = {
  listAreas: (read, input) =>
    read.json(sql`
      with asked as (${clocks(read.now, input)}),
      present as materialized (select a.* from asked, partners.areas_known(asked.known) a where partners.holds(a.valid_from, a.valid_to, asked.day)),
      placed as materialized (select p.* from asked, partners.area_parts_known(asked.known) p where partners.holds(p.valid_from, p.valid_to, asked.day)),
      persons as materialized (select distinct on (area_code) area_code, year, persons from asked, partners.population_state
        where year <= extract(year from asked.day) order by area_code, year desc)
      select json_build_object('asOfDate', (select day from asked), 'areas', coalesce(json_agg(json_build_object(
        'code', a.code, 'kind', a.kind, 'name', ${name('a')}, ${origin('a')},
        'wholes', (select coalesce(json_object_agg(p.hierarchy, p.whole_code), '{}') from placed p where p.part_code = a.code),
        'tile', (select json_build_object('column', t.tile_column, 'row', t.tile_row) from partners.area_tile t where t.area_code = a.code),
        'population', (select json_build_object('year', p.year, 'persons', p.persons) from persons p where p.area_code = a.code)
      ) order by a.name collate extension.nl, a.code), '[]')) from present a`),

  showArea: (read, input) =>
    read.json(sql`
      with asked as (${clocks(read.now, input)}),
      known as materialized (select a.* from asked, partners.areas_known(asked.known) a),
      places as materialized (select p.* from asked, partners.area_parts_known(asked.known) p where partners.holds(p.valid_from, p.valid_to, asked.day)),
      chosen as (select k.*, partners.holds(k.valid_from, k.valid_to, asked.day) as exists from known k, asked where k.code = ${input.code}
        order by partners.holds(k.valid_from, k.valid_to, asked.day) desc, k.valid_to desc nulls first limit 1),
      ground as (select array(select area_code from asked, partners.municipalities_on(${input.code}, asked.day, asked.known)) as codes),
      same_ground as materialized (select o.area_code from asked, ground, partners.origins_of(ground.codes, asked.day, asked.known) o),
      years as (select distinct year from partners.population_state where area_code in (select area_code from same_ground)),
      population as (select y.year,
        (select sum(p.persons) from partners.population_state p, asked
          where p.year = y.year and p.area_code in (select area_code from partners.municipalities_on(${input.code}, make_date(y.year, 7, 1), asked.known))) as on_then,
        (select sum(p.persons) from partners.population_state p where p.year = y.year and p.area_code in (select area_code from same_ground)) as on_now
        from years y)
      select json_build_object('code', c.code, 'kind', c.kind, 'name', ${name('c')}, 'asOfDate', (select day from asked), 'exists', c.exists, ${origin('c')},
        'wholes', (select coalesce(json_agg(json_build_object('hierarchy', p.hierarchy, 'code', w.code, 'kind', w.kind, 'name', ${name('w')}, ${origin('p')})
          order by p.hierarchy), '[]') from places p join known w on w.code = p.whole_code where p.part_code = c.code),
        'parts', (select coalesce(json_agg(json_build_object('hierarchy', p.hierarchy, 'code', w.code, 'kind', w.kind, 'name', ${name('w')}, ${origin('p')})
          order by p.hierarchy, w.name collate extension.nl), '[]') from places p join known w on w.code = p.part_code where p.whole_code = c.code),
        'municipalities', (select cardinality(codes) from ground),
        'population', (select coalesce(json_agg(json_build_object('year', year, 'bordersThen', p.on_then, 'bordersNow', p.on_now) order by year), '[]') from population p),
        'populationSource', (select json_build_object('title', s.title, 'publisher', s.publisher, 'address', s.address, 'retrievedDate', s.retrieved_date, 'licence', s.licence, 'note', s.note)
          from partners.population_state p join partners.source s on s.code = p.source_code where p.area_code in (select area_code from same_ground) limit 1),
        'changes', (select coalesce(json_agg(json_build_object('oldCode', g.old_code, 'oldName', o.name, 'newCode', g.new_code, 'newName', n.name, 'changeDate', g.change_date, 'why', g.why)
          order by g.change_date, o.name), '[]') from asked, partners.area_change g join known o on o.code = g.old_code join known n on n.code = g.new_code
          where g.known_at <= asked.known and (c.code in (g.old_code, g.new_code) or c.kind <> 'municipality' and (
            g.old_code in (select area_code from partners.municipalities_on(c.code, g.change_date - 1, asked.known))
            or g.new_code in (select area_code from partners.municipalities_on(c.code, g.change_date, asked.known))))),
        'organisations', (select coalesce(json_agg(json_build_object('code', o.code, 'name', ${name('o')}) order by o.name), '[]')
          from asked, partners.organisations_known(asked.known) o where o.area_code = c.code and o.kind in ('municipality', 'police-unit', 'police-district'))
      ) from chosen c`),
} satisfies Queries<typeof contract>
