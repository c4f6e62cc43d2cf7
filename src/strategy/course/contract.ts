// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const kind = z.enum(['trend', 'priority', 'ambition', 'action', 'indicator'])
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const title = z.string().check(z.minLength(1), z.maxLength(200))
const body = z.string().check(z.maxLength(4000))
const decision = z.string().check(z.minLength(3, 'Noem het besluit waarop dit rust. | Name the decision this rests on.'), z.maxLength(500))

const period = z.object({ code: z.string(), title: both, fromDate: z.iso.date(), toDate: z.iso.date() })
const link = z.object({
  id: z.uuid(),
  kind,
  code: z.string(),
  title: both,
  body: both,
  source: z.nullable(z.string()),
  passage: z.nullable(z.string()),
  toConfirm: z.nullable(z.string()),
  version: z.int(),
})
const neighbour = z.object({ id: z.uuid(), kind, title: both, tieId: z.uuid() })
const version = z.object({
  version: z.int(),
  title: both,
  body: both,
  decision: z.string(),
  author: z.nullable(z.string()),
  validFromDate: z.iso.date(),
  knownAt: z.iso.datetime({ offset: true }),
})

export const contract = defineContract<typeof access>()({
  readCourse: {
    kind: 'query',
    method: 'GET',
    path: '/v1/strategy',
    says: 'Geeft de strategie als keten van trend tot indicator, zoals die op een dag gold.',
    query: z.object({ period: z.optional(z.string()), asOfDate: z.optional(day) }),
    output: z.object({
      periods: z.array(period),
      period,
      asOfDate: z.iso.date(),
      links: z.array(link),
      ties: z.array(z.object({ from: z.uuid(), to: z.uuid() })),
      looseEnds: z.array(z.object({ id: z.uuid(), lacks: z.array(kind) })),
    }),
    rule: 'readsCourse',
    data: 'none',
    event: 'strategy.read',
  },
  readItem: {
    kind: 'query',
    method: 'GET',
    path: '/v1/strategy/items/{id}',
    says: 'Geeft één schakel van de strategie met wat eraan voorafgaat, wat eruit volgt en alle versies van de tekst.',
    params: z.object({ id: z.uuid() }),
    query: z.object({ asOfDate: z.optional(day) }),
    output: z.object({
      ...link.shape,
      period,
      decision: z.string(),
      author: z.nullable(z.string()),
      validFromDate: z.iso.date(),
      earlier: z.array(neighbour),
      later: z.array(neighbour),
      versions: z.array(version),
    }),
    rule: 'readsCourse',
    data: 'none',
    event: 'strategy.item-read',
    versioned: true,
  },
  rewordItem: {
    kind: 'command',
    method: 'POST',
    path: '/v1/strategy/items/{id}/wordings',
    says: 'Legt een nieuwe versie van de tekst van een schakel vast, met het besluit waarop die rust.',
    params: z.object({ id: z.uuid() }),
    body: z.object({ titleNl: title, titleEn: title, bodyNl: body, bodyEn: body, decision, validFromDate: day }),
    output: z.object({ id: z.uuid() }),
    rule: 'rewordsItem',
    data: 'none',
    event: 'strategy.item-reworded',
    record: 'readItem',
  },
  tieItems: {
    kind: 'command',
    method: 'POST',
    path: '/v1/strategy/items/{id}/ties',
    says: 'Legt vast dat uit deze schakel een andere volgt.',
    params: z.object({ id: z.uuid() }),
    body: z.object({ toId: z.uuid(), validFromDate: day }),
    output: z.object({ id: z.uuid() }),
    rule: 'tiesItems',
    data: 'none',
    event: 'strategy.items-tied',
    record: 'readItem',
  },
  untieItems: {
    kind: 'command',
    method: 'POST',
    path: '/v1/strategy/items/{id}/untyings',
    says: 'Maakt een verband van deze schakel los, met de reden.',
    params: z.object({ id: z.uuid() }),
    body: z.object({ tieId: z.uuid(), reason: z.string().check(z.minLength(3), z.maxLength(1000)), validFromDate: day }),
    output: z.object({ tieId: z.uuid() }),
    rule: 'untiesItems',
    data: 'none',
    event: 'strategy.items-untied',
    record: 'readItem',
  },
})
