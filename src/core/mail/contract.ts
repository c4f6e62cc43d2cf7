// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../contract/define.ts'
import type { access } from './access.ts'

export const contract = defineContract<typeof access>()({
  showMailAddress: {
    kind: 'query',
    method: 'GET',
    path: '/v1/mail-address',
    says: 'Geeft het eigen mailadres waarop berichten mogen komen, of niets.',
    output: z.object({ address: z.nullable(z.string()) }),
    rule: 'statesMailAddress',
    data: 'none',
    event: 'mail-address.read',
  },
  stateMailAddress: {
    kind: 'command',
    method: 'POST',
    path: '/v1/mail-address',
    says: 'Legt vast op welk adres berichten mogen komen.',
    body: z.object({
      address: z
        .string()
        .check(
          z.trim(),
          z.email('Vul een mailadres in, zoals naam@gemeente.nl. | Fill in a mail address, such as name@gemeente.nl.'),
          z.maxLength(254),
        ),
    }),
    output: z.object({ address: z.string() }),
    rule: 'statesMailAddress',
    data: 'none',
    event: 'mail-address.stated',
  },
})
