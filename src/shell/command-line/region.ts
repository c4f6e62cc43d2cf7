// SPDX-License-Identifier: EUPL-1.2
import type { Command } from 'commander'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack, sentence } from '../../partners/region-pack/public.ts'
import { withInstallation } from './installation.ts'
import { Plain, say, warn } from './said.ts'

/** Reads a pack and shows its notes; every problem at once, with file and line, when it cannot be used. */
async function checked(folder: string): Promise<Pack> {
  const result = await checkPack(folder).catch(() => {
    throw new Plain(`De map ${folder} is niet te lezen.`)
  })
  const lines = (list: typeof result.problems) =>
    list.map(found => `${found.file}${found.line > 0 ? `:${found.line}` : ''}: ${sentence(found)}`)
  for (const note of lines(result.notes)) warn(`Let op: ${note}`)
  if (!result.pack) throw new Plain(`${lines(result.problems).join('\n')}\n${result.problems.length} fouten in ${folder}.`)
  return result.pack
}

/** Adds `region check DIR` and `region load DIR`. */
export function addRegion(all: Command): void {
  const region = all.command('region').description('regiopakketten nakijken en laden')
  region
    .command('check')
    .argument('<map>', 'map van het pakket')
    .description('kijkt een regiopakket na: alle fouten tegelijk, met bestand en regel')
    .action(async (folder: string) => {
      const pack = await checked(folder)
      say(
        `${folder} klopt: ${pack.areas.length} gebieden, ${pack.organisations.length} organisaties, ${pack.memberships.length} lidmaatschappen.`,
      )
    })
  region
    .command('load')
    .argument('<map>', 'map van het pakket')
    .description('laadt een regiopakket; nog eens laden voegt niets toe')
    .action(async (folder: string) => {
      const pack = await checked(folder)
      const loaded = await withInstallation(({ owner }) => loadRegion(owner, pack))
      say(
        loaded.unchanged
          ? `${loaded.region} ${loaded.period} was al geladen.`
          : `${loaded.region} ${loaded.period} is geladen: ${loaded.added} nieuwe feiten over partners en gebieden.`,
      )
    })
}
