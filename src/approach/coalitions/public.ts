// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'

/** What a coalition brought together in the years of an account: promised and delivered hours and euros, and how many things in kind. */
export interface CoalitionTold {
  id: string
  name: string
  aim: string
  members: number
  hours: { promised: number; delivered: number }
  eur: { promised: number; delivered: number }
  inKind: { promised: number; delivered: number }
}

/** The contributions to each coalition over these years, as far as this reader sees them; its members are counted, not named (C40 d). */
export const coalitionsTold = (read: Reading, { fromYear, toYear }: { fromYear: number; toYear: number }): Promise<CoalitionTold[]> =>
  read.rows<CoalitionTold>(sql`
    with brought as (
      select s.coalition_id, s.measure, s.member_id, s.promised, s.delivered, s.promises, s.deliveries
      from approach.coalition_contribution_state s where s.year between ${fromYear}::integer and ${toYear}::integer),
    each as (
      select b.coalition_id, count(distinct b.member_id)::integer as members,
        jsonb_build_object('promised', coalesce(sum(b.promised) filter (where b.measure = 'hours'), 0), 'delivered', coalesce(sum(b.delivered) filter (where b.measure = 'hours'), 0)) as hours,
        jsonb_build_object('promised', coalesce(sum(b.promised) filter (where b.measure = 'eur'), 0), 'delivered', coalesce(sum(b.delivered) filter (where b.measure = 'eur'), 0)) as eur,
        jsonb_build_object('promised', coalesce(sum(b.promises) filter (where b.measure = 'in-kind'), 0), 'delivered', coalesce(sum(b.deliveries) filter (where b.measure = 'in-kind'), 0)) as in_kind
      from brought b group by b.coalition_id)
    select c.id, c.name, c.aim, e.members, e.hours, e.eur, e.in_kind as "inKind"
    from each e join approach.coalition c on c.id = e.coalition_id order by c.name collate extension.nl, c.id`)
