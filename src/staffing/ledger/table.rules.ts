// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod/mini'
import type { formation } from './shapes.contract.ts'

type Formation = z.output<typeof formation>
type Row = Formation['rows'][number]

/** The rows that a printed table has: its parts in order, what is not divided when there is any, and the whole last. */
export function printedRows({ rows }: Pick<Formation, 'rows'>): Row[] {
  const undivided = rows.filter(row => row.kind === 'undivided' && row.total !== 0)
  return [...rows.filter(row => row.kind === 'row'), ...undivided, ...rows.filter(row => row.kind === 'whole')]
}

/** Whether the column for what is not divided has anything in it. */
export function hasUndivided(formation: Pick<Formation, 'rows'>): boolean {
  return printedRows(formation).some(row => row.undivided !== 0)
}

/** The table as cells for a file: printed total and mark beside the computed one, as texts and numbers. */
export function tableRows(formation: Formation): (string | number | null)[][] {
  const head = [
    'Onderdeel',
    'Code',
    'Operationele sterkte',
    'Aspiranten',
    'Niet-operationele sterkte',
    'Nog niet verdeeld',
    'Totaal (berekend)',
    'Totaal (gedrukt)',
    'Teken',
  ]
  return [
    head,
    ...printedRows(formation).map(row => [
      row.name.nl,
      row.code,
      row.operational,
      row.aspirants,
      row.nonOperational,
      row.undivided,
      row.total,
      row.printed?.total ?? null,
      row.printed?.mark ?? null,
    ]),
  ]
}
