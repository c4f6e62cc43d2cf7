// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { type DocumentBlock, type DocumentContent, tableOf } from '../../core/documents/document.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { date } from '../../shell/languages/dates.ts'
import { parts } from './rules.ts'
import { texts } from './texts.ts'

interface Written {
  part: (typeof parts)[number] | 'accent'
  title: string | null
  text: string
}
interface Line {
  title: string
  area: string
  owner: string | null
  start: string
  end: string
  hours: number
  themes: string
}
interface Theme {
  name: string
  decision: string | null
}

const inDutch = (day: string): string => date('nl', day)

/** The plan of a district on this moment, as it is offered for adoption: texts, chosen themes and the actions of district and municipalities. Officially Dutch. */
export async function planOf(read: Reading, plan: string): Promise<DocumentContent> {
  const written = await read.rows<Written>(
    sql`select s.part, s.title, s.text from approach.plan_section_state s where s.plan_id = ${plan}::uuid order by s.part, s.title`,
  )
  const themes = await read.rows<Theme>(
    sql`select t.name_nl as name, c.decision from approach.plan_theme c join approach.theme t on t.id = c.theme_id where c.plan_id = ${plan}::uuid order by t.name_nl`,
  )
  const lines =
    await read.rows<Line>(sql`select s.title, coalesce((select max(a.name) from partners.area_state a where a.code = s.area_code), s.area_code) as area,
      (select o.name from core.organisation o where o.id = s.owner_organisation_id) as owner, s.start_date::text as start, s.end_date::text as "end",
      coalesce((select sum(h.hours)::integer from approach.action_hours h where h.scope_id = s.scope_id), 0) as hours,
      coalesce((select string_agg(t.name_nl, ', ' order by t.name_nl) from approach.theme_action w join approach.theme t on t.id = w.theme_id where w.action_id = s.action_id), '') as themes
    from approach.plan_actions_on(${dateOf(read.now)}::date) x join approach.action_state s on s.action_id = x.action_id where x.plan_id = ${plan}::uuid order by s.level, s.start_date, s.title, s.action_id`)
  const section = (title: string, text: string): DocumentBlock[] => [
    { kind: 'heading', level: 2, text: title },
    { kind: 'text', text },
  ]
  const t = texts.nl
  return {
    lead: 'Het plan van het district: beeld, doelen en aanpak, met de acties van district en gemeenten.',
    blocks: [
      ...parts.flatMap(part => section(t.parts[part], written.find(one => one.part === part)?.text ?? t.notWritten)),
      ...written.filter(({ part }) => part === 'accent').flatMap(({ title, text }) => section(title ?? t.parts.accent, text)),
      { kind: 'heading', level: 2, text: t.themes },
      themes.length === 0
        ? { kind: 'text', text: t.noTheme }
        : { kind: 'list', items: themes.map(({ name, decision }) => [name, decision].filter(Boolean).join(': ')) },
      { kind: 'heading', level: 2, text: t.actions },
      lines.length === 0
        ? { kind: 'text', text: t.noActions }
        : tableOf(
            t.actions,
            [
              ['Actie', false],
              ['Gebied', false],
              ['Eigenaar', false],
              ['Thema', false],
              ['Van', false],
              ['Tot en met', false],
              ['Uren', true],
            ],
            lines.map(({ title, area, owner, themes: of, start, end, hours }) => [
              ...[title, area, owner ?? 'nog geen', of || 'geen', inDutch(start), inDutch(end), hours],
            ]),
            [],
            ['Totaal', null, null, null, null, null, lines.reduce((sum, { hours }) => sum + hours, 0)],
          ),
    ],
  }
}
