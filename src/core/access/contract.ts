// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../contract/define.ts'
import type { access } from './access.ts'

const reason = z.object({ key: z.string(), nl: z.string(), en: z.string(), holds: z.nullable(z.boolean()) })
const both = z.object({ nl: z.string(), en: z.string() })
const activity = z.object({
  name: z.string(),
  version: z.string(),
  purposes: z.array(both),
  grounds: z.array(z.string()),
  subjects: z.array(both),
  categories: z.array(both),
  recipients: z.array(both),
  retention: z.array(z.object({ term: z.string(), from: both, ground: z.string() })),
  tables: z.array(both),
})

/** What can be asked about access itself: why one may or may not, and which processing of personal data there is. */
export const contract = defineContract<typeof access>()({
  explain: {
    kind: 'query',
    method: 'GET',
    path: '/v1/access/explanations',
    says: 'Legt uit waarom u iets wel of niet mag: elke voorwaarde van de regel, voor u en wat u aanwijst.',
    query: z.object({
      rule: z
        .string()
        .check(z.regex(/^[a-z][a-z0-9-]*\.[a-zA-Z0-9]+$/, 'Noem een regel als onderdeel.regel. | Name a rule as feature.rule.')),
      given: z.optional(
        z
          .string()
          .check(
            z.maxLength(1000),
            z.regex(
              /^[a-z_]+:[\w.-]{1,100}(,[a-z_]+:[\w.-]{1,100})*$/,
              'Geef kolommen als naam:waarde, met komma’s ertussen. | Give columns as name:value, separated by commas.',
            ),
          ),
      ),
    }),
    output: z.object({ may: z.boolean(), reasons: z.array(reason) }),
    rule: 'asksWhy',
    data: 'none',
    event: 'access.explained',
  },
  listProcessingActivities: {
    kind: 'query',
    method: 'GET',
    path: '/v1/processing-activities',
    says: 'Geeft het register van verwerkingsactiviteiten.',
    output: z.array(activity),
    rule: 'seesRegister',
    data: 'none',
    event: 'processing-activity.listed',
  },
  showProcessingActivity: {
    kind: 'query',
    method: 'GET',
    path: '/v1/processing-activities/{name}',
    says: 'Geeft een verwerkingsactiviteit uit het register.',
    params: z.object({ name: z.string() }),
    output: activity,
    rule: 'seesRegister',
    data: 'none',
    event: 'processing-activity.read',
  },
})
