// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'

/** What it means when a priority goes out: the actions that must be closed or handed over, and the hours that come free (C10, C11). */
export interface EffectOfPriority {
  actions: { id: string; title: string; titleEn: string; level: string; ownerOrganisationId: string | null; endDate: string }[]
  /** Whole hours from the quarter of the day on, per organisation, kind of work and quarter. */
  hours: { organisationId: string; role: string; quarterDate: string; hours: number }[]
}

/** The open actions under a priority and what they still ask from this day (ISO date) on, as this person may see them. */
export async function effectOfPriority(read: Reading, priorityId: string, day: string): Promise<EffectOfPriority> {
  const [effect] = await read.rows<EffectOfPriority>(sql`select
    (select coalesce(json_agg(json_build_object('id', s.action_id, 'title', s.title, 'titleEn', s.title_en, 'level', s.level,
        'ownerOrganisationId', s.owner_organisation_id, 'endDate', s.end_date) order by s.title, s.action_id), '[]')
      from approach.action_state s where s.priority_id = ${priorityId}::uuid and s.closed_date is null) as actions,
    (select coalesce(json_agg(json_build_object('organisationId', h.organisation_id, 'role', h.role, 'quarterDate', h.quarter_date, 'hours', h.hours)
        order by h.organisation_id, h.role, h.quarter_date), '[]')
      from (select organisation_id, role, quarter_date, sum(hours)::integer as hours from approach.action_hours_state
        where priority_id = ${priorityId}::uuid and closed_date is null and quarter_date + interval '3 months' > ${day}::date
        group by 1, 2, 3) h) as hours`)
  return effect ?? { actions: [], hours: [] }
}
