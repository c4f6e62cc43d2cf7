// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../contract/define.ts'
import type { access } from './access.ts'

const role = z.object({ role: z.string(), nl: z.string(), en: z.string() })
const organisation = z.object({ id: z.uuid(), code: z.string(), name: z.string() })

/** Who am I here, who are my colleagues, and signing out. Signing in itself goes by pages: see sign-in/. */
export const contract = defineContract<typeof access>()({
  showSession: {
    kind: 'query',
    method: 'GET',
    path: '/v1/session',
    says: 'Geeft wie is aangemeld, namens welke organisatie en met welke rollen; 401 als niemand is aangemeld.',
    output: z.object({
      person: z.object({ id: z.uuid(), name: z.string(), fictitious: z.boolean() }),
      organisation,
      roles: z.array(role),
      csrf: z.string(),
      purpose: z.object({ key: z.string(), nl: z.string(), en: z.string() }),
      expiresAt: z.iso.datetime(),
      mode: z.enum(['demo', 'production']),
    }),
    rule: 'seesOwnSession',
    data: 'none',
    event: 'session.read',
  },
  listPeople: {
    kind: 'query',
    method: 'GET',
    path: '/v1/people',
    says: 'Geeft de collega’s met hun rollen van vandaag, op naam; per organisatie of op een deel van de naam.',
    query: z.object({
      organisation: z.optional(z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/))),
      name: z.optional(z.string().check(z.minLength(2), z.maxLength(100))),
      after: z.optional(z.uuid()),
    }),
    output: z.object({
      people: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          fictitious: z.boolean(),
          places: z.array(z.object({ organisation, roles: z.array(role) })),
        }),
      ),
      more: z.boolean(),
    }),
    rule: 'seesColleagues',
    data: 'personal',
    event: 'people.read',
  },
  signOut: {
    kind: 'command',
    method: 'POST',
    path: '/v1/session/sign-out',
    says: 'Meldt af: de sessie houdt op te bestaan.',
    body: z.object({}),
    output: z.object({ signedOut: z.boolean() }),
    rule: 'signsOut',
    data: 'none',
    event: 'session.closed',
  },
})
