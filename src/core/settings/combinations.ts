// SPDX-License-Identifier: EUPL-1.2
import { isIP } from 'node:net'
import type { Given } from './declared.ts'
import { parseDatabase } from './values.ts'

/** A combination that is refused: whether it occurs, and the sentence that says so. */
interface Refused {
  when(given: Given, mode: 'demo' | 'production'): boolean
  sentence: string
}

const refused: Refused[] = [
  {
    when: ({ OIDC_ISSUER }, mode) => mode === 'demo' && OIDC_ISSUER !== undefined,
    sentence: 'MODE=demo gaat niet samen met OIDC_ISSUER: een proefopstelling heeft haar eigen verzonnen mensen.',
  },
  {
    when: ({ HOST }, mode) => mode === 'demo' && HOST !== undefined && !isLoopback(HOST),
    sentence:
      'MODE=demo luistert alleen op deze machine zelf (HOST=127.0.0.1, ::1 of localhost): iedereen kan er aanmelden als wie hij wil.',
  },
  {
    when: ({ OIDC_ISSUER }, mode) => mode === 'production' && !OIDC_ISSUER,
    sentence: 'MODE=production vraagt OIDC_ISSUER: zonder aanmeldvoorziening kan niemand aanmelden.',
  },
  {
    when: ({ OIDC_CLIENT_ID, OIDC_CLIENT_KEY_FILE }, mode) => mode === 'production' && !(OIDC_CLIENT_ID && OIDC_CLIENT_KEY_FILE),
    sentence: 'MODE=production vraagt OIDC_CLIENT_ID en OIDC_CLIENT_KEY_FILE.',
  },
  {
    when: ({ OIDC_CLIENT_ID, OIDC_CLIENT_KEY_FILE, OIDC_ISSUER }) => !OIDC_ISSUER && Boolean(OIDC_CLIENT_ID || OIDC_CLIENT_KEY_FILE),
    sentence: 'OIDC_CLIENT_ID en OIDC_CLIENT_KEY_FILE hebben zonder OIDC_ISSUER geen betekenis.',
  },
  {
    when: ({ OIDC_ISSUER }, mode) => mode === 'production' && Boolean(OIDC_ISSUER) && !isPrivate(OIDC_ISSUER),
    sentence: 'OIDC_ISSUER moet in production met https:// beginnen.',
  },
  {
    when: ({ PUBLIC_URL }, mode) => mode === 'production' && !isPrivate(PUBLIC_URL),
    sentence: 'MODE=production vraagt PUBLIC_URL met https://: sessies gaan alleen over een beveiligde verbinding.',
  },
  {
    when: ({ DATABASE_URL, DATABASE_OWNER_URL }) => Boolean(DATABASE_URL) !== Boolean(DATABASE_OWNER_URL),
    sentence: 'Geef DATABASE_URL en DATABASE_OWNER_URL samen, of geen van beide (dan wordt de meegeleverde database gebruikt).',
  },
  {
    when: ({ DATABASE_URL, DATABASE_READ_URL }) => Boolean(DATABASE_READ_URL) && !DATABASE_URL,
    sentence: 'DATABASE_READ_URL heeft zonder DATABASE_URL geen betekenis: de meegeleverde database heeft geen kopie.',
  },
  {
    when: ({ DATABASE_URL, DATABASE_OWNER_URL }) => Boolean(DATABASE_URL) && userOf(DATABASE_URL) === userOf(DATABASE_OWNER_URL),
    sentence:
      'DATABASE_URL en DATABASE_OWNER_URL moeten verschillende gebruikers noemen: de server mag geen eigenaar van de tabellen zijn.',
  },
]

/** Every combination of settings that is refused, in Dutch; combinations with a value that is `wrong` by itself wait until it is right. */
export function combinationErrors(given: Given, mode: 'demo' | 'production', wrong: readonly string[]): string[] {
  const sentences = refused.filter(({ when }) => when(given, mode)).map(({ sentence }) => sentence)
  return sentences.filter(sentence => !wrong.some(name => sentence.includes(name)))
}

/** Whether this address of the machine is reached from the machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

const isPrivate = (address: string | undefined) => address?.startsWith('https://') ?? false

const userOf = (database: string | undefined) => (database ? parseDatabase(database)?.username : undefined)
