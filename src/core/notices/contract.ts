// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const kind = z.string().check(z.regex(/^[a-z][a-z-]{2,40}$/))

/** The own notices. They hold nobody's data but those of the reader, so that reading them writes no line. */
export const contract = defineContract<typeof access>()({
  listNotices: {
    kind: 'query',
    method: 'GET',
    path: '/v1/notices',
    says: 'Geeft de eigen berichten, het nieuwste eerst, elk met de reden; en welke soorten aan of uit staan.',
    output: z.object({
      unread: z.int(),
      notices: z.array(
        z.object({
          id: z.uuid(),
          kind: z.string(),
          says: both,
          because: both,
          /** Address in either language. */
          about: both,
          /** A page of the server, outside the application. */
          document: z.boolean(),
          dueDate: z.nullable(z.iso.date()),
          givenAt: z.iso.datetime({ offset: true }),
          readAt: z.nullable(z.iso.datetime({ offset: true })),
        }),
      ),
      kinds: z.array(z.object({ kind: z.string(), says: both, wanted: z.boolean() })),
      mail: z.object({ wanted: z.boolean() }),
    }),
    rule: 'seesOwnNotices',
    data: 'none',
    event: 'notices.read',
  },
  markNoticesRead: {
    kind: 'command',
    method: 'POST',
    path: '/v1/notices/readings',
    says: 'Legt vast dat berichten gezien zijn: de genoemde, of alle die er zijn.',
    body: z.object({ ids: z.optional(z.array(z.uuid()).check(z.maxLength(200))) }),
    output: z.object({ read: z.int() }),
    rule: 'marksNoticesRead',
    data: 'none',
    event: 'notices.seen',
  },
  chooseNotices: {
    kind: 'command',
    method: 'POST',
    path: '/v1/notices/choices',
    says: 'Zet een soort berichten aan of uit, of de mail met wat er wacht (mail-digest).',
    body: z.object({ kind, wanted: z.boolean() }),
    output: z.object({ kind: z.string(), wanted: z.boolean() }),
    rule: 'choosesNotices',
    data: 'none',
    event: 'notices.chosen',
  },
})
