// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { writeCsv, writeSheets } from '../../core/documents/spreadsheet.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { annexRows } from './annex.ts'
import type { contract } from './contract.ts'

const organisationJson: Sql = sql`json_build_object('code', o.code, 'name', o.name)`
const roundJson: Sql = sql`jsonb_build_object('id', r.id, 'title', r.title, 'intro', r.intro, 'opensDate', r.opens_date, 'answersDate', r.answers_date,
  'closed', r.id in (select c.round_id from strategy.round_closure c), 'totals', (select to_jsonb(t) from strategy.round_totals(r.id) t))`
const moment = (of: Sql): Sql => sql`to_char(${of} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** How many versions of the own answer are shown; all of them stay. */
const shownVersions = 20

export const queries = {
  listRounds: read =>
    read.json(sql`select json_build_object(
      'rounds', coalesce((select json_agg(${roundJson} order by r.opens_date desc) from strategy.consultation_round r), '[]'::json),
      'plans', coalesce((select json_agg(json_build_object('code', p.code, 'name', json_build_object('nl', p.name_nl, 'en', p.name_en), 'relation', p.relation,
          'holders', coalesce((select json_agg(${organisationJson} order by o.name) from core.organisation o where o.code = any(p.holder_codes)), '[]'::json), 'period', p.period,
          'themes', json_build_object('nl', p.themes_nl, 'en', p.themes_en), 'note', case when p.note_nl is not null then json_build_object('nl', p.note_nl, 'en', coalesce(p.note_en, p.note_nl)) end,
          'source', (select s.title from partners.source s where s.code = p.source_code), 'unconfirmedBecause', p.unconfirmed_because) order by p.relation desc, p.period, p.name_nl)
        from strategy.known_plan p), '[]'::json))`),

  readRound: (read, { id }) =>
    read.json(sql`select (${roundJson} || jsonb_build_object('places', r.places, 'others', r.others, 'themes', r.themes, 'questions', r.questions,
        'progress', coalesce((select jsonb_agg(jsonb_build_object('organisation', ${organisationJson}, 'state', p.state, 'signedDate', strategy.day_of(p.signed_at),
            'late', p.signed_at is null and ${dateOf(read.now)}::date >= r.answers_date, 'reminders', p.reminders) order by o.kind = 'municipality', o.name collate extension.nl)
          from strategy.round_progress(r.id) p join core.organisation o on o.id = p.organisation_id), '[]'),
        'named', coalesce((select jsonb_agg(to_jsonb(t) order by t.named desc, t.theme) from strategy.round_themes(r.id) t), '[]'),
        'answers', coalesce((select jsonb_agg(jsonb_build_object('draftId', a.draft_id, 'organisation', ${organisationJson}, 'texts', a.texts,
            'codes', coalesce((select jsonb_agg(jsonb_build_object('question', c.question, 'code', c.code) order by c.question, c.code) from strategy.answer_code c where c.draft_id = a.draft_id), '[]')) order by o.name collate extension.nl)
          from strategy.round_answer a join core.organisation o on o.id = a.organisation_id where a.round_id = r.id and core.has_role('{bureau_coordinator}')), '[]')))::json
      from strategy.consultation_round r where r.id = ${id}::uuid`),

  readOwnAnswer: (read, { id }) =>
    read.json(sql`select json_build_object('asked', r.id in (select strategy.rounds_asked()), 'kind', o.kind, 'organisation', ${organisationJson}, 'open', r.id in (select strategy.rounds_open()),
        'mayWrite', r.id in (select strategy.rounds_asked()) and r.id in (select strategy.rounds_open()) and (core.has_role('{mayor,chief_prosecutor,police_chief}') or exists (select from strategy.delegate d where d.round_id = r.id and d.organisation_id = o.id and d.person_id = core.actor())),
        'delegates', coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name) from strategy.delegate d join core.person p on p.id = d.person_id where d.round_id = r.id and d.organisation_id = o.id), '[]'::json),
        'colleagues', coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name) from core.person p
          where p.id in (select a.person_id from core.assignment a where a.organisation_id = o.id and partners.holds(a.valid_from, a.valid_to, ${dateOf(read.now)}::date)) and p.id <> core.actor()), '[]'::json),
        'versions', coalesce((select json_agg(json_build_object('id', v.id, 'ranked', to_json(v.ranked), 'texts', v.texts, 'by', (select name from core.person where id = v.written_by_id), 'savedAt', ${moment(sql`v.known_at`)},
            'signed', v.id in (select strategy.signed_drafts())) order by v.known_at desc, v.id)
          from (select * from strategy.answer_draft d where d.round_id = r.id and d.organisation_id = o.id order by d.known_at desc, d.id limit ${shownVersions}::int) v), '[]'::json),
        'count', (select count(*)::integer from strategy.answer_draft d where d.round_id = r.id and d.organisation_id = o.id))
      from strategy.consultation_round r, core.organisation o where r.id = ${id}::uuid and o.id = core.organisation()`),

  downloadAnnex: async (read, { id }) => {
    const rows = await annexRows(read, id)
    return rows && writeCsv(rows)
  },

  downloadAnnexSheet: async (read, { id }) => {
    const rows = await annexRows(read, id)
    return rows && (writeSheets([{ name: 'Antwoorden', rows }], 'ods') as unknown as string)
  },
} satisfies Queries<typeof contract>
