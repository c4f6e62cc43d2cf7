// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

const insertMeasures = `
  insert into monitor.survey_measure (code, place, name_nl, name_en, unit, better, wording_nl, wording_en, source_code, passage)
  select code, "order", name, name_en, unit, better, wording, wording_en, source, passage
  from jsonb_to_recordset($1) as g (code text, "order" integer, name text, name_en text, unit text, better text, wording text, wording_en text, source text, passage text)
  on conflict (code) do update set place = excluded.place, name_nl = excluded.name_nl, name_en = excluded.name_en, unit = excluded.unit, better = excluded.better,
    wording_nl = excluded.wording_nl, wording_en = excluded.wording_en, source_code = excluded.source_code, passage = excluded.passage`

const insertEditions = `
  insert into monitor.survey_edition (code, survey_nl, survey_en, year, method, fieldwork_from, fieldwork_to, respondents, note_nl, note_en, source_code, passage, unconfirmed_because)
  select code, survey, survey_en, year, method, fieldwork_from, fieldwork_to, respondents, note, note_en, source, passage, case when status = 'te bevestigen' then reason end
  from jsonb_to_recordset($1) as g (code text, survey text, survey_en text, year integer, method text, fieldwork_from date, fieldwork_to date, respondents integer, note text,
    note_en text, source text, passage text, status text, reason text)
  on conflict (code) do update set survey_nl = excluded.survey_nl, survey_en = excluded.survey_en, year = excluded.year, method = excluded.method, fieldwork_from = excluded.fieldwork_from,
    fieldwork_to = excluded.fieldwork_to, respondents = excluded.respondents, note_nl = excluded.note_nl, note_en = excluded.note_en, source_code = excluded.source_code,
    passage = excluded.passage, unconfirmed_because = excluded.unconfirmed_because`

const insertResults = `
  insert into monitor.survey_result (measure_code, area_code, edition_code, value, margin, respondents, source_code, passage)
  select measure, area, edition, value, margin, respondents, source, passage
  from jsonb_to_recordset($1) as g (measure text, area text, edition text, value numeric, margin numeric, respondents integer, source text, passage text)
  on conflict (measure_code, area_code, edition_code) do update set value = excluded.value, margin = excluded.margin, respondents = excluded.respondents,
    source_code = excluded.source_code, passage = excluded.passage`

/** Loads the surveys of a pack as the owner; loading again gives the same. */
export async function loadSurveys(client: pg.ClientBase, pack: Pack): Promise<void> {
  await client.query(insertMeasures, [JSON.stringify(pack.surveyMeasures)])
  await client.query(insertEditions, [JSON.stringify(pack.surveyEditions)])
  await client.query(insertResults, [JSON.stringify(pack.surveyResults)])
}
