// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { judgements } from '../agendas/contract.ts'
import type { access } from './access.ts'

/** What a link from a mail can do: one thing, once. The secret goes in the body, because addresses are logged. */
export const contract = defineContract<typeof access>()({
  reportByLink: {
    kind: 'command',
    method: 'POST',
    path: '/v1/action-link-reports',
    says: 'Meldt met de link uit een mail hoe één actie loopt. De link werkt één keer en opent niets anders.',
    body: z.object({
      secret: z.string().check(z.maxLength(100)),
      judgement: z.enum(judgements, 'Kies hoe het loopt. | Choose how it goes.'),
      reason: z
        .string('Schrijf in één zin waarom. | Write in one sentence why.')
        .check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(1000)),
      notPersonal: z.optional(z.enum(['confirmed'])),
    }),
    output: z.object({ reported: z.boolean() }),
    rule: 'reportsByLink',
    data: 'personal',
    event: 'action.reported-by-link',
    once: true,
    form: { page: '/acties/melden', then: '/acties/gemeld' },
  },
})
