// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/, 'Dit is geen code van een gebied. | This is no code of an area.'))
const kind = z.enum(['country', 'province', 'police-unit', 'district', 'basisteam', 'safety-region', 'municipality'])
const hierarchy = z.enum(['police', 'basisteam', 'safety-region', 'province'])

/** The two clocks of a question: on which day it holds, and by what was known at the end of which day. */
const clocks = z.object({ asOfDate: z.optional(day), knownOnDate: z.optional(day) })

/** When it holds (an empty beginning: not known; the end is the first day it no longer does) and where that comes from. */
const origin = {
  validFromDate: z.nullable(z.iso.date()),
  validToDate: z.nullable(z.iso.date()),
  source: z.nullable(z.object({ code: z.string(), title: z.string(), address: z.nullable(z.string()) })),
  passage: z.nullable(z.string()),
  toConfirm: z.nullable(z.string()),
}

const place = z.object({ hierarchy, code: z.string(), kind, name: both, ...origin })

export const contract = defineContract<typeof access>()({
  listAreas: {
    kind: 'query',
    method: 'GET',
    path: '/v1/areas',
    says: 'Geeft de gebieden van de regio, waar zij bij horen en hun plaats op de tegelkaart, zoals het op een dag was.',
    query: clocks,
    output: z.object({
      asOfDate: z.iso.date(),
      areas: z.array(
        z.object({
          code: z.string(),
          kind,
          name: both,
          wholes: z.record(z.string(), z.string()),
          tile: z.nullable(z.object({ column: z.int(), row: z.int() })),
          population: z.nullable(z.object({ year: z.int(), persons: z.int() })),
          ...origin,
        }),
      ),
    }),
    rule: 'seesAreas',
    data: 'none',
    event: 'area.listed',
  },
  showArea: {
    kind: 'query',
    method: 'GET',
    path: '/v1/areas/{code}',
    says: 'Geeft een gebied met zijn delen, de gehelen waar het bij hoort, de bevolking op de grenzen van toen en van nu, en herindelingen.',
    params: z.object({ code }),
    query: clocks,
    output: z.object({
      code: z.string(),
      kind,
      name: both,
      asOfDate: z.iso.date(),
      exists: z.boolean(),
      ...origin,
      wholes: z.array(place),
      parts: z.array(place),
      municipalities: z.int(),
      population: z.array(z.object({ year: z.int(), bordersThen: z.nullable(z.int()), bordersNow: z.nullable(z.int()) })),
      populationSource: z.nullable(
        z.object({
          title: z.string(),
          publisher: z.string(),
          address: z.nullable(z.string()),
          retrievedDate: z.nullable(z.string()),
          licence: z.string(),
          note: z.nullable(z.string()),
        }),
      ),
      changes: z.array(
        z.object({
          oldCode: z.string(),
          oldName: z.string(),
          newCode: z.string(),
          newName: z.string(),
          changeDate: z.iso.date(),
          why: z.nullable(z.string()),
        }),
      ),
      organisations: z.array(z.object({ code: z.string(), name: both })),
    }),
    rule: 'seesAreas',
    data: 'none',
    event: 'area.read',
    versioned: true,
  },
  recordAreaChange: {
    kind: 'command',
    method: 'POST',
    path: '/v1/areas/{code}/changes',
    says: 'Legt vast dat een gemeente op een dag opgaat in een andere; haar lidmaatschappen en plaatsen houden die dag op.',
    params: z.object({ code }),
    body: z.object({
      into: code,
      changeDate: day,
      why: z.string().check(z.minLength(5, 'Schrijf waarom, met het besluit erbij. | Write why, with the decision.'), z.maxLength(500)),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'recordsAreaChange',
    data: 'none',
    event: 'area.merged',
    record: 'showArea',
  },
})
