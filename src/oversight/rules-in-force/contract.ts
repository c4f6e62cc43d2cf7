// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { acts } from './rules.ts'

const both = z.object({ nl: z.string(), en: z.string() })

const rule = z.object({
  key: z.string(),
  sentence: both,
  /** The roles, or none when it is for everybody or for whoever signed in. */
  roles: z.array(z.string()),
  who: both,
  tables: z.array(z.object({ act: z.enum(acts), name: z.string(), nl: z.string(), en: z.string() })),
  conditions: z.array(both),
  purpose: both,
  ground: z.string(),
})

/** What can be asked about the rules: what they say, the matrix for audit, and whether the database does so. */
export const contract = defineContract<typeof access>()({
  listAccessRules: {
    kind: 'query',
    method: 'GET',
    path: '/v1/access-rules',
    says: 'Alle regels over wie wat mag, per onderdeel, met gegevens, voorwaarden, doel en grondslag.',
    output: z.object({
      roles: z.array(z.object({ key: z.string(), nl: z.string(), en: z.string() })),
      features: z.array(
        z.object({
          key: z.string(),
          title: both,
          tables: z.array(z.object({ name: z.string(), nl: z.string(), en: z.string(), scope: both, term: z.nullable(both) })),
          rules: z.array(rule),
          passes: z.array(z.object({ name: z.string(), nl: z.string(), en: z.string() })),
        }),
      ),
    }),
    rule: 'comparesRules',
    data: 'none',
    event: 'access-rule.listed',
  },
  downloadAccessMatrix: {
    kind: 'query',
    method: 'GET',
    path: '/v1/access-rules/csv',
    says: 'De toegangsmatrix als CSV: een regel per rol, gegevens en handeling.',
    output: z.string(),
    rule: 'comparesRules',
    data: 'none',
    event: 'access-rule.downloaded',
    download: 'text/csv',
  },
  compareAccess: {
    kind: 'query',
    method: 'GET',
    path: '/v1/access-comparison',
    says: 'Vergelijkt de regels van het product met wat op dit moment in de database geldt: gelijk, of elk verschil.',
    output: z.object({
      comparedAt: z.iso.datetime({ offset: true }),
      equal: z.boolean(),
      /** Whether the rules of this version are those that were put in force last. */
      sameRules: z.boolean(),
      /** Null when nothing was noted that can be compared. */
      differences: z.nullable(z.array(z.object({ kind: z.enum(['gone', 'came']), line: z.string() }))),
      faults: z.array(z.string()),
      counts: z.object({ tables: z.int(), secured: z.int(), policies: z.int(), functions: z.int() }),
    }),
    rule: 'comparesRules',
    data: 'none',
    event: 'access.compared',
  },
})
