// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Command, CommanderError } from 'commander'
import { ClusterProblem } from '../../core/database/cluster/problem.ts'
import { root } from '../../core/settings/root.ts'
import { addBackup } from './backup.ts'
import { addDemo } from './demo.ts'
import { addFigures } from './figures.ts'
import { addFormation } from './formation.ts'
import { addImports } from './imports.ts'
import { addLogs } from './logs.ts'
import { addRegion } from './region.ts'
import { addReport } from './report.ts'
import { Plain, warn } from './said.ts'
import { addSession } from './session.ts'

/** The command line: every command with its help. */
export function program(): Command {
  const all = new Command('slagvaardig')
    .description('Slagvaardig: samen werken aan de regionale veiligheidsstrategie. Instellingen staan in docs/settings.md.')
    .helpOption('-h, --help', 'toont deze uitleg')
    .helpCommand('help [opdracht]', 'toont de uitleg van een opdracht')
    .showHelpAfterError('(slagvaardig --help toont alle opdrachten)')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'Fout: ')) })
  all.command('start').description('start de server').action(start)
  addRegion(all)
  addImports(all)
  addFigures(all)
  addFormation(all)
  addReport(all)
  addSession(all)
  addBackup(all)
  addLogs(all)
  addDemo(all)
  return all
}

/** The same start as `npm start`, which installs and builds what is missing and stops in order. */
async function start(): Promise<void> {
  await import(pathToFileURL(join(root, 'bin/start.mjs')).href)
}

/** Runs one command. Exit code 0 is done, 2 a fault the person can mend, 1 anything else. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Plain || error instanceof ClusterProblem) {
      warn(error.message)
      return 2
    }
    warn(`Er ging iets mis: ${(error as Error).message}`)
    return 1
  }
}
