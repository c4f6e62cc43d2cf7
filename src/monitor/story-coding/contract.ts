// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { cores, directions } from './rules.ts'

const named = z.object({ nl: z.string(), en: z.string() })
const coding = z.object({ by: z.string(), mine: z.boolean(), core: z.enum(cores), direction: z.enum(directions) })
const told = {
  id: z.uuid(),
  theme: named,
  area: named,
  toldMonthDate: z.iso.date(),
  body: z.nullable(z.string()),
  codings: z.int(),
  mine: z.boolean(),
}
const agreement = z.object({
  variable: z.enum(['core', 'direction']),
  stories: z.int(),
  same: z.nullable(z.int()),
  alpha: z.nullable(z.number()),
})

export const contract = defineContract<typeof access>()({
  listCodings: {
    kind: 'query',
    method: 'GET',
    path: '/v1/story-codings',
    says: 'Welke verhalen nog gecodeerd worden, wat eruit kwam, en hoezeer twee coderingen overeenkomen (alfa van Krippendorff).',
    output: z.object({
      agreement: z.array(agreement),
      counts: z.array(z.object({ core: z.enum(cores), better: z.int(), worse: z.int(), other: z.int() })),
      stories: z.array(z.object(told)),
    }),
    rule: 'readsCodings',
    data: 'personal',
    event: 'story-codings.read',
  },
  getCoding: {
    kind: 'query',
    method: 'GET',
    path: '/v1/story-codings/{id}',
    says: 'Een verhaal om te coderen; de codering van een ander is er pas na die van uzelf.',
    params: z.object({ id: z.uuid() }),
    output: z.object({ ...told, given: z.array(coding) }),
    rule: 'readsCodings',
    data: 'personal',
    event: 'story-coding.read',
    versioned: true,
  },
  codeStory: {
    kind: 'command',
    method: 'POST',
    path: '/v1/story-codings/{id}/codings',
    says: 'Codeert een verhaal, los van de ander.',
    params: z.object({ id: z.uuid() }),
    body: z.object({
      core: z.enum(cores, 'Kies waar het verhaal over gaat. | Choose what the story is about.'),
      direction: z.enum(directions, 'Kies welke kant het op wijst. | Choose which way it points.'),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'codesStory',
    data: 'personal',
    event: 'story.coded',
    record: 'getCoding',
  },
})
