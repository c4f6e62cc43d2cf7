// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { putProposal } from '../../strategy/decisions/public.ts'
import type { contract } from './contract.ts'
import { citation } from './rules.ts'

interface Indicator {
  id: string
  name: string
  unit: string
}
interface Figure {
  value: number | null
  level: number | null
  importId: string | null
  editionCode: string | null
  readingId: string | null
  area: string
  vintage: string
}

async function indicator(act: Acting, code: string): Promise<Indicator> {
  const [row] = await act.rows<Indicator>(sql`
    select i.id, i.name_nl as name, i.unit from monitor.indicator i join partners.strategy_period p on (p.region, p.period) = (i.region, i.period)
    where i.code = ${code} order by p.period_from <= ${dateOf(act.now)}::date desc, p.period_from desc limit 1`)
  if (!row) throw notFound()
  return row
}

/** Refuses stories that were withdrawn or that this person cannot see, without telling which of both. */
async function refuseMissing(act: Acting, storyIds: readonly string[]): Promise<void> {
  const rows = await act.rows(
    sql`select s.id from monitor.shown_story s where s.id = any (${[...storyIds]}::uuid[]) and s.withdrawn_at is null`,
  )
  if (rows.length < new Set(storyIds).size)
    throw invalid([
      {
        name: '/storyIds',
        nl: 'Een van deze verhalen is er niet meer. Kies opnieuw.',
        en: 'One of these stories is no longer there. Choose again.',
      },
    ])
}

async function figureOf(act: Acting, indicatorId: string, date: string, area: string): Promise<Figure> {
  const [row] = await act.rows<Figure>(sql`
    select p.value::float8 as value, p.level, p.import_id as "importId", p.edition_code as "editionCode", p.reading_id as "readingId",
      coalesce((select a.name from partners.area_state a where a.code = p.area_code order by a.valid_from desc nulls last limit 1), p.area_code) as area,
      coalesce((select c.table_code || ', ' || c.name || ', opgehaald ' || c.retrieved_date || ' (' || c.id || ')' from monitor.crime_import c where c.id = p.import_id),
        (select e.survey_nl || ' ' || e.year || ' (' || e.code || ')' from monitor.survey_edition e where e.code = p.edition_code), 'stand van de eigenaar (' || p.reading_id || ')') as vintage
    from monitor.indicator_point p where p.indicator_id = ${indicatorId}::uuid and p.as_of_date = ${date}::date and p.area_code = ${area} and num_nonnulls(p.value, p.level) = 1`)
  if (row) return row
  throw invalid([{ name: '/figureDate', nl: 'Dit cijfer is er niet.', en: 'There is no such figure.' }])
}

async function signature(act: Acting) {
  const { id, organisation } = await act.actor()
  return sql`${id}::uuid, ${organisation.id}::uuid, ${act.now}::timestamptz`
}

/** What people make of an indicator, each act added under their name. */
export const commands = {
  interpret: async (act, { code, body, notPersonal }) => {
    refusePersonalData({ body }, notPersonal === 'confirmed')
    const { id: indicatorId } = await indicator(act, code)
    const id = act.newId()
    await act.run(sql`insert into monitor.interpretation (id, indicator_id, body, person_id, organisation_id, known_at)
      values (${id}::uuid, ${indicatorId}::uuid, ${body}, ${await signature(act)})`)
    return { id }
  },

  stateContradiction: async (act, { code, figuresSay, storiesSay, meaning, storyIds, notPersonal }) => {
    refusePersonalData({ figuresSay, storiesSay, meaning }, notPersonal === 'confirmed')
    const { id: indicatorId } = await indicator(act, code)
    await refuseMissing(act, storyIds)
    const id = act.newId()
    await act.run(sql`insert into monitor.contradiction (id, indicator_id, figures_say, stories_say, meaning, person_id, organisation_id, known_at)
      values (${id}::uuid, ${indicatorId}::uuid, ${figuresSay}, ${storiesSay}, ${meaning}, ${await signature(act)})`)
    for (const story of new Set(storyIds))
      await act.run(sql`insert into monitor.contradiction_story (contradiction_id, story_id) values (${id}::uuid, ${story}::uuid)`)
    return { id }
  },

  choose: async (act, { code, bodyCode, title, text, reason, figureDate, areaCode, storyIds, notPersonal }) => {
    refusePersonalData({ title, text, reason }, notPersonal === 'confirmed')
    const { id: indicatorId, name, unit } = await indicator(act, code)
    await refuseMissing(act, storyIds)
    const figure = await figureOf(act, indicatorId, figureDate, areaCode)
    const stories = [...new Set(storyIds)]
    const value = figure.value === null ? `niveau ${figure.level}` : `${String(figure.value).replace('.', ',')} ${unit}`
    const why = citation({ name, date: figureDate.slice(0, 4), value, area: figure.area, vintage: figure.vintage, stories, reason })
    const proposalId = await putProposal(act, { bodyCode, title, text, why })
    const id = act.newId()
    await act.run(sql`insert into monitor.picture_choice (id, indicator_id, proposal_id, area_code, figure_date, figure_value, figure_level, import_id, edition_code, reading_id, person_id, organisation_id, known_at)
      values (${id}::uuid, ${indicatorId}::uuid, ${proposalId}::uuid, ${areaCode}, ${figureDate}::date, ${figure.value}::numeric, ${figure.level}::smallint, ${figure.importId}::uuid, ${figure.editionCode},
        ${figure.readingId}::uuid, ${await signature(act)})`)
    for (const story of stories)
      await act.run(sql`insert into monitor.choice_story (choice_id, story_id) values (${id}::uuid, ${story}::uuid)`)
    return { id, proposalId }
  },
} satisfies Commands<typeof contract>
