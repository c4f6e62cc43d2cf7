// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import { contentRoles, type Role } from '../../core/access/roles.ts'
import type { Reading } from '../../core/contract/handlers.ts'
import { coalitionsTold } from '../../approach/coalitions/public.ts'
import { obstacleYears } from '../../approach/felt-effect/public.ts'
import { agreementsTold } from '../agreements/public.ts'
import { countsOfAreas } from '../registered-crime/public.ts'
import { storiesTold } from '../stories/public.ts'
import { type SurveyOutcomes, surveyOutcomes } from '../surveys/public.ts'
import { formationFor } from '../../staffing/ledger/public.ts'
import { type Ambition, ambitionsOf } from '../../strategy/ambitions/public.ts'
import { addressOfAccount, type Narrative, template } from './rules.ts'
import type { BlindSpotTold, FormationTold, Snapshot } from './snapshot.ts'

type Told = Pick<Snapshot, 'region' | 'college' | 'measures' | 'priorities' | 'decisions' | 'local' | 'actions'>

/**
 * Composes the account over a strategy period from the facts, with the rights of who reads: what this reader may not see is left out and said
 * to be left out, never counted as nought (C28 e). An account with a number quotes the stories that were chosen for it. Null when there is no such
 * period.
 */
export async function composeAccount(
  read: Reading,
  period: string,
  narrative: Narrative,
  number: string | null = null,
): Promise<Snapshot | null> {
  const counted = await countsOfAreas(read, period)
  if (!counted) return null
  const { period: span, ...figures } = counted
  const inside = (await read.actor()).roles.some(role => (contentRoles as readonly Role[]).includes(role))
  const told = await factsOf(read, span.code, inside)
  return {
    kind: 'account',
    template,
    policy: read.rulesVersion,
    asOf: read.now,
    period: span,
    baselineYear: span.fromYear - 1,
    narrative,
    ...figures,
    ...told,
    ambitions: (await ambitionsOf(read, span.code)).map(withoutNames),
    surveys: await surveysOf(read),
    formation: await formationsOf(read, span.fromYear, span.toYear),
    blindSpots: await blindSpotsOf(read),
    obstacles: inside ? await obstacleYears(read, span) : null,
    agreements: inside ? await agreementsTold(read, span) : null,
    coalitions: inside ? await coalitionsTold(read, span) : null,
    stories: inside ? await storiesTold(read, span, number && addressOfAccount(number)) : null,
  }
}

/** A judgement counts for the organisation that gave it; who signed stays with the act. */
function withoutNames({ judgements, ...ambition }: Ambition): Ambition {
  return { ...ambition, judgements: judgements.map(judgement => ({ ...judgement, person: null })) }
}

async function factsOf(read: Reading, period: string, inside: boolean): Promise<Told> {
  const [found] = await read.rows<{ told: Told }>(sql`
    with chosen as (select p.* from partners.region_period p where p.period = ${period} limit 1)
    select jsonb_build_object('region', c.name,
      'college', coalesce((select o.name from core.organisation o where o.kind = 'college' order by o.code limit 1), ''),
      'measures', coalesce((select jsonb_agg(jsonb_build_object('code', i.code, 'name', i.name_nl, 'definition', i.definition_nl, 'offences', i.offences, 'unconfirmedBecause', i.unconfirmed_because,
          'printedChange', i.printed_change, 'printedBaseline', i.printed_baseline, 'printedTarget', i.printed_target) order by i.place)
        from monitor.indicator i where (i.region, i.period) = (c.region, c.period) and cardinality(i.offences) > 0 and i.kind = 'quantitative'), '[]'),
      'priorities', coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name_nl, 'startsDate', s.starts_date, 'endsDate', s.ends_date,
          'decision', (select d.reference from strategy.decision_state d where d.id = s.decision_id), 'exitDecision', (select d.reference from strategy.decision_state d where d.id = s.exit_decision_id))
          order by s.starts_date, s.name_nl) from strategy.joint_priority_state s where s.starts_date < c.period_to and coalesce(s.ends_date > c.period_from, true)), '[]'),
      'decisions', coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'reference', d.reference, 'title', d.title, 'decidedDate', d.decided_date, 'outcome', d.outcome, 'unconfirmedBecause', d.unconfirmed_because)
          order by d.decided_date, d.reference) from strategy.decision_state d
        where d.body_kind = 'college' and d.corrected_by_id is null and d.decided_date >= c.period_from and d.decided_date < c.period_to), '[]'),
      'local', coalesce((select jsonb_agg(jsonb_build_object('area', l.municipality, 'title', l.title, 'links', l.links) order by l.municipality, l.title) from (
        select o.code as municipality, i.title, coalesce((select jsonb_agg(distinct jsonb_build_object('kind', k.kind, 'to', w.title_nl))
          from strategy.local_link_state k join strategy.wording_span w on w.item_id = k.priority_id and w.valid_to is null where k.thread_id = i.thread_id), '[]') as links
        from strategy.local_item_state i join core.organisation o on o.id = i.organisation_id) l), '[]'),
      'actions', case when ${inside}::boolean then coalesce((select jsonb_agg(jsonb_build_object('id', a.action_id, 'title', a.title, 'effect', a.effect, 'level', a.level, 'area', a.area_code,
          'priority', (select w.title_nl from strategy.wording_span w where w.item_id = a.priority_id and w.valid_to is null), 'owner', (select o.name from core.organisation o where o.id = a.owner_organisation_id),
          'state', a.state, 'startDate', a.start_date, 'endDate', a.end_date, 'closedDate', a.closed_date) order by a.level, a.area_code, a.title)
        from approach.action_state a where a.start_date < c.period_to and coalesce(a.end_date >= c.period_from, true)), '[]') end) as told
    from chosen c`)
  if (!found) throw new Error(`the period ${period} is gone`)
  return found.told
}

const blindSpotsOf = (read: Reading): Promise<BlindSpotTold[]> =>
  read.rows<BlindSpotTold>(sql`
    select b.code, b.shown -> 'name' ->> 'nl' as name, b.offences, b.visibility, b.shown -> 'text' ->> 'nl' as body, b.shown -> 'noRate' ->> 'nl' as "noRate",
      coalesce((select jsonb_agg(r - 'sourceCode' || jsonb_build_object('source', coalesce(
          (select s ->> 'title' from jsonb_array_elements(b.shown -> 'sources') s where s ->> 'code' = r ->> 'sourceCode'), r ->> 'sourceCode')) order by r ->> 'year', r ->> 'kind')
        from jsonb_array_elements(b.shown -> 'rates') r), '[]') as rates
    from monitor.blind_spot_shown b order by b.place`)

async function surveysOf(read: Reading): Promise<SurveyOutcomes[]> {
  const measures = await read.rows<{ code: string }>(sql`select code from monitor.survey_measure order by place`)
  const found: SurveyOutcomes[] = []
  for (const { code } of measures) {
    const outcomes = await surveyOutcomes(read, code)
    if (outcomes) found.push({ ...outcomes, measures: [] })
  }
  return found
}

/** The formation at the beginning and at the end of the period. */
async function formationsOf(read: Reading, fromYear: number, toYear: number): Promise<FormationTold[]> {
  const found: FormationTold[] = []
  for (const date of [`${fromYear}-01-31`, `${toYear}-12-31`]) {
    const { rows } = await formationFor(read, date)
    const whole = rows.find(({ kind }) => kind === 'whole')
    if (whole) {
      const { operational, aspirants, nonOperational, total } = whole
      found.push({ date, operational, aspirants, nonOperational, total })
    }
  }
  return found
}
