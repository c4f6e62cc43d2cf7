// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { domains, levels, states } from '../obstacles/contract.ts'
import type { access } from './access.ts'
import { towardsOrganisation } from './rules.ts'

const lookAlike = z.object({
  id: z.uuid(),
  happens: z.string(),
  domain: z.enum(domains),
  state: z.enum(states),
  level: z.enum(levels),
  reportedDate: z.iso.date(),
  echoes: z.int(),
  likeness: z.number(),
})

/** What a reporter can ask. No address holds both a person and an obstacle that says who reported it; "ook ik" needs no version, because echoes never clash. */
export const contract = defineContract<typeof access>()({
  findLookAlikes: {
    kind: 'query',
    method: 'POST',
    path: '/v1/obstacles/_search',
    says: 'De drempels die het meest lijken op een tekst, voordat u hem meldt.',
    body: z.object({ text: z.string().check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(2000)) }),
    output: z.object({ lookAlikes: z.array(lookAlike) }),
    rule: 'reportsObstacle',
    data: 'none',
    event: 'look-alikes.searched',
  },
  reportObstacle: {
    kind: 'command',
    method: 'POST',
    path: '/v1/obstacles',
    says: 'Meldt een drempel. Lijkt hij op een eerdere, dan ziet u die eerst (409); stuur lookAlikes: seen om toch te melden. Anoniem telt de gemeente niet mee en verschijnt de melding pas de volgende ochtend, samen met andere.',
    body: z.object({
      happens: z
        .string('Vertel in een paar woorden wat u tegenhoudt. | Say in a few words what holds you back.')
        .check(
          z.trim(),
          z.normalize('NFC'),
          z.minLength(10, 'Vertel iets meer: minstens tien tekens. | Tell a little more: at least ten characters.'),
          z.maxLength(2000),
        ),
      domain: z.enum(domains, 'Kies waar de drempel bij hoort. | Choose what the obstacle belongs to.'),
      helps: z.optional(z.string().check(z.trim(), z.normalize('NFC'), z.minLength(1), z.maxLength(2000))),
      municipality: z.optional(
        z.string().check(z.regex(/^GM\d{4}$/, 'Kies een gemeente uit de lijst. | Choose a municipality from the list.')),
      ),
      towards: z._default(z.enum(towardsOrganisation), 'known'),
      lookAlikes: z.optional(z.enum(['seen'])),
      notPersonal: z.optional(z.enum(['confirmed'])),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'reportsObstacle',
    data: 'personal',
    event: 'obstacle.reported',
    form: { page: '/drempels/melden', then: '/drempels/gemeld/:id' },
  },
  echoObstacle: {
    kind: 'command',
    method: 'POST',
    path: '/v1/obstacle-echoes',
    says: 'Zegt ‘ook ik’: u komt dezelfde drempel tegen. Het telt mee; wie het zei, ziet niemand.',
    body: z.object({ obstacleId: z.uuid() }),
    output: z.object({ id: z.uuid() }),
    rule: 'meetsObstacleToo',
    data: 'personal',
    event: 'obstacle.echoed',
    form: { page: '/drempels/melden', then: '/drempels/gemeld/:id' },
  },
})
