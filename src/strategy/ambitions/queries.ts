// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { judgeFigure, judgeTogether, ruleSentence, type Yardstick } from './rules.ts'

type Ambition = z.output<(typeof contract)['readAmbition']['output']>
type Read = Omit<Ambition, 'standing' | 'rule' | 'figures'> & {
  direction: Yardstick['direction'] | null
  tolerancePercent: number | null
  figures: Omit<Ambition['figures'][number], 'standing'>[]
}

/** The ambitions of a period, or one of them, with everything that their standing is computed from. */
const ambitionsWhere = (which: Sql): Sql => sql`
  select jsonb_build_object('id', i.id, 'code', i.code, 'title', jsonb_build_object('nl', w.title_nl, 'en', w.title_en), 'body', jsonb_build_object('nl', w.body_nl, 'en', w.body_en),
    'kind', y.kind, 'baselineYear', y.baseline_year, 'targetYear', y.target_year, 'direction', y.direction, 'tolerancePercent', y.tolerance_percent,
    'termDate', y.term_date, 'bodyCode', y.body_code, 'unconfirmedBecause', y.unconfirmed_because,
    'figures', coalesce((
      select jsonb_agg(jsonb_build_object('code', m.code, 'name', jsonb_build_object('nl', m.name_nl, 'en', m.name_en), 'definition', jsonb_build_object('nl', m.definition_nl, 'en', m.definition_en),
        'unit', m.unit, 'unconfirmedBecause', m.unconfirmed_because,
        'baseline', (select value from monitor.indicator_year v where (v.region, v.period, v.code, v.year) = (m.region, m.period, m.code, y.baseline_year)),
        'target', (select v.value from monitor.indicator_year v join monitor.indicator_span s on s.indicator_id = v.indicator_id and s.from_year is not distinct from v.part
          where (v.region, v.period, v.code, v.year) = (m.region, m.period, m.code, y.target_year) and (s.from_year is null or y.baseline_year >= s.from_year))) order by m.place)
      from strategy.tie_span t join strategy.item n on n.id = t.to_item_id and n.kind = 'indicator'
      join monitor.indicator m on (m.region, m.period, m.code) = (n.region, n.period, n.code)
      where t.from_item_id = i.id and t.valid_to is null), '[]'),
    'levels', coalesce((select jsonb_agg(jsonb_build_object('level', l.level, 'name', jsonb_build_object('nl', l.name_nl, 'en', l.name_en), 'meaning', jsonb_build_object('nl', l.meaning_nl, 'en', l.meaning_en)) order by l.level)
      from strategy.rubric_level l where (l.region, l.period, l.rubric) = (i.region, i.period, y.rubric)), '[]'),
    'judgements', coalesce((select jsonb_agg(jsonb_build_object('id', j.id, 'verdict', j.verdict, 'level', j.level, 'reason', j.reason,
        'person', (select name from core.person where id = j.person_id), 'organisation', o.name, 'judgedDate', j.judged_date) order by j.known_at desc)
      from strategy.judgement j join core.organisation o on o.id = j.organisation_id where j.item_id = i.id), '[]')) as ambition
  from strategy.item i join strategy.yardstick y on y.item_id = i.id join strategy.wording_span w on w.item_id = i.id and w.valid_to is null
  where i.kind = 'ambition' and ${which} order by i.place`

const judgedRule = {
  nl: 'Het genoemde orgaan oordeelt met de niveaus hieronder, voor de genoemde dag. Zonder oordeel is er geen stand.',
  en: 'The body named judges by the levels below, before the day named. Without a judgement there is no standing.',
}

/** Works out the standing of an ambition; the status is never stored (C02 b). */
function withStanding({ direction, tolerancePercent, ...read }: Read, today: string): Ambition {
  const yardstick = direction && { direction, tolerancePercent: Number(tolerancePercent ?? 0) }
  const figures = read.figures.map(figure => ({
    ...figure,
    standing: yardstick ? judgeFigure(yardstick, figure.baseline, figure.target) : ('unassessable' as const),
  }))
  if (read.kind === 'judged') {
    const late = read.termDate !== null && read.termDate < today
    return { ...read, figures, standing: read.judgements.length > 0 ? 'judged' : late ? 'overdue' : 'awaits-judgement', rule: judgedRule }
  }
  const rule = yardstick && ruleSentence(yardstick, read.baselineYear ?? 0, read.targetYear ?? 0)
  return { ...read, figures, standing: judgeTogether(figures.map(figure => figure.standing)), rule: rule ?? judgedRule }
}

async function ambitions(read: Reading, which: Sql): Promise<Ambition[]> {
  const rows = await read.rows<{ ambition: Read }>(ambitionsWhere(which))
  const today = dateOf(read.now)
  return rows.map(row => withStanding(row.ambition, today))
}

/** How the ambitions stand, computed at every question from the figures that hold now. */
export const queries = {
  listAmbitions: async (read, { period }) => {
    const [chosen] = await read.rows<{ period: string }>(sql`
      select period from partners.region_period where coalesce(period = ${period ?? null}::text, true)
      order by period_from <= ${dateOf(read.now)}::date desc, period_from desc limit 1`)
    return chosen ? { period: chosen.period, ambitions: await ambitions(read, sql`i.period = ${chosen.period}`) } : null
  },
  readAmbition: async (read, { id }) => (await ambitions(read, sql`i.id = ${id}::uuid`))[0] ?? null,
} satisfies Queries<typeof contract>
