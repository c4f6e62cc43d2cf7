// SPDX-License-Identifier: EUPL-1.2
import { createPublicKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import pg from 'pg'
import { attachOrStart } from '../../core/database/cluster/start.ts'
import { placesIn, readCheckpoints } from '../../core/logs/seal-checkpoint.ts'
import { evidenceFrom, evidenceIn, exportLogs, type Piece } from '../../core/logs/seal-evidence.ts'
import { type Verdict, verifyLogs } from '../../core/logs/seal-verify.ts'
import { systemClock } from '../../core/time/clock.ts'
import { settingsOrFault } from './installation.ts'
import { Plain, say, warn } from './said.ts'

interface Where {
  database?: string
  export?: string
  checkpoints?: string
  key?: string
}

/** A connection that reads: to the database named, else to that of the settings. Nothing is built, upgraded or written. */
async function withDatabase<T>(address: string | undefined, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const connectionString = address ?? settingsOrFault().DATABASE_OWNER_URL
  const cluster = connectionString ? undefined : await attachOrStart({ dataFolder: settingsOrFault().DATA_DIR, say: warn })
  const client = new pg.Client(cluster ? cluster.owner : { connectionString })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
    await cluster?.stop()
  }
}

function outside({ checkpoints, key }: Where) {
  const places = checkpoints && key ? undefined : placesIn(settingsOrFault().DATA_DIR)
  const keyFile = key ?? places?.publicKey ?? ''
  const file = checkpoints ?? places?.checkpoints ?? ''
  if (!existsSync(file))
    throw new Plain(`Er zijn geen controlepunten in ${file}. Noem met --checkpoints het bestand dat buiten de database is bewaard.`)
  if (!existsSync(keyFile)) throw new Plain(`Er is geen sleutel in ${keyFile}. Noem met --key de openbare sleutel van de controlepunten.`)
  return { checkpoints: readCheckpoints(file), key: createPublicKey(readFileSync(keyFile)), now: systemClock.now() }
}

function tell({ faults, sealed, waiting, destroyed, checkpoints, restores }: Verdict): void {
  const shown = faults.slice(0, 20)
  if (faults.length > 0)
    throw new Plain(
      [`De logboeken kloppen niet: ${faults.length} ${faults.length === 1 ? 'fout' : 'fouten'}.`, ...shown.map(fault => `- ${fault}`)]
        .concat(faults.length > shown.length ? ['- ...'] : [])
        .join('\n'),
    )
  say(`De logboeken kloppen: ${sealed} regels onder een zegel, ${checkpoints} controlepunten met een goede handtekening.`)
  if (waiting > 0) say(`${waiting} regels wachten nog op hun zegel.`)
  if (destroyed > 0) say(`${destroyed} regels zijn na hun termijn vernietigd; hun controlegetal is er nog.`)
  if (restores > 0) say(`${restores} keer is een back-up teruggezet.`)
}

/** Adds `log verify` and `log export`: for a supervisor who trusts neither the server nor the database. */
export function addLogs(all: Command): void {
  const log = all.command('log').description('gaat na of de logboeken onaangeroerd zijn')
  log
    .command('verify')
    .description('vergelijkt regels, zegels en controlepunten; de server hoeft niet te draaien')
    .option('--database <adres>', 'database met de logboeken (anders die van de instellingen)')
    .option('--export <bestand>', 'bestand van log export in plaats van een database')
    .option('--checkpoints <bestand>', 'ondertekende controlepunten, buiten de database bewaard')
    .option('--key <bestand>', 'openbare sleutel van de controlepunten')
    .action(async (where: Where) => {
      const known = outside(where)
      const verdict = (pieces: AsyncIterable<Piece>) => verifyLogs(pieces, known)
      tell(await (where.export ? verdict(evidenceFrom(where.export)) : withDatabase(where.database, client => verdict(evidenceIn(client)))))
    })
  log
    .command('export')
    .argument('<bestand>', 'nieuw bestand')
    .description('zet de drie logboeken met hun zegels in een bestand, om elders na te gaan')
    .option('--database <adres>', 'database met de logboeken (anders die van de instellingen)')
    .action(async (file: string, { database }: Where) => {
      if (existsSync(file)) throw new Plain(`${file} bestaat al; kies een nieuwe naam.`)
      say(`${await withDatabase(database, client => exportLogs(client, file))} regels staan in ${file}.`)
    })
}
