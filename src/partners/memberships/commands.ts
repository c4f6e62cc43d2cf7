// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import type { contract } from './contract.ts'
import { joining, leaving, type Term } from './rules.ts'

interface Found {
  bodyId: string | null
  organisationId: string | null
  role: 'member' | 'adviser' | 'chair' | 'secretary' | null
  terms: Term[]
}

export const commands = {
  /** Joining adds a term; leaving adds a later row about the same term, so that what was known before stays. */
  recordMembership: async (act, { code, organisation, change, date, role, why }) => {
    const found = await find(act, code, organisation)
    if (!found.bodyId) throw notFound()
    if (!found.organisationId || found.organisationId === found.bodyId)
      throw invalid([
        { name: '/organisation', nl: 'Deze organisatie kennen we niet als partner.', en: 'We do not know this organisation as a partner.' },
      ])
    const term = change === 'joins' ? joining(found.terms, date) : leaving(found.terms, date)
    if (!term) throw invalid([change === 'joins' ? alreadyMember : notMember])
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into partners.membership (id, organisation_id, body_id, role, valid_from, valid_to, known_at, recorded_at, why, recorded_by, recorded_for)
      values (${id}, ${found.organisationId}, ${found.bodyId}, ${role ?? found.role ?? 'member'}, ${term.from}, ${term.to}, ${act.now}, ${act.now}, ${why}, ${actor.id}, ${actor.organisation.id})`)
    return { id }
  },
} satisfies Commands<typeof contract>

const alreadyMember = {
  name: '/date',
  nl: 'Deze organisatie is op of na die dag al lid.',
  en: 'This organisation is a member on or after that day already.',
}
const notMember = { name: '/date', nl: 'Deze organisatie is de dag ervoor geen lid.', en: 'This organisation is no member the day before.' }

async function find(act: Acting, body: string, organisation: string): Promise<Found> {
  const [row] = await act.rows<Found>(sql`
    select b.id as "bodyId", o.id as "organisationId",
      (select m.role from partners.membership_state m where m.organisation_id = o.id and m.body_id = b.id order by m.valid_from desc nulls last limit 1) as role,
      coalesce((select json_agg(json_build_object('from', m.valid_from, 'to', m.valid_to)) from partners.membership_state m where m.organisation_id = o.id and m.body_id = b.id), '[]') as terms
    from (select 1) one left join core.organisation b on b.code = ${body} left join core.organisation o on o.code = ${organisation}`)
  return row ?? { bodyId: null, organisationId: null, role: null, terms: [] }
}
