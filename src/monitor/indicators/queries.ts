// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { writeCsv } from '../../core/documents/spreadsheet.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

type Register = z.output<(typeof contract)['listIndicators']['output']>

const registerOf = (read: Reading, period: string | undefined): Sql => sql`
  select jsonb_build_object('period', p.period, 'asOfDate', ${dateOf(read.now)}::text,
    'indicators', coalesce((select jsonb_agg(e.entry order by e.retired, e.place) from monitor.indicator_entry e where (e.region, e.period) = (p.region, p.period)), '[]')) as register
  from (select region, period from partners.strategy_period where coalesce(period = ${period ?? null}::text, true)
    order by period_from <= ${dateOf(read.now)}::date desc, period_from desc limit 1) p`

/** The offences that an indicator can count. */
const countable: Sql = sql`coalesce((select jsonb_agg(jsonb_build_object('code', o.code, 'title', jsonb_build_object('nl', o.title, 'en', o.title_en)) order by string_to_array(o.code, '.')::integer[]) from monitor.offence o), '[]')`

/** The register, whole and one by one. */
export const queries = {
  listIndicators: async (read, { period }) => (await read.rows<{ register: Register }>(registerOf(read, period)))[0]?.register ?? null,

  downloadIndicators: async (read, { period }) => {
    const [row] = await read.rows<{ register: Register }>(registerOf(read, period))
    return row ? written(row.register) : null
  },

  readIndicator: (read, { code }) =>
    read.json(sql`
      select (e.entry || jsonb_build_object(
        'readings', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'asOfDate', r.as_of_date, 'value', r.value, 'margin', r.margin, 'level', r.level, 'note', r.note,
            'organisation', (select o.name from core.organisation o where o.id = r.organisation_id), 'knownDate', (r.known_at at time zone 'Europe/Amsterdam')::date) order by r.as_of_date desc, r.known_at desc)
          from monitor.indicator_reading r where r.indicator_id = e.id), '[]'),
        'decisions', coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'reference', d.reference, 'title', d.title, 'decidedDate', d.decided_date) order by d.decided_date desc, d.reference desc)
          from (select * from strategy.decision_state d where d.outcome = 'adopted' order by d.decided_date desc, d.reference desc limit 200) d), '[]'),
        'countable', ${countable}))::text
      from monitor.indicator_entry e join partners.strategy_period p on (p.region, p.period) = (e.region, e.period)
      where e.code = ${code} order by p.period_from <= ${dateOf(read.now)}::date desc, p.period_from desc limit 1`),

  listIndicatorProposals: read =>
    read.json(sql`
      select jsonb_build_object(
        'proposals', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', jsonb_build_object('nl', p.name_nl, 'en', p.name_en), 'definition', p.definition_nl, 'unit', p.unit, 'frequency', p.frequency,
            'owner', (select o.name from core.organisation o where o.id = p.owner_id), 'offences', p.offences,
            'proposal', (select jsonb_build_object('id', s.id, 'title', s.title, 'state', s.state) from strategy.proposal_state s where s.id = p.proposal_id),
            'decision', (select jsonb_build_object('id', d.id, 'reference', d.reference, 'title', d.title, 'decidedDate', d.decided_date) from strategy.decision_state d
              where d.proposal_id = p.proposal_id and d.outcome = 'adopted' and d.corrected_by_id is null),
            'code', (select i.code from monitor.indicator i where i.id = p.id)) order by p.known_at desc, p.id) from monitor.indicator_proposal p), '[]'),
        'bodies', coalesce((select jsonb_agg(jsonb_build_object('code', b.code, 'name', jsonb_build_object('nl', b.name_nl, 'en', b.name_en)) order by b.kind <> 'college', b.name_nl collate extension.nl)
          from strategy.decision_body b where b.kind <> 'triangle'), '[]'),
        'countable', ${countable})::text`),
} satisfies Queries<typeof contract>

const head = [
  'periode',
  'code',
  'naam',
  'soort',
  'geldt_vanaf_jaar',
  'geldt_tot_jaar',
  'definitie',
  'formule',
  'misdrijfcodes',
  'eenheid',
  'bron',
  'vindplaats',
  'tabel',
  'eigenaar',
  'frequentie',
  'kwaliteit',
  'rubriek',
  'besluit',
  'te_bevestigen_omdat',
  'vervallen_vanaf_jaar',
]

/** One line for each definition, so that a split series is told apart. */
function written({ period, indicators }: Register): string {
  return writeCsv([
    head,
    ...indicators.flatMap(one =>
      one.definitions.map(span => [
        period,
        one.code,
        one.name.nl,
        one.kind === 'quantitative' ? 'cijfer' : 'rubriek',
        span.fromYear,
        span.toYear,
        span.definition.nl,
        span.formula?.nl ?? null,
        span.offences.join(' '),
        one.unit,
        one.source?.title ?? null,
        one.source?.passage ?? null,
        one.table,
        one.owner?.name ?? null,
        one.frequency,
        one.quality?.nl ?? null,
        one.levels.map(({ level, name }) => `${level} ${name.nl}`).join('; ') || null,
        (span.decision ?? one.adoptedBy)?.reference ?? null,
        one.unconfirmedBecause,
        one.retired?.fromYear ?? null,
      ]),
    ),
  ])
}
