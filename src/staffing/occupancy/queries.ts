// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Answer } from '../../core/contract/define.ts'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'
import { notesWhere, seenReadings, teamJson } from './reading.ts'
import { effectOf } from './rules.ts'

type All = Answer<(typeof contract)['listOccupancy']>
type Team = Answer<(typeof contract)['readTeam']>
type Scenarios = Answer<(typeof contract)['listScenarios']>

export const queries = {
  listOccupancy: async read => {
    const [found] = await read.rows<{ rest: Omit<All, 'readings'> }>(sql`select jsonb_build_object(
      'teams', coalesce((select jsonb_agg(${teamJson} order by t.kind, t.place, t.name collate extension.nl) from staffing.team t), '[]'),
      'norms', coalesce((select jsonb_agg(jsonb_build_object('code', n.code, 'name', jsonb_build_object('nl', n.name, 'en', n.name_en), 'value', n.value, 'normDate', n.norm_date,
        'source', (select s.title from partners.source s where s.code = n.source_code), 'passage', n.passage, 'unconfirmedBecause', n.unconfirmed_because) order by n.place) from staffing.norm n), '[]'),
      'notes', ${notesWhere(sql`true`)},
      'regionInhabitants', coalesce((select jsonb_agg(jsonb_build_object('year', y.year, 'persons', y.persons) order by y.year) from (
        select p.year, sum(p.persons) as persons from partners.region_municipality m join partners.population_state p on p.area_code = m.area_code
        where partners.holds(m.valid_from, m.valid_to, make_date(p.year, 12, 31)) group by p.year) y), '[]')) as rest`)
    return { ...(found as { rest: Omit<All, 'readings'> }).rest, readings: await seenReadings(read) }
  },

  readTeam: async (read, { code }) => {
    const [found] = await read.rows<{
      team: Omit<Team, 'readings'>
    }>(sql`select ${teamJson} || jsonb_build_object('notes', ${notesWhere(sql`n.team_code = t.code`)},
        'mayRecord', core.has_role('{police_planner}'), 'mayNote', core.has_role('{police_planner,police_chief}')) as team
      from staffing.team t where t.code = ${code} limit 1`)
    if (!found) return null
    return { ...found.team, readings: (await seenReadings(read)).filter(({ team }) => team === code) }
  },

  listScenarios: async read => {
    const units = await read.rows<{ code: string; nl: string; en: string }>(
      sql`select code, name as nl, name_en as en from staffing.unit where kind <> 'whole' order by place`,
    )
    const scenarios = await read.rows<Omit<Scenarios['scenarios'][number], 'effects'> & { now: Record<string, number> }>(sql`
      select s.id, s.title, s.as_of_date::text as "asOfDate", strategy.day_of(s.known_at)::text as "keptDate", s.lines,
        (select jsonb_object_agg(t.unit_code, t.total) from staffing.formation_table(s.as_of_date, 'infinity') t) as now
      from staffing.scenario s order by s.known_at desc, s.id limit 50`)
    const [may] = await read.rows<{ keep: boolean }>(sql`select core.has_role('{police_planner,police_chief}') as keep`)
    const nameOf = new Map(units.map(({ code, nl, en }) => [code, { nl, en }]))
    return {
      units: units.map(({ code, nl, en }) => ({ code, name: { nl, en } })),
      mayKeep: may?.keep ?? false,
      scenarios: scenarios.map(({ now, ...scenario }) => ({
        ...scenario,
        effects: [...effectOf(scenario.lines)].map(([code, change]) => ({
          code,
          name: nameOf.get(code) ?? { nl: code, en: code },
          now: now[code] ?? 0,
          change,
        })),
      })),
    }
  },
} satisfies Queries<typeof contract>
