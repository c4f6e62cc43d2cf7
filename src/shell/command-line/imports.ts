// SPDX-License-Identifier: EUPL-1.2
import type { Command } from 'commander'
import { importAreas } from '../../monitor/boundaries/public.ts'
import { importRegisteredCrime } from '../../monitor/crime-imports/public.ts'
import { withInstallation } from './installation.ts'
import { Plain, progressBar, say, warn } from './said.ts'

const count = new Intl.NumberFormat('nl-NL')

/** Says that nothing of a file was kept; its faults were shown before. */
const refused = (name: string, faults: number): Plain =>
  new Plain(`${name} is niet ingelezen: ${faults === 1 ? '1 fout' : `${count.format(faults)} fouten`}, er is niets bewaard.`)

async function crime(place: string, { retrieved, borders }: { retrieved?: string; borders?: string }): Promise<void> {
  const bar = progressBar('lezen')
  const imported = await withInstallation(({ owner }) =>
    importRegisteredCrime(owner, place, {
      retrievedDate: retrieved,
      bordersDate: borders,
      progress: (read, of) => of && bar.at(read, of),
      onFault: ({ nl }) => warn(nl),
    }),
  ).finally(bar.stop)
  if (imported.result === 'refused') throw refused(imported.name, imported.faults)
  if (imported.result === 'known')
    return say(`${imported.name} was al ingelezen (tabel ${imported.table}, ${count.format(imported.counts)} cijfers).`)
  say(
    `${imported.name} is ingelezen: tabel ${imported.table}, ${count.format(imported.counts)} cijfers, grenzen van ${imported.bordersDate ?? 'onbekende datum'}.`,
  )
  if (imported.readAsNought > 0)
    warn(`${count.format(imported.readAsNought)} lege cellen zijn 0, omdat de delicten daar optellen tot het totaal.`)
  if (imported.notPublished > 0) warn(`${count.format(imported.notPublished)} lege cellen zijn niet gepubliceerd.`)
}

async function areas(place: string, { borders, credit }: { borders?: string; credit?: string }): Promise<void> {
  const bar = progressBar('lezen')
  const imported = await withInstallation(({ owner }) =>
    importAreas(owner, place, { bordersDate: borders, credit, progress: (read, of) => of && bar.at(read, of) }),
  ).finally(bar.stop)
  if (imported.result === 'refused') {
    for (const { nl } of imported.faults) warn(nl)
    throw refused(imported.name, imported.faults.length)
  }
  const known = imported.result === 'known' ? ' was al ingelezen' : ' is ingelezen'
  say(`${imported.name}${known}: ${count.format(imported.areas)} gebieden met de grenzen van ${imported.bordersDate}.`)
}

/** Adds `import registered-crime` and `import areas`. */
export function addImports(all: Command): void {
  const group = all.command('import').description('cijfers en grenzen inlezen, uit een bestand of van een adres')
  group
    .command('registered-crime')
    .argument(
      '<bron>',
      'bestand of adres: CSV-export of OData van tabel 47013NED, 47018NED of 47022NED, of van overlast 47021NED of 47024NED',
    )
    .option('--retrieved <datum>', 'dag waarop de cijfers zijn opgehaald (jjjj-mm-dd)')
    .option('--borders <datum>', 'dag van de gemeentegrenzen onder de cijfers (jjjj-mm-dd)')
    .description('leest cijfers over geregistreerde misdrijven in, alles of niets')
    .action(crime)
  group
    .command('areas')
    .argument('<bron>', 'bestand of adres: GeoJSON of TopoJSON met gemeentegrenzen')
    .option('--borders <datum>', 'dag waarop de grenzen gelden (jjjj-mm-dd)')
    .option('--credit <tekst>', 'bronvermelding onder de kaart')
    .description('leest gemeentegrenzen in voor de kaart, alles of niets')
    .action(areas)
}
