// SPDX-License-Identifier: EUPL-1.2
import { periodKey } from '../crime-files/public.ts'

/** A count of one month. */
export interface MonthCount {
  kind: string
  area: string
  /** First day of the month. */
  from: string
  count: number
}

const shapes = {
  '47022NED': { kind: 'SoortMisdrijf', measure: 'GeregistreerdeMisdrijven_1' },
  '47024NED': { kind: 'Overlast', measure: 'GeregistreerdeOverlast_1' },
}

/**
 * The OData 3 answer of a table with these months and the quarters they fill: padded keys, one flat row per figure. Its metadata stands at a
 * name under .invalid, which says that nobody published it.
 */
export function odataFile(table: keyof typeof shapes, months: readonly MonthCount[]): string {
  const { kind, measure } = shapes[table]
  const rows = [...months.map(one => ({ ...one, period: periodKey('month', one.from) })), ...quartersOf(months)].map(
    ({ kind: key, area, period, count }, index) =>
      JSON.stringify({ ID: index, [kind]: key.padEnd(6), WijkenEnBuurten: area.padEnd(10), Perioden: period, [measure]: count }),
  )
  return `{"odata.metadata":"https://gegenereerd.invalid/ODataApi/OData/${table}/$metadata#Cbs.OData.WebAPI.TypedDataSet","value":[\n${rows.join(',\n')}\n]}\n`
}

function quartersOf(months: readonly MonthCount[]) {
  const quarters = new Map<string, { kind: string; area: string; period: string; count: number; months: number }>()
  for (const { kind, area, from, count } of months) {
    const [year = '', month = '01'] = from.split('-')
    const period = periodKey('quarter', `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`)
    const key = `${kind} ${area} ${period}`
    const known = quarters.get(key) ?? { kind, area, period, count: 0, months: 0 }
    quarters.set(key, { ...known, count: known.count + count, months: known.months + 1 })
  }
  return [...quarters.values()].filter(quarter => quarter.months === 3)
}
