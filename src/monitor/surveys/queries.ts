// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'
import { compare, type Comparison } from './rules.ts'

type Survey = z.output<(typeof contract)['readSurvey']['output']>
type Area = Omit<Survey['areas'][number], 'comparison'>

const measures = sql`coalesce((select jsonb_agg(jsonb_build_object('code', m.code, 'name', jsonb_build_object('nl', m.name_nl, 'en', m.name_en), 'unit', m.unit, 'better', m.better,
  'wording', jsonb_build_object('nl', m.wording_nl, 'en', m.wording_en)) order by m.place) from monitor.survey_measure m), '[]')`

const edition = sql`jsonb_build_object('code', e.code, 'survey', jsonb_build_object('nl', e.survey_nl, 'en', e.survey_en), 'year', e.year, 'method', e.method,
  'fieldworkFromDate', e.fieldwork_from, 'fieldworkToDate', e.fieldwork_to, 'respondents', e.respondents,
  'note', case when e.note_nl is not null then jsonb_build_object('nl', e.note_nl, 'en', e.note_en) end, 'sourceCode', e.source_code)`

/** What surveys tell: every outcome as published, and what may be said of two of them, worked out at every question. */
export const queries = {
  listSurveys: read =>
    read.json(sql`select jsonb_build_object('measures', ${measures},
      'editions', coalesce((select jsonb_agg(${edition} order by e.year) from monitor.survey_edition e), '[]'))::text`),
  readSurvey: async (read, { code, from, to }) => {
    const survey = await outcomes(read, code)
    if (!survey) return null
    const first =
      survey.editions.find(({ year }) => year === from) ?? survey.editions.find(({ year }) => year >= 2015) ?? survey.editions[0]
    const last = survey.editions.find(({ year }) => year === to) ?? lastFor(survey, first?.method)
    return {
      ...survey,
      from: first?.code ?? null,
      to: last?.code ?? null,
      areas: survey.areas.map(area => ({
        ...area,
        comparison: first && last ? compared(area, survey.editions, first.code, last.code) : null,
      })),
    }
  },
} satisfies Queries<typeof contract>

type Outcomes = Omit<Survey, 'from' | 'to' | 'areas'> & { areas: Area[] }

async function outcomes(read: Reading, code: string): Promise<Outcomes | undefined> {
  const [row] = await read.rows<{ survey: Outcomes }>(sql`
    select jsonb_build_object('measure', jsonb_build_object('code', c.code, 'name', jsonb_build_object('nl', c.name_nl, 'en', c.name_en), 'unit', c.unit, 'better', c.better,
        'wording', jsonb_build_object('nl', c.wording_nl, 'en', c.wording_en)),
      'measures', ${measures},
      'editions', coalesce((select jsonb_agg(${edition} order by e.year) from monitor.survey_edition e
        where e.code in (select r.edition_code from monitor.survey_result r where r.measure_code = c.code)), '[]'),
      'areas', coalesce((select jsonb_agg(jsonb_build_object('code', s.area_code, 'name', jsonb_build_object('nl', n.name, 'en', coalesce(n.name_en, n.name)), 'results', s.results) order by s.area_code)
        from (select r.area_code, jsonb_agg(jsonb_build_object('edition', e.code, 'year', e.year, 'value', r.value, 'margin', r.margin, 'respondents', r.respondents, 'sourceCode', r.source_code) order by e.year) as results
          from monitor.survey_result r join monitor.survey_edition e on e.code = r.edition_code where r.measure_code = c.code group by r.area_code) s
        join (select distinct on (code) code, name, name_en from partners.area_state order by code, valid_from desc nulls last) n on n.code = s.area_code), '[]'),
      'sources', coalesce((select jsonb_agg(jsonb_build_object('code', p.code, 'title', p.title, 'publisher', p.publisher, 'address', p.address, 'licence', p.licence, 'note', p.note) order by p.code)
        from partners.source_state p where p.code in (select r.source_code from monitor.survey_result r where r.measure_code = c.code
          union select e.source_code from monitor.survey_edition e join monitor.survey_result r on r.edition_code = e.code where r.measure_code = c.code)), '[]')) as survey
    from monitor.survey_measure c where c.code = ${code}`)
  return row?.survey
}

/** The last edition of the same method with outcomes for the most areas: what may be subtracted, for as many readers as can be. */
function lastFor({ areas, editions }: Outcomes, method: string | undefined): Survey['editions'][number] | undefined {
  const reach = (code: string) => areas.filter(area => area.results.some(one => one.edition === code)).length
  const same = editions.filter(one => one.method === method)
  const most = Math.max(...same.map(one => reach(one.code)))
  return same.filter(one => reach(one.code) === most).at(-1)
}

function compared(area: Area, editions: Survey['editions'], from: string, to: string): Comparison | null {
  const [before, after] = [from, to].map(code => {
    const result = area.results.find(one => one.edition === code)
    const method = editions.find(one => one.code === code)?.method
    return result && method ? { value: result.value, margin: result.margin, method } : null
  })
  return before && after ? compare(before, after) : null
}
