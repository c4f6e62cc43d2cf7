// SPDX-License-Identifier: EUPL-1.2
import sql, { raw, type Sql } from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { type DocumentContent, tableOf } from '../../core/documents/document.ts'
import { date } from '../../shell/languages/dates.ts'
import type { ActionState, Level } from './rules.ts'
import { texts } from './texts.ts'

interface Line {
  title: string
  effect: string
  owner: string | null
  priority: string | null
  indicator: string | null
  start: string
  end: string
  hours: number
  state: ActionState
  decision: string
  decided: string
  milestones: { title: string; due: string; reached: string | null }[]
}
interface Undone {
  what: string
  reason: string
  decision: string
  decided: string
}

/** Which agenda: the level, and the body that decides or, for a district, its code. */
export interface Agenda {
  level: Level
  body: string
}

/** The Dutch title now of the link of the strategy in this column. */
const titleOf = (id: string): Sql =>
  raw(`(select w.title_nl from strategy.wording_span w where w.item_id = ${id} and w.valid_to is null limit 1)`)
const inDutch = (day: string): string => date('nl', day)

/** The agenda of a body on this moment, as it is offered for adoption: what it does, with milestones, and what it chose not to do. Officially Dutch. */
export async function agendaOf(read: Reading, { level, body }: Agenda): Promise<DocumentContent> {
  const lines =
    await read.rows<Line>(sql`select s.title, s.effect, (select o.name from core.organisation o where o.id = s.owner_organisation_id) as owner,
      ${titleOf('s.priority_id')} as priority, ${titleOf('s.indicator_id')} as indicator, s.start_date::text as start, s.end_date::text as "end", s.state, s.decision, s.decided_date::text as decided,
      coalesce((select sum(h.hours)::integer from approach.action_hours h where h.scope_id = s.scope_id), 0) as hours,
      coalesce((select jsonb_agg(jsonb_build_object('title', m.title, 'due', m.due_date, 'reached', (select r.reached_date from approach.action_milestone_arrival r where r.action_id = s.action_id and r.title = m.title)) order by m.due_date, m.title)
        from approach.action_milestone m where m.scope_id = s.scope_id), '[]') as milestones
    from approach.action_state s where s.level = ${level} and coalesce(s.body_id::text, s.area_code) = ${body} order by s.start_date, s.title, s.action_id`)
  const undone =
    await read.rows<Undone>(sql`select n.what, n.reason, n.decision, n.decided_date::text as decided from approach.not_doing_state n
    where n.level = ${level} and coalesce(n.body_id::text, n.area_code) = ${body} and n.ended_date is null order by n.decided_date, n.what, n.id`)
  const milestones = lines.flatMap(({ title, milestones: all }) => all.map(one => ({ action: title, ...one })))
  return {
    lead: 'Wat dit orgaan doet, wie het doet en wat het oplevert, en wat het niet doet.',
    blocks: [
      { kind: 'heading', level: 2, text: 'Wat wij doen' },
      lines.length === 0
        ? { kind: 'text', text: 'Er staan geen acties op deze agenda.' }
        : tableOf(
            'Acties',
            [
              ['Actie', false],
              ['Verwacht effect', false],
              ['Eigenaar', false],
              ['Prioriteit', false],
              ['Indicator', false],
              ['Van', false],
              ['Tot en met', false],
              ['Uren', true],
              ['Stand', false],
              ['Besluit', false],
            ],
            lines.map(one => [
              ...[one.title, one.effect, one.owner ?? 'nog geen', one.priority ?? 'geen', one.indicator ?? 'geen'],
              ...[inDutch(one.start), inDutch(one.end), one.hours, texts.nl.states[one.state], `${one.decision}, ${inDutch(one.decided)}`],
            ]),
          ),
      ...(milestones.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: 'Mijlpalen' } as const,
            tableOf(
              'Mijlpalen',
              [
                ['Actie', false],
                ['Mijlpaal', false],
                ['Uiterlijk', false],
                ['Gehaald', false],
              ],
              milestones.map(one => [one.action, one.title, inDutch(one.due), one.reached ? inDutch(one.reached) : 'nog niet']),
            ),
          ]),
      { kind: 'heading', level: 2, text: 'Wat wij niet doen' },
      undone.length === 0
        ? { kind: 'text', text: 'Er is niet vastgelegd dat iets niet wordt gedaan.' }
        : tableOf(
            'Wat wij niet doen, en waarom',
            [
              ['Wat', false],
              ['Waarom niet', false],
              ['Besluit', false],
            ],
            undone.map(({ what, reason, decision, decided }) => [what, reason, `${decision}, ${inDutch(decided)}`]),
          ),
    ],
  }
}
