// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { speakers } from './rules.ts'

const text = z
  .string('Schrijf minstens tien tekens. | Write at least ten characters.')
  .check(z.trim(), z.normalize('NFC'), z.minLength(10, 'Schrijf minstens tien tekens. | Write at least ten characters.'), z.maxLength(4000))
const notPersonal = z.optional(z.enum(['confirmed']))
const response = z.object({ text: z.string(), decision: z.nullable(z.string()), organisation: z.string(), date: z.iso.date() })
const comment = z.object({
  id: z.uuid(),
  edition: z.string(),
  text: z.string(),
  onBehalf: z.enum(speakers),
  organisation: z.string(),
  date: z.iso.date(),
  response: z.nullable(response),
})
const params = z.object({ id: z.uuid() })
const output = z.object({ id: z.uuid() })

/** What can be asked about comments on accounts and the formal responses to them. */
export const contract = defineContract<typeof access>()({
  listComments: {
    kind: 'query',
    method: 'GET',
    path: '/v1/reports/{id}/report-comments',
    says: 'Alle reacties op een verslag, met het antwoord van het college.',
    params,
    output: z.object({ comments: z.array(comment) }),
    rule: 'seesComments',
    data: 'none',
    event: 'report-comments.listed',
    versioned: true,
  },
  comment: {
    kind: 'command',
    method: 'POST',
    path: '/v1/reports/{id}/report-comments',
    says: 'Legt een reactie op een bevroren verslag vast: van de raad, het bestuur of de organisatie.',
    params,
    body: z.object({
      edition: z.string().check(z.regex(/^(college|residents|council-[A-Z0-9]{4,12})$/, 'Kies een editie. | Choose an edition.')),
      onBehalf: z.enum(speakers, 'Kies wie er spreekt. | Choose who speaks.'),
      text,
      notPersonal,
    }),
    output,
    rule: 'comments',
    data: 'none',
    event: 'report.commented',
    record: 'listComments',
  },
  respond: {
    kind: 'command',
    method: 'POST',
    path: '/v1/report-comments/{id}/report-responses',
    says: 'Legt het antwoord van het college op een reactie vast, eenmaal.',
    params,
    body: z.object({
      text,
      decision: z.optional(z.string().check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(500))),
      notPersonal,
    }),
    output,
    rule: 'responds',
    data: 'none',
    event: 'report-comment.answered',
  },
})
