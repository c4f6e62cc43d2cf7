// SPDX-License-Identifier: EUPL-1.2
import type { Command } from 'commander'
import { type Figures, figures } from '../../monitor/registered-crime/public.ts'
import { withInstallation } from './installation.ts'
import { Plain, say } from './said.ts'
import { textTable } from './table.ts'

const whole = new Intl.NumberFormat('nl-NL')
const share = new Intl.NumberFormat('nl-NL', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})
const rate = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

function years(text: string): number[] {
  const all = text.split(',').map(Number)
  if (all.length === 0 || all.some(year => !Number.isInteger(year) || year < 1900 || year > 2200))
    throw new Plain('Geef jaren met een komma ertussen, zoals 2015,2018.')
  return all
}

/** The figures as a table: count, per 1,000 residents, change against the first year with its 95% interval, and where they come from. */
function shown(found: Figures): string {
  const rows = found.years.map(year => {
    const change = found.changes.find(({ to }) => to === year.year)
    const against = change?.change
    return [
      String(year.year),
      year.registered === null ? 'niet gepubliceerd' : whole.format(year.registered),
      year.perThousand === null ? '' : rate.format(year.perThousand),
      against?.share == null ? '' : share.format(against.share),
      against ? `${share.format(against.low)} tot ${against.high === null ? 'onbekend' : share.format(against.high)}` : '',
      change?.unstable ? 'instabiel' : '',
    ]
  })
  const sources = new Map(
    found.years.flatMap(year => year.sources).map(source => [`${source.table}${source.name}${source.retrievedDate}`, source]),
  )
  return [
    `${found.offence.title.nl}, ${found.area.name.nl}`,
    textTable(['Jaar', 'Aantal', 'Per 1.000', 'Verandering', '95%-interval', ''], rows),
    ...[...sources.values()].map(
      source =>
        `Bron: politie, tabel ${source.table}, ${source.name}, opgehaald ${source.retrievedDate}${source.bordersDate ? `, grenzen van ${source.bordersDate}` : ''}.`,
    ),
  ].join('\n')
}

/** Adds `figures --area CODE --offence CODE --years 2015,2018 [--json]`. */
export function addFigures(all: Command): void {
  all
    .command('figures')
    .requiredOption('--area <code>', 'gebied, zoals RE03 of GM0344')
    .requiredOption('--offence <code>', 'delict, zoals 0.0.0 of 1.1.1')
    .requiredOption('--years <jaren>', 'jaren met een komma ertussen; het eerste is de basis')
    .option('--json', 'als JSON')
    .description('toont geregistreerde misdrijven met verandering, interval, bron en editie')
    .action(async ({ area, offence, years: asked, json }: { area: string; offence: string; years: string; json?: boolean }) => {
      const wanted = years(asked)
      const found = await withInstallation(({ engine }) => figures(engine.pool, { area, offence, years: wanted }))
      if (!found) throw new Plain(`Gebied ${area} of delict ${offence} kennen we niet.`)
      if (found.years.length === 0) throw new Plain(`Voor ${area} en ${offence} zijn er geen cijfers over ${asked}.`)
      say(json ? JSON.stringify(found, null, 2) : shown(found))
    })
}
