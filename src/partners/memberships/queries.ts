// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'

export const queries = {
  /** Every row ever written, so that what was known before stays readable; the end shown is the derived one (a merger ends a membership). */
  listMemberships: (read, { code }) =>
    read.json(sql`
      select json_build_object('code', b.code, 'name', b.name, 'memberships', (
        select coalesce(json_agg(json_build_object('id', m.id, 'organisation', json_build_object('code', o.code, 'kind', o.kind,
            'name', json_build_object('nl', o.name, 'en', coalesce(v.name_en, o.name))),
          'role', m.role, 'validFromDate', m.valid_from, 'validToDate', coalesce(s.valid_to, m.valid_to), 'knownAt', m.known_at, 'why', m.why, 'source', (select title from partners.source where code = m.source_code),
          'toConfirm', m.unconfirmed_because, 'replaced', s.id is null) order by o.name, m.valid_from nulls first, m.known_at, m.recorded_at), '[]')
        from partners.membership m join core.organisation o on o.id = m.organisation_id
        left join partners.membership_state s on s.id = m.id
        left join lateral (select name_en from partners.organisation_state v where v.id = o.id order by valid_to desc nulls first limit 1) v on true
        where m.body_id = b.id))
      from core.organisation b where b.code = ${code}`),
} satisfies Queries<typeof contract>
