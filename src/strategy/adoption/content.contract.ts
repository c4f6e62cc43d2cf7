// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { adviceResults, consultationResults, kinds, states } from './rules.ts'

const cell = z.nullable(z.union([z.string(), z.number()]))

const stretches = z.array(z.union([z.string(), z.object({ text: z.string(), source: z.int() })]))

/** What a document says, as `core/documents` defines it. */
export const documentContent = z.object({
  lead: z.nullable(z.string()),
  blocks: z.array(
    z.union([
      z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: z.string() }),
      z.object({ kind: z.literal('text'), text: z.string() }),
      z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
      z.object({ kind: z.literal('facts'), items: z.array(z.object({ term: z.string(), detail: z.string() })) }),
      z.object({
        kind: z.literal('table'),
        caption: z.string(),
        columns: z.array(z.object({ title: z.string(), numeric: z.boolean() })),
        rows: z.array(z.array(cell)),
        total: z.nullable(z.array(cell)),
        notes: z.array(z.string()),
        sources: z.optional(z.array(z.int())),
      }),
      z.object({ kind: z.literal('statement'), parts: stretches }),
      z.object({ kind: z.literal('panels'), panels: z.array(z.object({ svg: z.string(), told: stretches, wide: z.boolean() })) }),
      z.object({
        kind: z.literal('sources'),
        items: z.array(
          z.object({
            number: z.int(),
            title: z.string(),
            facts: z.array(z.object({ term: z.string(), detail: z.string() })),
            address: z.nullable(z.string()),
          }),
        ),
      }),
    ]),
  ),
})

const body = z.object({ code: z.string(), nl: z.string(), en: z.string() })

export const consultation = z.object({
  version: z.int(),
  body,
  heldDate: z.iso.date(),
  result: z.enum(consultationResults),
  note: z.nullable(z.string()),
})
export const advice = z.object({
  version: z.int(),
  body,
  advisedDate: z.iso.date(),
  result: z.enum(adviceResults),
  note: z.nullable(z.string()),
})
export const adoption = z.object({
  body,
  adoptedDate: z.iso.date(),
  decision: z.string(),
  decisionId: z.nullable(z.uuid()),
  withoutBecause: z.nullable(z.string()),
})

/** A version in a list: how far it is and what is different. */
export const versionLine = z.object({
  version: z.int(),
  title: z.string(),
  state: z.enum(states),
  changes: z.nullable(z.string()),
  correctsVersion: z.nullable(z.int()),
  replacedByVersion: z.nullable(z.int()),
  offeredDate: z.iso.date(),
  adoptedDate: z.nullable(z.iso.date()),
})

/** A version with everything that is known of it. */
export const documentVersion = z.extend(versionLine, {
  number: z.string(),
  kind: z.enum(kinds),
  owner: z.object({ code: z.string(), name: z.string() }),
  hash: z.string(),
  content: documentContent,
  consultations: z.array(consultation),
  advices: z.array(advice),
  adoption: z.nullable(adoption),
})
