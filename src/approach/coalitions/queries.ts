// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'

type Guest = z.output<(typeof contract)['listGuests']['output']>['guests'][number]

const all = (rows: Sql): Sql => sql`coalesce((${rows}), '[]'::jsonb)`
/** A coalition as the list shows it, from a row `c` of the state. */
const listedJson: Sql = sql`jsonb_build_object('id', c.coalition_id, 'name', c.name, 'aim', c.aim, 'startDate', c.start_date, 'publicMembers', c.public_members, 'privateMembers', c.private_members, 'signedDate', c.signed_date,
  'keeper', (select jsonb_build_object('code', o.code, 'name', o.name) from core.organisation o where o.id = c.organisation_id), 'mine', c.coalition_id in (select approach.coalitions_of_mine()))`

const onlyWhole: Sql = sql`|| jsonb_build_object('kept', c.coalition_id in (select approach.coalitions_kept()),
  'members', ${all(sql`select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'joinedDate', m.joined_date,
      'left', (select jsonb_build_object('lastDate', l.last_date, 'reason', l.reason) from approach.coalition_leaving l where l.member_id = m.id),
      'bases', ${all(sql`select jsonb_agg(jsonb_build_object('article', b.article, 'purpose', b.purpose, 'firstDate', lower(b.valid_days), 'lastDate', upper(b.valid_days) - 1) order by lower(b.valid_days), b.id) from approach.coalition_basis b where b.member_id = m.id`)})
    order by m.kind desc, m.name collate extension.nl) from approach.coalition_member m where m.coalition_id = c.coalition_id`)},
  'covenants', ${all(sql`select jsonb_agg(jsonb_build_object('version', v.version, 'text', v.text, 'signedDate', v.signed_date, 'changeReason', v.change_reason) order by v.version desc)
    from (select x.*, row_number() over (order by x.known_at, x.id) as version from approach.coalition_covenant x where x.coalition_id = c.coalition_id) v`)},
  'contributions', ${all(sql`select jsonb_agg(jsonb_build_object('id', x.id, 'member', m.name, 'kind', x.kind, 'what', x.what, 'measure', x.measure, 'amount', x.amount, 'year', x.year) order by x.year desc, m.name collate extension.nl, x.known_at, x.id)
    from approach.coalition_contribution x join approach.coalition_member m on m.id = x.member_id where m.coalition_id = c.coalition_id`)},
  'papers', ${all(sql`select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'text', p.text, 'personal', p.personal) order by p.known_at desc, p.id) from approach.coalition_paper p where p.coalition_id = c.coalition_id`)},
  'organisations', ${all(sql`select jsonb_agg(jsonb_build_object('code', o.code, 'name', o.name) order by o.name collate extension.nl) from core.organisation o`)})`

export const queries = {
  listCoalitions: read =>
    read.json(sql`select json_build_object('coalitions', ${all(sql`select jsonb_agg(${listedJson} order by c.name collate extension.nl) from approach.coalition_state c`)},
      'contributions', ${all(sql`select jsonb_agg(jsonb_build_object('coalition', s.coalition, 'member', s.member, 'memberKind', s.member_kind, 'year', s.year, 'measure', s.measure, 'promised', s.promised, 'delivered', s.delivered, 'promises', s.promises, 'deliveries', s.deliveries)
        order by s.year desc, s.coalition, s.member, s.measure) from approach.coalition_contribution_state s`)})`),

  getCoalition: (read, { id }) =>
    read.json(sql`select (${listedJson} ${onlyWhole})::json from approach.coalition_state c where c.coalition_id = ${id}::uuid`),

  listGuests: async (read, { id }) => {
    const [kept] = await read.rows(sql`select from approach.coalitions_kept() k where k = ${id}::uuid`)
    if (!kept) return null
    const rows = await read.rows<{
      guest: Guest
    }>(sql`select jsonb_build_object('id', g.id, 'name', g.guest_name, 'member', m.name, 'expiresAt', g.expires_at,
        'standing', case when g.id in (select e.guest_id from approach.coalition_guest_end e) or m.id in (select l.member_id from approach.coalition_leaving l) then 'withdrawn' when g.expires_at <= ${read.now}::timestamptz then 'expired' else 'open' end,
        'papers', ${all(sql`select jsonb_agg(p.title order by p.title) from approach.coalition_guest_paper s join approach.coalition_paper p on p.id = s.paper_id where s.guest_id = g.id`)},
        'reads', ${all(sql`select jsonb_agg(jsonb_build_object('paper', (select p.title from approach.coalition_paper p where p.id = r.paper_id), 'readAt', r.known_at) order by r.known_at desc, r.id) from approach.coalition_guest_read r where r.guest_id = g.id`)}) as guest
      from approach.coalition_guest g join approach.coalition_member m on m.id = g.member_id where m.coalition_id = ${id}::uuid order by g.known_at desc, g.id`)
    const guests = rows.map(({ guest }) => guest)
    read.concerns(guests.map(guest => ({ activity: 'gasten-van-coalities', id: guest.id, type: 'person' })))
    return { guests }
  },
} satisfies Queries<typeof contract>
