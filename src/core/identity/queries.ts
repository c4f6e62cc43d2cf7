// SPDX-License-Identifier: EUPL-1.2
import sql, { empty } from 'sql-template-tag'
import { purposes } from '../access/define.ts'
import { type Role, roles } from '../access/roles.ts'
import type { Queries } from '../contract/handlers.ts'
import { dateOf } from '../time/calendar.ts'
import type { contract } from './contract.ts'

const page = 50

const named = (held: readonly string[]) => held.flatMap(role => (role in roles ? [{ role, ...roles[role as Role] }] : []))

interface Colleague {
  id: string
  name: string
  fictitious: boolean
  places: { organisation: { id: string; code: string; name: string }; held: string[] }[]
}

export const queries = {
  showSession: async read => {
    const actor = await read.actor()
    const [session] = await read.rows<{ fictitious: boolean; expires_at: Date; mode: 'demo' | 'production' }>(
      sql`select p.fictitious, s.expires_at, core.mode() as mode from core.person p cross join core.this_session() s where p.id = core.actor()`,
    )
    if (!session) return null
    return {
      person: { id: actor.id, name: actor.name, fictitious: session.fictitious },
      organisation: actor.organisation,
      roles: named(actor.roles),
      csrf: actor.csrf,
      purpose: { key: 'governance', ...purposes.governance },
      expiresAt: session.expires_at.toISOString(),
      mode: session.mode,
    }
  },

  listPeople: async (read, { organisation, name, after }) => {
    const today = dateOf(read.now)
    const found = await read.rows<Colleague>(sql`
      with place as (
        select a.person_id, o.code, json_build_object('organisation', json_build_object('id', o.id, 'code', o.code, 'name', o.name), 'held', json_agg(distinct a.role)) as place
        from core.assignment a join core.organisation o on o.id = a.organisation_id
        where a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to > ${today}::date)
          ${organisation ? sql`and o.code = ${organisation}` : empty}
        group by a.person_id, o.id)
      select p.id, p.name, p.fictitious, json_agg(l.place order by l.code) as places
      from core.person p join place l on l.person_id = p.id
      where true
        ${name ? sql`and strpos(lower(extension.unaccent(p.name)), lower(extension.unaccent(${name}::text))) > 0` : empty}
        ${after ? sql`and (p.name collate extension.nl, p.id) > (select n.name collate extension.nl, n.id from core.person n where n.id = ${after}::uuid)` : empty}
      group by p.id order by p.name collate extension.nl, p.id limit ${page + 1}`)
    const people = found.slice(0, page)
    read.concerns(people.map(({ id }) => ({ activity: 'accounts', id, type: 'person' })))
    return {
      people: people.map(({ places, ...person }) => ({
        ...person,
        places: places.map(({ held, ...place }) => ({ ...place, roles: named(held) })),
      })),
      more: found.length > page,
    }
  },
} satisfies Queries<typeof contract>
