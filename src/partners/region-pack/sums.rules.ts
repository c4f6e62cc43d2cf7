// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from './problems.rules.ts'
import { problem } from './problems.rules.ts'
import type { Pack, Row } from './tables.rules.ts'
import { tables } from './tables.rules.ts'

/** Where printed totals differ from their parts: notes only, for a printed figure is kept as it is and never refused. */
export function sumNotes(pack: Pack): Problem[] {
  return [...rowSums(pack.formation), ...columnSums(pack.formation), ...offenceSums(pack), ...unitSums(pack)]
}

function rowSums(rows: readonly Row<'formation'>[]): Problem[] {
  return rows.flatMap(row => {
    const sum = round(row.operational + row.aspirants + row.non_operational)
    return sum === row.total ? [] : [problem(tables.formation.file, row.line, 'row-sum', row.unit, String(sum), String(row.total))]
  })
}

function columnSums(rows: readonly Row<'formation'>[]): Problem[] {
  const printed = rows.find(row => row.kind === 'sum')
  const parts = rows.filter(row => row.kind === 'part')
  if (!printed) return []
  return (['operational', 'aspirants', 'non_operational', 'total'] as const).flatMap(column => {
    const sum = round(parts.reduce((total, row) => total + row[column], 0))
    return sum === printed[column]
      ? []
      : [problem(tables.formation.file, printed.line, 'column-sum', column, String(sum), String(printed[column]))]
  })
}

/** Per area and year the offences add up to the total; a cell that is not published makes the sum unknown. */
function offenceSums(pack: Pack): Problem[] {
  const totalCodes = new Set(pack.offences.filter(offence => offence.kind === 'total').map(offence => offence.code))
  const parts = new Map<string, number | null>()
  for (const row of pack.registeredCrime) {
    if (totalCodes.has(row.offence)) continue
    for (const [year, count] of Object.entries(row.years)) add(parts, `${row.area} ${year}`, count)
  }
  return pack.registeredCrime
    .filter(row => totalCodes.has(row.offence))
    .flatMap(row =>
      Object.entries(row.years).flatMap(([year, total]) => {
        const sum = parts.get(`${row.area} ${year}`) ?? null
        if (sum === null || total === null || sum === total) return []
        return [problem(tables.registeredCrime.file, row.line, 'offence-sum', row.area, year, String(sum), String(total))]
      }),
    )
}

/** The municipalities together against the published figure of the police unit: revisions make them differ by a few. */
function unitSums(pack: Pack): Problem[] {
  const unit = pack.region[0]?.police_unit
  const municipal = new Set(pack.areas.filter(area => area.kind === 'municipality').map(area => area.code))
  const totalCodes = new Set(pack.offences.filter(offence => offence.kind === 'total').map(offence => offence.code))
  const totals = pack.registeredCrime.filter(row => totalCodes.has(row.offence))
  const sums = new Map<string, number | null>()
  for (const row of totals.filter(each => municipal.has(each.area))) {
    for (const [year, count] of Object.entries(row.years)) add(sums, year, count)
  }
  return totals
    .filter(row => row.area === unit)
    .flatMap(row =>
      Object.entries(row.years).flatMap(([year, published]) => {
        const sum = sums.get(year) ?? null
        if (sum === null || published === null || sum === published) return []
        return [problem(tables.registeredCrime.file, row.line, 'area-sum', row.area, year, String(sum), String(published))]
      }),
    )
}

function add(sums: Map<string, number | null>, key: string, count: number | null): void {
  const sum = sums.has(key) ? (sums.get(key) ?? null) : 0
  sums.set(key, sum === null || count === null ? null : sum + count)
}

/** Sums of fte have at most two decimals; binary fractions may not show. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
