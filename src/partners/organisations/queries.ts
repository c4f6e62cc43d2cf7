// SPDX-License-Identifier: EUPL-1.2
import sql, { raw, type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'

/** The two clocks of a question as SQL: `day` it holds on (today when not asked), `known` the moment up to which knowledge counts. */
function clocks(now: string, { asOfDate, knownOnDate }: { asOfDate?: string; knownOnDate?: string }): Sql {
  return sql`select coalesce(${asOfDate ?? null}::date, (${now}::timestamptz at time zone 'Europe/Amsterdam')::date) as day,
    coalesce((${knownOnDate ?? null}::date + 1)::timestamp at time zone 'Europe/Amsterdam' - interval '1 microsecond', ${now}::timestamptz) as known`
}

const validity = (row: string): Sql => raw(`'validFromDate', ${row}.valid_from, 'validToDate', ${row}.valid_to`)
const origin = (row: string): Sql =>
  raw(`'validFromDate', ${row}.valid_from, 'validToDate', ${row}.valid_to, 'passage', ${row}.passage, 'toConfirm', ${row}.unconfirmed_because,
    'source', (select json_build_object('code', s.code, 'title', s.title, 'address', s.address) from partners.source s where s.code = ${row}.source_code)`)
const name = (row: string): Sql => raw(`json_build_object('nl', ${row}.name, 'en', ${row}.name_en)`)
const description = (row: string): Sql =>
  raw(
    `case when ${row}.description is not null then json_build_object('nl', ${row}.description, 'en', coalesce(${row}.description_en, ${row}.description)) end`,
  )
const seat = (member: string, organisation: string): Sql =>
  sql`json_build_object('code', ${raw(organisation)}.code, 'name', ${name(organisation)}, 'kind', ${raw(organisation)}.kind, 'role', ${raw(member)}.role, ${origin(member)})`

/** Organisations and memberships as known, for the statements below. */
function asKnown(asked: Sql): Sql {
  return sql`with asked as (${asked}),
    known as materialized (select o.*, partners.holds(o.valid_from, o.valid_to, asked.day) as exists from asked, partners.organisations_known(asked.known) o),
    seats as materialized (select m.*, partners.holds(m.valid_from, m.valid_to, asked.day) as holds from asked, partners.memberships_known(asked.known) m),
    region as (select r.* from asked, partners.region_period r order by r.period_from <= asked.day desc, abs(r.period_from - asked.day) limit 1)`
}

export const queries = {
  listOrganisations: (read, input) =>
    read.json(sql`
      ${asKnown(clocks(read.now, input))},
      placed as materialized (select p.* from asked, partners.area_parts_known(asked.known) p where p.hierarchy = 'police' and partners.holds(p.valid_from, p.valid_to, asked.day)),
      districts as materialized (select a.* from asked, partners.areas_known(asked.known) a where a.kind = 'district')
      select json_build_object('asOfDate', (select day from asked),
        'region', (select json_build_object('name', ${name('r')}, 'collegeCode', r.college_code) from region r),
        'municipalities', (select count(*) from seats m join known o on o.id = m.organisation_id and o.kind = 'municipality' and o.exists
          join known b on b.id = m.body_id and b.code = (select college_code from region) where m.holds),
        'changedMembers', (select coalesce(json_agg(json_build_object('code', o.code, 'name', ${name('o')}, 'joinedDate', m.valid_from, 'leftDate', m.valid_to)
          order by coalesce(m.valid_to, m.valid_from)), '[]') from seats m join known o on o.id = m.organisation_id and o.kind = 'municipality'
          join known b on b.id = m.body_id and b.code = (select college_code from region) where m.valid_from is not null or m.valid_to is not null),
        'organisations', (select coalesce(json_agg(json_build_object('code', o.code, 'kind', o.kind, 'name', ${name('o')}, 'areaCode', o.area_code,
          'district', (select json_build_object('name', ${name('d')}, 'toConfirm', p.unconfirmed_because) from placed p join districts d on d.code = p.whole_code where p.part_code = o.area_code and o.kind = 'municipality' limit 1),
          'partOf', (select p.code from known p where p.id = o.part_of_id and p.exists limit 1), 'description', ${description('o')}, ${origin('o')},
          'seats', (select coalesce(json_agg(json_build_object('code', b.code, 'name', ${name('b')}, 'role', m.role, ${validity('m')}) order by b.name), '[]')
            from seats m join known b on b.id = m.body_id and b.exists where m.organisation_id = o.id and m.holds)
        ) order by o.name collate extension.nl, o.code), '[]') from known o where o.exists)
      )`),

  showOrganisation: (read, input) =>
    read.json(sql`
      ${asKnown(clocks(read.now, input))},
      chosen as (select * from known where code = ${input.code} order by exists desc, valid_to desc nulls first limit 1)
      select json_build_object('code', c.code, 'kind', c.kind, 'name', ${name('c')}, 'asOfDate', (select day from asked), 'exists', c.exists,
        'description', ${description('c')}, ${origin('c')},
        'area', (select json_build_object('code', a.code, 'name', ${name('a')}) from asked, partners.areas_known(asked.known) a where a.code = c.area_code limit 1),
        'partOf', (select json_build_object('code', p.code, 'name', ${name('p')}) from known p where p.id = c.part_of_id limit 1),
        'parts', (select coalesce(json_agg(json_build_object('code', p.code, 'name', ${name('p')}) order by p.name collate extension.nl), '[]') from known p where p.part_of_id = c.id and p.exists),
        'seats', (select coalesce(json_agg(${seat('m', 'b')} order by m.valid_to is not null, b.name), '[]') from seats m join known b on b.id = m.body_id where m.organisation_id = c.id),
        'members', (select coalesce(json_agg(${seat('m', 'o')} order by m.holds desc, o.kind = 'municipality', o.name collate extension.nl), '[]')
          from seats m join known o on o.id = m.organisation_id where m.body_id = c.id),
        'merged', (select json_build_object('into', json_build_object('code', n.code, 'name', ${name('n')}), 'changeDate', g.change_date)
          from asked, partners.area_change g join lateral (select * from partners.areas_known(asked.known) a where a.code = g.new_code limit 1) n on true
          where g.old_code = c.area_code and c.kind = 'municipality' and g.known_at <= asked.known limit 1)
      ) from chosen c`),
} satisfies Queries<typeof contract>
