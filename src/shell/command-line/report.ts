// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { editionCodes, formsOf, hashesOf, reportOf, type ReportFound } from '../../monitor/editions/public.ts'
import { withInstallation } from './installation.ts'
import { Plain, progressBar, say } from './said.ts'

interface Asked {
  edition: string
  period: string
  out: string
}

/** The codes that are asked for: one, or all of them. */
function wanted(report: ReportFound, edition: string): string[] {
  const all = editionCodes(report.look.snapshot)
  if (edition === 'all') return all
  if (!all.includes(edition))
    throw new Plain(`De editie ${edition} is er niet. Kies college, residents, council:CODE van een gemeente in de regio, of all.`)
  return [edition]
}

async function write({ edition, period, out }: Asked): Promise<void> {
  const bar = progressBar('edities')
  const began = performance.now()
  const written = await withInstallation(async ({ engine, owner }) => {
    const report = await reportOf(engine, owner, period)
    if (!report) throw new Plain(`De periode ${period} is niet geladen; \`slagvaardig region load\` leest een regiopakket.`)
    mkdirSync(out, { recursive: true })
    const codes = wanted(report, edition)
    const hashes: Record<string, Record<string, string>> = {}
    for (const [place, code] of codes.entries()) {
      const { made, standing, author } = report.make(code)
      const forms = await formsOf(made, standing, author)
      const name = `verslag-${period}-${code.replace(':', '-')}`
      for (const [ending, held] of Object.entries(forms)) writeFileSync(join(out, `${name}.${ending}`), held)
      hashes[code] = hashesOf(forms)
      bar.at(place + 1, codes.length)
    }
    writeFileSync(join(out, 'gegevens.json'), report.text)
    writeFileSync(join(out, 'controlegetallen.json'), `${JSON.stringify({ gegevens: report.hash, edities: hashes }, null, 2)}\n`)
    return { count: codes.length, number: report.number, hash: report.hash }
  }).finally(bar.stop)
  const seconds = ((performance.now() - began) / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })
  say(`${written.count} edities staan in ${out} (${seconds} s).`)
  say(
    written.number
      ? `Gemaakt uit het bevroren verslag ${written.number}, controlegetal ${written.hash}.`
      : `Er is nog geen bevroren verslag over ${period}: dit is een tussenstand van nu, controlegetal ${written.hash}.`,
  )
}

/** Adds `report --edition college|residents|council:CODE|all --period 2019-2022 --out DIR`. */
export function addReport(all: Command): void {
  all
    .command('report')
    .requiredOption('--edition <editie>', 'college, residents, council:CODE (zoals council:GM0344) of all')
    .requiredOption('--period <periode>', 'jaren van de strategie, zoals 2019-2022')
    .requiredOption('--out <map>', 'map waar de bestanden komen')
    .description('maakt edities van de verantwoording als html, pdf, ods en csv: uit het bevroren verslag, of anders zoals het nu is')
    .action(write)
}
