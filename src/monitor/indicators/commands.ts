// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, type InputError, invalid, notFound } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

interface Found {
  id: string
  rubric: string | null
  levels: number[]
  counted: boolean
  lastLevel: number | null
}

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
} satisfies Commands<typeof contract>
