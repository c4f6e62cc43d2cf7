// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { selfCheck } from './core/access/selfcheck.ts'
import { loadFeatures } from './core/contract/features.ts'
import type { Engine } from './core/contract/request.ts'
import { tell } from './core/database/cluster/running.ts'
import { addHealth } from './core/http/health.ts'
import { buildServer } from './core/http/server.ts'
import { demoPath } from './core/identity/sign-in/demo-provider.ts'
import { makeClientKey, readClientKey } from './core/identity/sign-in/client-key.ts'
import { signIn } from './core/identity/sign-in/routes.ts'
import type { Client } from './core/identity/sign-in/provider.ts'
import { startJobs } from './core/jobs/loop.ts'
import { placesIn } from './core/logs/seal-checkpoint.ts'
import { startSealing } from './core/logs/seal-round.ts'
import { root } from './core/settings/root.ts'
import { loadSettings, type Settings } from './core/settings/settings.ts'
import { clockOf } from './demonstration/clock.ts'
import { furnish } from './furnish.ts'
import { openDatabase } from './open-database.ts'
import { frame } from './shell/pages/frame.tsx'
import { addWellKnown } from './shell/wellknown/route.ts'

/** A server that answers: where, and how it ends in order. */
export interface Serving {
  address: string
  stop(): Promise<void>
}

interface Manner {
  /** Hears, in Dutch, what takes time. */
  say?: (line: string) => void
  /** Hears what went wrong while serving; never personal data. */
  log?: (line: string) => void
  environment?: Record<string, string | undefined>
}

/**
 * Serves the product by the settings: database, access, region, people, server, jobs. Throws with Dutch sentences for the person at the
 * keyboard, with everything that was started already ended again.
 */
export async function serve({ say = () => undefined, log = toStandardError, environment = process.env }: Manner = {}): Promise<Serving> {
  const { settings, errors } = loadSettings(environment)
  if (environment.OIDC_CLIENT_SECRET)
    throw new Error(
      'Een gedeeld geheim (OIDC_CLIENT_SECRET) mag niet: geef met OIDC_CLIENT_KEY_FILE een sleutel, waarvan de aanbieder alleen het openbare deel kent.',
    )
  if (errors) throw new Error(['De server start niet, want deze instellingen kloppen niet:', ...errors].join('\n'))
  const ends: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  try {
    return { address: await start(settings, say, log, ends), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(
  settings: Settings,
  say: (line: string) => void,
  log: (line: string) => void,
  ends: (() => Promise<unknown>)[],
): Promise<string> {
  const site = { address: settings.PUBLIC_URL }
  const client = await clientOf(settings, () => site.address)
  // The features are read while the database starts.
  const loading = loadFeatures()
  loading.catch(() => undefined)
  const { pool, owner, readers, stop } = await openDatabase(settings, say, log)
  ends.push(stop)
  const features = await loading
  const { rulesVersion, regionName } = await furnish(owner, settings, features, say)
  const objections = settings.MODE === 'production' ? await selfCheck(pool, owner, features) : []
  if (objections.length > 0)
    throw new Error(['Deze database is niet veilig genoeg voor MODE=production; daarom start de server niet:', ...objections].join('\n'))
  const engine: Engine = { pool, clock: await clockOf(owner, settings.MODE), rulesVersion, ...(readers && { readers }) }
  const server = await buildServer(
    { engine, features, secure: site.address.startsWith('https://'), regionName, frame, browserFolder: join(root, 'dist/browser'), log },
    [signIn({ mode: settings.MODE, siteAddress: () => site.address, client })],
  )
  addHealth(server, engine)
  addWellKnown(server, { publicUrl: settings.PUBLIC_URL, contact: settings.SECURITY_CONTACT, clock: engine.clock })
  ends.push(() => server.close())
  const address = await listen(server, settings)
  site.address = withPort(site.address, address)
  tell(settings.DATA_DIR, { address })
  ends.push(startJobs(engine, features, owner, log).stop)
  ends.push(startSealing({ owner, places: placesIn(settings.DATA_DIR), clock: engine.clock, log }).stop)
  return settings.MODE === 'demo' ? site.address : address
}

/** How the site is known at the identity provider: the one of the organisations, or in the demonstration its own. */
async function clientOf(
  { MODE, OIDC_ISSUER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_KEY_FILE = '', OIDC_ACR: acr }: Settings,
  siteAddress: () => string,
): Promise<Client> {
  if (MODE === 'production') return { issuer: () => OIDC_ISSUER, id: OIDC_CLIENT_ID, key: await readClientKey(OIDC_CLIENT_KEY_FILE), acr }
  return { issuer: () => `${siteAddress()}${demoPath}`, id: 'slagvaardig', key: await makeClientKey(), acr, insecure: true }
}

/** The address of the site; with the port that the system chose where none was (PORT=0). */
function withPort(site: string, listening: string): string {
  const address = new URL(site)
  if (address.port !== '0') return site
  address.port = new URL(listening).port
  return address.origin
}

async function listen(server: FastifyInstance, { HOST, PORT }: Settings): Promise<string> {
  try {
    return await server.listen({ host: HOST, port: PORT })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    throw new Error(`Poort ${PORT} op ${HOST} is al in gebruik. Kies met PORT een andere.`)
  }
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`)
}
