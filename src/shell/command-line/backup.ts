// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { backup } from '../../core/database/backup/backup.ts'
import { restore } from '../../core/database/backup/restore.ts'
import { placesIn } from '../../core/logs/seal-checkpoint.ts'
import { writeCheckpoint } from '../../core/logs/seal-round.ts'
import { systemClock } from '../../core/time/clock.ts'
import { withInstallation } from './installation.ts'
import { Plain, progressBar, say } from './said.ts'

/** Adds `backup FILE` and `restore FILE`. */
export function addBackup(all: Command): void {
  all
    .command('backup')
    .argument('<bestand>', 'nieuw bestand')
    .description('zet alle gegevens in één bestand, uit één moment; geheimen en aanmeldingen gaan niet mee')
    .action(async (file: string) => {
      if (existsSync(file)) throw new Plain(`${file} bestaat al; kies een nieuwe naam.`)
      const bar = progressBar('back-up')
      const { tables } = await withInstallation(async ({ owner, settings }) => {
        const made = await backup(owner, file, systemClock.now(), bar.at)
        await writeCheckpoint(owner, placesIn(settings.DATA_DIR), systemClock.now())
        return made
      }).finally(bar.stop)
      say(`${tables.length} tabellen staan in ${file}.`)
    })
  all
    .command('restore')
    .argument('<bestand>', 'bestand van een back-up')
    .option('--yes', 'vervangt alle gegevens die er nu zijn')
    .description('zet een back-up terug in plaats van alle gegevens van deze installatie')
    .action(async (file: string, { yes }: { yes?: boolean }) => {
      if (!existsSync(file)) throw new Plain(`${file} bestaat niet.`)
      if (!yes) throw new Plain('Terugzetten vervangt alle gegevens van deze installatie. Herhaal de opdracht met --yes als u dat wilt.')
      const bar = progressBar('terugzetten')
      const header = await withInstallation(async ({ owner, settings }) => {
        const restored = await restore(owner, file, systemClock.now(), bar.at)
        await writeCheckpoint(owner, placesIn(settings.DATA_DIR), systemClock.now(), { restored: true })
        return restored
      }).finally(bar.stop)
      say(`Teruggezet: de gegevens van ${header.madeAt}. Iedereen meldt zich opnieuw aan.`)
    })
}
