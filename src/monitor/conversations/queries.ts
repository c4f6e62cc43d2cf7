// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries } from '../../core/contract/handlers.ts'
import { pdfOf } from '../../core/documents/pdf.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { letterOf, paperOf } from './letter.ts'
import { notesStandingOf, standingOf } from './rules.ts'

type Listed = z.output<(typeof contract)['listConversations']['output']>
type Conversation = z.output<(typeof contract)['getConversation']['output']>
type Bare<T> = Omit<T, 'standing'>

const named = (of: Sql, names: Sql): Sql => sql`coalesce((${names}), jsonb_build_object('code', ${of}, 'nl', ${of}, 'en', ${of}))`
const seen: Sql = sql`jsonb_build_object('id', c.id, 'plannedDate', c.planned_date, 'heldDate', n.held_date, 'audience', c.audience, 'mine', c.facilitator_id = (select core.actor()),
  'facilitator', (select p.name from core.person p where p.id = c.facilitator_id),
  'theme', ${named(sql`c.theme`, sql`select jsonb_build_object('code', t.code, 'nl', t.name_nl, 'en', t.name_en) from monitor.story_theme t where t.code = c.theme order by t.period desc limit 1`)},
  'municipality', ${named(sql`c.municipality_code`, sql`select jsonb_build_object('code', a.code, 'nl', a.name, 'en', a.name_en) from partners.area_state a where a.code = c.municipality_code order by a.valid_from desc nulls last limit 1`)})`
const rows: Sql = sql`monitor.conversation c left join monitor.conversation_notes n on n.conversation_id = c.id`

export const queries = {
  listConversations: async read => {
    const today = dateOf(read.now)
    const [choices] = await read.rows<{ themes: Listed['themes']; places: Listed['places'] }>(sql`
      select coalesce((select jsonb_agg(jsonb_build_object('code', t.code, 'nl', t.name_nl, 'en', t.name_en) order by t.place) from monitor.story_theme t where t.period = (select max(x.period) from monitor.story_theme x)), '[]') as themes,
        coalesce((select jsonb_agg(jsonb_build_object('code', m.code, 'nl', a.name, 'en', a.name_en) order by a.name collate extension.nl)
          from (select distinct r.area_code as code from partners.region_municipality r where (r.valid_from is null or r.valid_from <= ${today}::date) and (r.valid_to is null or r.valid_to > ${today}::date)) m
          join lateral (select s.name, s.name_en from partners.area_state s where s.code = m.code order by s.valid_from desc nulls last limit 1) a on true), '[]') as places`)
    const found = await read.rows<{ seen: Bare<Listed['conversations'][number]> }>(
      sql`select ${seen} as seen from ${rows} order by coalesce(n.held_date, c.planned_date) desc, c.id limit 500`,
    )
    const conversations = found.map(({ seen: one }) => ({ ...one, standing: standingOf(one.plannedDate, one.heldDate, today) }))
    const places = choices?.places ?? []
    const all = [
      ...places,
      ...conversations.flatMap(({ municipality }) => (places.some(({ code }) => code === municipality.code) ? [] : [municipality])),
    ]
    return {
      themes: choices?.themes ?? [],
      places,
      conversations,
      municipalities: all.map(municipality => {
        const here = conversations.filter(one => one.municipality.code === municipality.code)
        const of = (standing: string) => here.filter(one => one.standing === standing).length
        return { municipality, planned: of('planned'), late: of('late'), held: of('held') }
      }),
    }
  },

  getConversation: async (read, { id }) => {
    const [found] = await read.rows<{
      seen: Bare<Conversation> & { notes: { participants: number; agree: number; object: number } | null }
    }>(sql`
      select ${seen} || jsonb_build_object(
        'guide', (select jsonb_build_object('version', g.version, 'name', jsonb_build_object('nl', g.name_nl, 'en', g.name_en), 'opening', jsonb_build_object('nl', g.opening_nl, 'en', g.opening_en),
            'questions', (select jsonb_agg(jsonb_build_object('nl', q.nl, 'en', coalesce(g.questions_en[q.place], q.nl)) order by q.place) from unnest(g.questions_nl) with ordinality q (nl, place)),
            'closing', jsonb_build_object('nl', g.closing_nl, 'en', g.closing_en), 'minutes', g.minutes, 'unconfirmedBecause', g.unconfirmed_because)
          from monitor.conversation_guide g where g.theme = c.theme and g.version = c.guide_version order by g.period desc limit 1),
        'notes', (select jsonb_build_object('text', n.notes, 'participants', s.participants, 'agree', s.agree, 'object', s.object) from monitor.conversation_state s where s.conversation_id = c.id and s.held_date is not null),
        'remarks', coalesce((select jsonb_agg(jsonb_build_object('agrees', v.agrees, 'remark', v.remark, 'by', (select p.name from core.person p where p.id = v.person_id)) order by v.known_at, v.id)
          from monitor.conversation_voice v where v.conversation_id = c.id and v.remark is not null), '[]'),
        'spoke', exists (select from monitor.conversation_voice v where v.conversation_id = c.id and v.person_id = (select core.actor())),
        'stories', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'body', s.body, 'mayQuote', s.may_quote) order by s.id) from monitor.story s where s.conversation_id = c.id), '[]'),
        'obstacles', coalesce((select jsonb_agg(jsonb_build_object('id', o.obstacle_id, 'happens', o.happens, 'state', o.state) order by o.reported_date, o.obstacle_id)
          from monitor.conversation_obstacle t join approach.named_obstacle o on o.obstacle_id = t.obstacle_id where t.conversation_id = c.id), '[]'),
        'candidates', coalesce((select jsonb_agg(jsonb_build_object('id', o.obstacle_id, 'happens', o.happens)) from (select * from approach.named_obstacle o
          where o.obstacle_id not in (select t.obstacle_id from monitor.conversation_obstacle t where t.conversation_id = c.id) order by o.reported_date desc, o.obstacle_id limit 30) o
          where c.facilitator_id = (select core.actor()) and n.held_date is not null), '[]'),
        'letters', coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'date', (l.known_at at time zone 'Europe/Amsterdam')::date, 'quotes', cardinality(l.story_ids),
            'withdrawn', (select count(*) from monitor.letter_quotes(l.id) q where q.withdrawn)) order by l.known_at desc, l.id)
          from monitor.conversation_letter l where l.conversation_id = c.id), '[]')) as seen
      from ${rows} where c.id = ${id}::uuid`)
    if (!found) return null
    const { notes, ...one } = found.seen
    read.concerns(one.stories.map(story => ({ activity: 'verhalen', id: story.id, type: 'story' })))
    return {
      ...one,
      standing: standingOf(one.plannedDate, one.heldDate, dateOf(read.now)),
      notes: notes && { ...notes, standing: notesStandingOf(notes) },
    }
  },

  readLetterAsPdf: async (read, { id }) => {
    const letter = await letterOf(read, id)
    return letter && pdfOf(paperOf(id, letter))
  },
} satisfies Queries<typeof contract>
