// SPDX-License-Identifier: EUPL-1.2
import type { Command } from 'commander'
import { loadFeatures } from '../../core/contract/features.ts'
import { canonicalOf } from '../../demonstration/canonical.ts'
import { inventYears } from '../../demonstration/years.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'
import { settingsOrFault, withInstallation } from './installation.ts'
import { Plain, progressBar, say } from './said.ts'

interface Asked {
  seed: string
  years: string
  until?: string
  municipalities?: string
}

/** First and last day of '2019-2022' or '2019'; a fault in a plain sentence. */
function spanOf(years: string, until?: string): { from: string; until: string } {
  const [, first, last = first] = /^(20\d\d)(?:-(20\d\d))?$/.exec(years) ?? []
  if (!first || !last || last < first || first < '2019')
    throw new Plain(`${years} zijn geen jaren; schrijf bijvoorbeeld 2019-2022 of 2019. Het eerste jaar dat kan is 2019.`)
  // The last week of December is left to rest.
  return { from: `${first}-01-07`, until: until ?? `${last}-12-18` }
}

async function packsOf(folders: readonly string[]): Promise<Pack[]> {
  const checked = await Promise.all(folders.map(folder => checkPack(folder)))
  return checked.map(({ pack }, at) => {
    if (!pack) throw new Plain(`Het regiopakket ${folders[at]} klopt niet; \`slagvaardig region check\` zegt wat.`)
    return pack
  })
}

async function demo({ seed, years, until, municipalities }: Asked): Promise<void> {
  const settings = settingsOrFault()
  if (settings.MODE !== 'demo') throw new Plain('Verzonnen jaren komen alleen in een proefopstelling: MODE=production weigert dit.')
  const span = spanOf(years, until)
  const size = municipalities === undefined ? {} : { size: Number(municipalities) }
  const packs = await packsOf(settings.REGION_PACK)
  const [features, bar] = [await loadFeatures(), progressBar('jaren')]
  const made = await withInstallation(async ({ owner, engine }) => {
    const { rows } = await owner.query('select 1 from core.organisation limit 1')
    if (rows.length > 0)
      throw new Plain('Deze database is niet leeg. Kies met DATA_DIR een nieuwe map, en start daarna de server met dezelfde.')
    const { acts } = await inventYears(owner, engine, features, { seed, packs, ...span, ...size, progress: bar.at })
    return { acts, ...(await canonicalOf(owner)) }
  }).finally(bar.stop)
  say(`${made.acts} handelingen van ${span.from} tot en met ${span.until}, allemaal verzonnen.`)
  say(`Vingerafdruk van wat er staat: ${made.hash}`)
}

/** Adds `demo --seed N [--years A-B] [--until DAY] [--municipalities N]`. */
export function addDemo(all: Command): void {
  all
    .command('demo')
    .requiredOption('--seed <getal>', 'dezelfde seed geeft dezelfde gegevens, byte voor byte')
    .option('--years <jaren>', 'welke jaren', '2019-2022')
    .option('--until <datum>', 'laatste dag, als het eerder moet ophouden')
    .option('--municipalities <aantal>', 'hoeveel gemeenten meedoen (anders alle)')
    .description('vult een lege proefopstelling met verzonnen jaren werk van alle partners; production weigert dit')
    .action(demo)
}
