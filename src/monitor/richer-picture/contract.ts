// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { blindSpot } from '../blind-spots/contract.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const said = (least: number, most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.normalize('NFC'),
      z.minLength(least, `Schrijf minstens ${least} tekens. | Write at least ${least} characters.`),
      z.maxLength(most, `Schrijf hoogstens ${most} tekens. | Write at most ${most} characters.`),
    )
const params = z.object({ code: z.string() })
const notPersonal = z.optional(z.enum(['confirmed']))
const storyIds = z
  .array(z.uuid())
  .check(
    z.minLength(1, 'Kies minstens één verhaal. | Choose at least one story.'),
    z.maxLength(20, 'Kies hoogstens 20 verhalen. | Choose at most 20 stories.'),
  )
const signed = { id: z.uuid(), person: z.nullable(z.string()), organisation: z.string(), signedDate: z.iso.date() }
const area = z.object({ code: z.string(), name: both })
const cited = z.array(z.object({ id: z.uuid(), withdrawn: z.boolean() }))
const point = z.object({
  origin: z.enum(['crime', 'survey', 'reading']),
  area,
  asOfDate: z.iso.date(),
  year: z.int(),
  value: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  level: z.nullable(z.int()),
  part: z.nullable(z.int()),
  method: z.nullable(z.string()),
  note: z.nullable(z.string()),
  vintage: z.object({ id: z.string(), name: both, retrievedDate: z.nullable(z.iso.date()) }),
})
const source = z.object({
  code: z.string(),
  title: z.string(),
  publisher: z.string(),
  address: z.nullable(z.string()),
  licence: z.string(),
  note: z.nullable(z.string()),
  retrievedDate: z.nullable(z.iso.date()),
})

export const contract = defineContract<typeof access>()({
  readRicherPicture: {
    kind: 'query',
    method: 'GET',
    path: '/v1/richer-pictures/{code}',
    says: 'Geeft het rijkere beeld van een indicator: reeks met marge en breuken, wat buiten beeld blijft, verhalen, duidingen, tegenspraak en keuzes.',
    params,
    output: z.object({
      id: z.uuid(),
      code: z.string(),
      name: both,
      unit: z.string(),
      strategy: z.object({ period: z.string(), fromYear: z.int(), toYear: z.int() }),
      points: z.array(point),
      breaks: z.array(z.object({ breakDate: z.iso.date(), text: both })),
      sources: z.array(source),
      blindSpots: z.array(blindSpot),
      themes: z.array(both),
      stories: z.array(
        z.object({
          id: z.uuid(),
          theme: both,
          area: both,
          toldMonthDate: z.iso.date(),
          tellerRole: z.string(),
          body: z.nullable(z.string()),
          mayQuote: z.boolean(),
          withdrawn: z.boolean(),
        }),
      ),
      interpretations: z.array(z.object({ ...signed, body: z.string() })),
      contradictions: z.array(z.object({ ...signed, figuresSay: z.string(), storiesSay: z.string(), meaning: z.string(), stories: cited })),
      choices: z.array(
        z.object({
          ...signed,
          proposalId: z.uuid(),
          title: z.nullable(z.string()),
          state: z.nullable(z.string()),
          area: both,
          figureDate: z.iso.date(),
          value: z.nullable(z.number()),
          level: z.nullable(z.int()),
          vintage: z.string(),
          stories: cited,
        }),
      ),
      bodies: z.array(z.object({ code: z.string(), name: both })),
    }),
    rule: 'readsPictures',
    data: 'none',
    event: 'richer-picture.read',
    versioned: true,
  },
  interpret: {
    kind: 'command',
    method: 'POST',
    path: '/v1/richer-pictures/{code}/interpretations',
    says: 'Zegt met eigen naam en datum wat een indicator betekent; eerdere duidingen blijven staan.',
    params,
    body: z.object({ body: said(20, 4000), notPersonal }),
    output: z.object({ id: z.uuid() }),
    rule: 'interprets',
    data: 'none',
    event: 'indicator.interpreted',
    record: 'readRicherPicture',
  },
  stateContradiction: {
    kind: 'command',
    method: 'POST',
    path: '/v1/richer-pictures/{code}/contradictions',
    says: 'Zegt dat cijfers en verhalen elkaar tegenspreken, met de verhalen waar het om gaat.',
    params,
    body: z.object({ figuresSay: said(10, 1000), storiesSay: said(10, 1000), meaning: said(10, 2000), storyIds, notPersonal }),
    output: z.object({ id: z.uuid() }),
    rule: 'statesContradiction',
    data: 'none',
    event: 'contradiction.stated',
    record: 'readRicherPicture',
  },
  choose: {
    kind: 'command',
    method: 'POST',
    path: '/v1/richer-pictures/{code}/choices',
    says: 'Doet een voorstel aan een orgaan dat het cijfer met zijn levering en de verhalen noemt.',
    params,
    body: z.object({
      bodyCode: said(2, 40),
      title: said(3, 200),
      text: said(3, 8000),
      reason: said(10, 2000),
      figureDate: z.iso.date('Kies het cijfer. | Choose the figure.'),
      areaCode: z.string().check(z.minLength(1, 'Kies het cijfer. | Choose the figure.')),
      storyIds,
      notPersonal,
    }),
    output: z.object({ id: z.uuid(), proposalId: z.uuid() }),
    rule: 'choosesHere',
    data: 'none',
    event: 'choice.made',
    record: 'readRicherPicture',
  },
})
