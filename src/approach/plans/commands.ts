// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound, refused } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { offerDocument } from '../../strategy/adoption/public.ts'
import type { contract } from './contract.ts'
import { planOf } from './plan-document.ts'

/** What every act on a plan needs: which one, who acts and for whom. */
async function standing(act: Acting, code: string) {
  const actor = await act.actor()
  const [plan] = await act.rows<{ id: string }>(
    sql`select id from approach.district_plan where district_code = ${code} and period = (select max(l.period) from approach.district_plan l)`,
  )
  if (!plan) throw notFound()
  return { plan: plan.id, id: act.newId(), by: actor.id, organisation: actor.organisation.id }
}

export const commands = {
  writeSection: async (act, { code, part, title, text }) => {
    refusePersonalData({ text }, true)
    if ((part === 'accent') !== (title !== undefined))
      throw invalid([{ name: '/title', nl: 'Alleen een eigen accent heeft een titel.', en: 'Only an accent of your own has a title.' }])
    const { plan, id, by, organisation } = await standing(act, code)
    await act.run(sql`insert into approach.plan_section (id, plan_id, part, title, text, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${plan}::uuid, ${part}, ${title ?? null}, ${text}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
  chooseTheme: async (act, { code, themeId, decision }) => {
    const { plan, id, by, organisation } = await standing(act, code)
    const [chosen] = await act.rows(sql`select 1 from approach.plan_theme where plan_id = ${plan}::uuid and theme_id = ${themeId}::uuid`)
    if (chosen) throw conflict({ nl: 'Dit thema was al gekozen.', en: 'This theme was chosen before.' })
    await act.run(sql`insert into approach.plan_theme (id, plan_id, theme_id, decision, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${plan}::uuid, ${themeId}::uuid, ${decision}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
  tieActionToTheme: async (act, { code, themeId, actionId }) => {
    const { id, by, organisation } = await standing(act, code)
    const [tied] = await act.rows(
      sql`select 1 from approach.theme_action where theme_id = ${themeId}::uuid and action_id = ${actionId}::uuid`,
    )
    if (tied) throw conflict({ nl: 'Deze actie hoort al bij dit thema.', en: 'This action belongs to this theme already.' })
    await act.run(sql`insert into approach.theme_action (theme_id, action_id, recorded_by_id, organisation_id, known_at)
      values (${themeId}::uuid, ${actionId}::uuid, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
  countCasework: async (act, { code, quarterDate, themeId, started, running, ended }) => {
    const { plan, id, by, organisation } = await standing(act, code)
    await act.run(sql`insert into approach.plan_casework (id, plan_id, theme_id, quarter_date, started, running, ended, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${plan}::uuid, ${themeId ?? null}::uuid, ${quarterDate}::date, ${started}::integer, ${running}::integer, ${ended}::integer, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
  offerPlan: async (act, { code, changes }) => {
    const [plan] = await act.rows<{
      id: string
      period: string
      name: string
      mine: boolean
    }>(sql`select p.id, p.period, p.id in (select approach.plans_of_mine()) as mine,
      coalesce((select a.name from partners.area_state a where a.code = p.district_code order by a.valid_from desc nulls last limit 1), p.district_code) as name
      from approach.district_plan p where p.district_code = ${code} and p.period = (select max(l.period) from approach.district_plan l)`)
    if (!plan) throw notFound()
    if (!plan.mine) throw refused({ nl: 'U spreekt in het college van dit district', en: 'You speak in the college of this district' })
    return offerDocument(act, {
      kind: 'district-plan',
      subject: `${code} ${plan.period}`,
      title: `Districtsplan ${plan.name.replace(/^District /, '')} ${plan.period}`,
      content: await planOf(act, plan.id),
      changes,
    })
  },
} satisfies Commands<typeof contract>
