// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, type InputError, invalid, notFound } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { putProposal } from '../../strategy/decisions/public.ts'
import type { contract } from './contract.ts'
import { codeOf } from './rules.ts'

interface Found {
  id: string
  rubric: string | null
  levels: number[]
  counted: boolean
  lastLevel: number | null
}

interface Proposed {
  region: string
  period: string
  code: string
  nameNl: string
  nameEn: string
  definitionNl: string
  definitionEn: string
  formula: string
  unit: string
  frequency: string
  offences: string[]
  owner: string
  decision: string | null
  place: number | null
  there: boolean
}

/** The table of yearly figures of all municipalities, from which offences are counted. */
const tableOfYears = '47013NED'

/** The indicator with this code in the strategy that holds now: an earlier period is read and no longer changed. */
async function found(act: Acting, code: string): Promise<Found> {
  const [row] = await act.rows<Found>(sql`
    select s.id, s.rubric, array(select l.level from strategy.rubric_level l where (l.region, l.period, l.rubric) = (s.region, s.period, s.rubric)) as levels,
      cardinality(s.offences) > 0 as counted, s.read_level as "lastLevel"
    from monitor.indicator_state s join partners.strategy_period p on (p.region, p.period) = (s.region, s.period)
    where s.code = ${code} order by p.period_from <= ${dateOf(act.now)}::date desc, p.period_from desc limit 1`)
  if (!row) throw notFound()
  return row
}

async function signature(act: Acting) {
  const { id, organisation } = await act.actor()
  return sql`${id}::uuid, ${organisation.id}::uuid, ${act.now}::timestamptz`
}

/** The codes that the police table does not have, each named at its place. */
async function refuseUnknownOffences(act: Acting, offences: readonly string[], counted: boolean): Promise<void> {
  if (counted && offences.length === 0)
    throw invalid([
      { name: '/offences', nl: 'Geef de codes van de misdrijven die tellen.', en: 'Give the codes of the offences that count.' },
    ])
  if (offences.length > 1 && offences.includes('0.0.0'))
    throw invalid([
      {
        name: '/offences',
        nl: 'Het totaal (0.0.0) telt nooit samen met zijn delen.',
        en: 'The total (0.0.0) never counts together with its parts.',
      },
    ])
  const rows = await act.rows<{ code: string }>(sql`select code from monitor.offence where code = any (${[...offences]}::text[])`)
  const known = new Set(rows.map(({ code }) => code))
  const wrong = offences.filter(code => !known.has(code))
  if (wrong.length > 0)
    throw invalid([
      { name: '/offences', nl: `Deze codes bestaan niet: ${wrong.join(', ')}.`, en: `These codes do not exist: ${wrong.join(', ')}.` },
    ])
}

/** What is wrong with a reading: everything at once. */
function faultsOf(
  indicator: Found,
  given: { value?: number; level?: number; note?: string; date: string; today: string },
): Omit<InputError, 'in'>[] {
  const { value, level, note, date, today } = given
  const faults: Omit<InputError, 'in'>[] = []
  if (date > today)
    faults.push({ name: '/asOfDate', nl: 'Een stand gaat niet over de toekomst.', en: 'A reading is not about the future.' })
  if (indicator.rubric) {
    if (level === undefined || !indicator.levels.includes(level))
      faults.push({ name: '/level', nl: 'Kies een niveau van de rubriek.', en: 'Choose a level of the rubric.' })
    if (!note) faults.push({ name: '/note', nl: 'Schrijf waaruit dit blijkt.', en: 'Write what it appears from.' })
  } else if (value === undefined) faults.push({ name: '/value', nl: 'Vul de waarde in.', en: 'Fill in the value.' })
  return faults
}

/** What happens to indicators: each act adds a fact, signed by the one who acts. */
export const commands = {
  adoptIndicator: async (act, { code, decisionId }) => {
    const { id: indicator } = await found(act, code)
    const [already] = await act.rows(
      sql`select 1 as found from monitor.indicator_adoption where indicator_id = ${indicator}::uuid and decision_id = ${decisionId}::uuid`,
    )
    if (already) throw conflict({ nl: 'Dit besluit staat er al bij.', en: 'This decision stands with it already.' })
    const id = act.newId()
    await act.run(sql`insert into monitor.indicator_adoption (id, indicator_id, decision_id, person_id, organisation_id, known_at)
      values (${id}::uuid, ${indicator}::uuid, ${decisionId}::uuid, ${await signature(act)})`)
    return { id }
  },

  changeDefinition: async (act, { code, fromYear, definition, definitionEn, formula, offences, why, decisionId, notPersonal }) => {
    refusePersonalData({ definition, definitionEn, formula, why }, notPersonal === 'confirmed')
    const indicator = await found(act, code)
    await refuseUnknownOffences(act, offences, indicator.counted)
    const id = act.newId()
    await act.run(sql`insert into monitor.indicator_definition (id, indicator_id, from_year, definition_nl, definition_en, formula_nl, offences, why, decision_id, person_id, organisation_id, known_at)
      values (${id}::uuid, ${indicator.id}::uuid, ${fromYear}::integer, ${definition}, ${definitionEn ?? null}, ${formula ?? null}, ${offences}::text[], ${why}, ${decisionId}::uuid,
        ${await signature(act)})`)
    return { id }
  },

  retireIndicator: async (act, { code, fromYear, why, decisionId, notPersonal }) => {
    refusePersonalData({ why }, notPersonal === 'confirmed')
    const { id } = await found(act, code)
    await act.run(sql`insert into monitor.indicator_retirement (indicator_id, from_year, why, decision_id, person_id, organisation_id, known_at)
      values (${id}::uuid, ${fromYear}::integer, ${why}, ${decisionId}::uuid, ${await signature(act)})`)
    return { id }
  },

  updateReading: async (act, { code, asOfDate, value, margin, level, note, notPersonal }) => {
    refusePersonalData({ note }, notPersonal === 'confirmed')
    const indicator = await found(act, code)
    const today = dateOf(act.now)
    const date = asOfDate ?? today
    const faults = indicator.counted
      ? []
      : faultsOf(indicator, {
          date,
          today,
          ...(value !== undefined && { value }),
          ...(level !== undefined && { level }),
          ...(note && { note }),
        })
    if (faults.length > 0) throw invalid(faults)
    const id = act.newId()
    await act.run(sql`insert into monitor.indicator_reading (id, indicator_id, as_of_date, value, margin, level, note, person_id, organisation_id, known_at)
      values (${id}::uuid, ${indicator.id}::uuid, ${date}::date, ${indicator.rubric ? null : (value ?? null)}::numeric, ${indicator.rubric ? null : (margin ?? null)}::numeric,
        ${indicator.rubric ? (level ?? null) : null}::smallint, ${note ?? null}, ${await signature(act)})`)
    return { id }
  },

  proposeIndicator: async (
    act,
    { nameNl, nameEn, definition, definitionEn, formula, unit, frequency, owner, offences, why, bodyCode, notPersonal },
  ) => {
    refusePersonalData({ nameNl, nameEn, definition, definitionEn, formula, why }, notPersonal === 'confirmed')
    await refuseUnknownOffences(act, offences, false)
    const code = codeOf(nameNl)
    const [seen] = await act.rows<{ region: string; period: string; taken: boolean; owner: string | null }>(sql`
      select p.region, p.period, exists (select from monitor.indicator i where (i.region, i.period, i.code) = (p.region, p.period, ${code})) as taken,
        (select o.id from core.organisation o where o.code = ${owner}) as owner
      from partners.strategy_period p order by p.period_from <= ${dateOf(act.now)}::date desc, p.period_from desc limit 1`)
    if (!seen) throw notFound()
    const faults = [
      seen.taken && { name: '/nameNl', nl: 'Er is al een indicator met deze naam.', en: 'There is an indicator with this name already.' },
      !seen.owner && { name: '/owner', nl: 'Kies een organisatie uit de lijst.', en: 'Choose an organisation from the list.' },
    ].filter(fault => fault !== false)
    if (faults.length > 0) throw invalid(faults)
    const title = `Indicator: ${nameNl}`
    const counts = offences.length > 0 ? ` Hij telt de misdrijven met code ${offences.join(', ')}.` : ''
    const text = `Als indicator stellen wij vast: ${nameNl}. ${definition} Zo wordt hij berekend: ${formula} Eenheid: ${unit}; elke periode (${frequency}) vernieuwd.${counts}`
    const proposalId = await putProposal(act, { bodyCode, title, text, why })
    const id = act.newId()
    await act.run(sql`insert into monitor.indicator_proposal (id, proposal_id, region, period, code, name_nl, name_en, definition_nl, definition_en, formula_nl, unit, frequency, owner_id, offences, person_id, organisation_id, known_at)
      values (${id}::uuid, ${proposalId}::uuid, ${seen.region}, ${seen.period}, ${code}, ${nameNl}, ${nameEn}, ${definition}, ${definitionEn}, ${formula}, ${unit}, ${frequency}, ${seen.owner}::uuid, ${offences}::text[],
        ${await signature(act)})`)
    return { id, proposalId }
  },

  takeUpIndicator: async (act, { id }) => {
    const [one] = await act.rows<Proposed>(sql`
      select p.region, p.period, p.code, p.name_nl as "nameNl", p.name_en as "nameEn", p.definition_nl as "definitionNl", p.definition_en as "definitionEn", p.formula_nl as formula, p.unit, p.frequency, p.offences,
        (select o.code from core.organisation o where o.id = p.owner_id) as owner,
        (select d.id from strategy.decision_state d where d.proposal_id = p.proposal_id and d.outcome = 'adopted' and d.corrected_by_id is null) as decision,
        (select max(i.place) + 1 from monitor.indicator i where (i.region, i.period) = (p.region, p.period)) as place,
        exists (select from monitor.indicator i where i.id = p.id or (i.region, i.period, i.code) = (p.region, p.period, p.code)) as there
      from monitor.indicator_proposal p where p.id = ${id}::uuid`)
    if (!one) throw notFound()
    if (one.there) throw conflict({ nl: 'Deze indicator staat al in het register.', en: 'This indicator is in the register already.' })
    await act.run(sql`insert into monitor.indicator (id, region, period, code, place, kind, name_nl, name_en, definition_nl, definition_en, formula_nl, unit, frequency, owner_code, table_code, offences)
      values (${id}::uuid, ${one.region}, ${one.period}, ${one.code}, ${one.place ?? 1}::integer, 'quantitative', ${one.nameNl}, ${one.nameEn}, ${one.definitionNl}, ${one.definitionEn}, ${one.formula}, ${one.unit},
        ${one.frequency}, ${one.owner}, ${one.offences.length > 0 ? tableOfYears : null}, ${one.offences}::text[])`)
    await act.run(sql`insert into monitor.indicator_adoption (id, indicator_id, decision_id, person_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${one.decision}::uuid, ${await signature(act)})`)
    return { id, code: one.code }
  },
} satisfies Commands<typeof contract>
