// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../contract/define.ts'
import type { access } from './access.ts'
import { foundKinds } from './rules.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const result = z.object({
  kind: z.enum(foundKinds),
  record: z.string(),
  title: both,
  /** The piece of text around what was found, with what was found between ⟦ and ⟧; empty when the title says it. */
  snippet: both,
  address: both,
  /** A page of the server, outside the application. */
  document: z.boolean(),
})

/** Searching goes by POST: a name does not belong in an address (API design rules, no sensitive URIs; API-05). */
export const contract = defineContract<typeof access>()({
  search: {
    kind: 'query',
    method: 'POST',
    path: '/v1/_search',
    says: 'Zoekt in alles wat u mag zien: organisaties, gebieden, de strategie, drempels, collega’s en schermen.',
    body: z.object({
      text: z.string().check(z.trim(), z.minLength(2), z.maxLength(200)),
      kind: z.optional(z.enum(foundKinds)),
    }),
    output: z.object({
      counts: z.array(z.object({ kind: z.enum(foundKinds), count: z.int() })),
      results: z.array(result),
    }),
    rule: 'findsTexts',
    data: 'personal',
    event: 'search.done',
  },
})
