// SPDX-License-Identifier: EUPL-1.2
import type { Command } from 'commander'
import { writeCsv } from '../../core/documents/spreadsheet.ts'
import { isDate } from '../../core/time/calendar.ts'
import { type Formation, formationOf, hasUndivided, printedRows, tableRows } from '../../staffing/ledger/public.ts'
import { withInstallation } from './installation.ts'
import { Plain, say } from './said.ts'
import { textTable } from './table.ts'

const fte = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 })

interface Asked {
  asOf?: string
  validAt?: string
  csv?: boolean
  json?: boolean
}

/** The table as printed: where the printed total differs from the computed one both stand there, the printed one with the mark of the source. */
function shown(formation: Formation): string {
  const undivided = hasUndivided(formation)
  const rows = printedRows(formation).map(row => [
    row.name.nl,
    fte.format(row.operational),
    fte.format(row.aspirants),
    fte.format(row.nonOperational),
    ...(undivided ? [fte.format(row.undivided)] : []),
    row.printed?.total == null ? '' : `${fte.format(row.printed.total)}${row.printed.mark ?? ''}`,
    fte.format(row.total),
  ])
  const head = [
    'Onderdeel',
    'Operationeel',
    'Aspiranten',
    'Niet-operationeel',
    ...(undivided ? ['Niet verdeeld'] : []),
    'Gedrukt',
    'Berekend',
  ]
  const known = formation.asOf === null ? 'met alles wat nu bekend is' : `zoals bekend op ${formation.asOf}`
  return [
    `Formatie op ${formation.validDate}, ${known} (fte)`,
    textTable(head, rows),
    ...(printedRows(formation).some(row => row.printed?.deviates)
      ? ['* Het gedrukte totaal wijkt af van de som van zijn delen door afronding; beide staan er.']
      : []),
    ...(formation.printed
      ? [`Gedrukt: ${formation.printed.title.nl}${formation.printed.passage ? `, ${formation.printed.passage}` : ''}.`]
      : []),
  ].join('\n')
}

/** Adds `formation [--as-of DATE] [--valid-at DATE] [--csv|--json]`. */
export function addFormation(all: Command): void {
  all
    .command('formation')
    .option('--as-of <datum>', 'zoals bekend op die dag, over die dag; verandert nooit meer')
    .option('--valid-at <datum>', 'over die dag, met alles wat nu bekend is (of met --as-of: wat toen bekend was)')
    .option('--csv', 'als CSV')
    .option('--json', 'als JSON')
    .description('toont de formatie van de eenheid per onderdeel en categorie, met de gedrukte cijfers ernaast')
    .action(async ({ asOf, validAt, csv, json }: Asked) => {
      for (const date of [asOf, validAt])
        if (date !== undefined && !isDate(date)) throw new Plain(`${date} is geen datum; schrijf jjjj-mm-dd, zoals 2019-01-31.`)
      const formation = await withInstallation(({ engine }) =>
        formationOf(engine.pool, { ...(asOf && { asOf }), ...(validAt && { validAt }) }),
      )
      if (formation.rows.length === 0)
        throw new Plain('Er is nog geen formatie geladen; lees eerst een regiopakket in met `slagvaardig region load`.')
      if (json) say(JSON.stringify(formation, null, 2))
      else if (csv) say(writeCsv(tableRows(formation)).trimEnd())
      else say(shown(formation))
    })
}
