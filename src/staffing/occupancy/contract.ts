// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { causes, tasks } from './rules.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const reading = z.object({
  team: z.string(),
  task: z.enum(tasks),
  measuredDate: z.iso.date(),
  formation: z.number(),
  hidden: z.boolean(),
  occupied: z.nullable(z.number()),
  deployableHours: z.nullable(z.number()),
  askedHours: z.nullable(z.number()),
  assignments: z.nullable(z.int()),
  fictitious: z.boolean(),
  occupancy: z.nullable(z.number()),
  belowNorm: z.nullable(z.boolean()),
  shortFte: z.nullable(z.number()),
})
const team = z.object({
  code: z.string(),
  name: both,
  kind: z.enum(['basisteam', 'unit']),
  inhabitants: z.array(z.object({ year: z.int(), persons: z.int() })),
})
const note = z.object({ team: z.string(), measuredDate: z.iso.date(), cause: z.enum(causes), note: z.string(), organisation: z.string() })
const norm = z.object({
  code: z.string(),
  name: both,
  value: z.number(),
  normDate: z.iso.date(),
  source: z.nullable(z.string()),
  passage: z.nullable(z.string()),
  unconfirmedBecause: z.nullable(z.string()),
})
const line = z.object({
  fromUnit: z.string().check(z.maxLength(60)),
  fromCategory: z.enum(['operational', 'aspirants', 'non-operational', 'undivided']),
  toUnit: z.string().check(z.maxLength(60)),
  toCategory: z.enum(['operational', 'aspirants', 'non-operational', 'undivided']),
  fte: z
    .number('Geef een getal boven nul. | Give a number above zero.')
    .check(z.gt(0, 'Geef een getal boven nul. | Give a number above zero.'), z.lte(99_999)),
})
const params = z.object({ code: z.string().check(z.maxLength(60)) })
const amount = (most: number) =>
  z
    .number('Geef een getal. | Give a number.')
    .check(z.gte(0, 'Geef nul of meer. | Give zero or more.'), z.lte(most, 'Dit is te veel. | This is too much.'))
const words = (least: number, most: number) =>
  z
    .string('Vul dit in. | Fill this in.')
    .check(
      z.trim(),
      z.normalize('NFC'),
      z.minLength(least, `Gebruik minstens ${least} tekens. | Use at least ${least} characters.`),
      z.maxLength(most),
    )
const output = z.object({ id: z.uuid() })
const onTeam = { kind: 'command', method: 'POST', params, output, data: 'none', record: 'readTeam' } as const

/** What can be asked about occupancy, workload and scenarios (C60, C61). Small teams are hidden before anything leaves. */
export const contract = defineContract<typeof access>()({
  listOccupancy: {
    kind: 'query',
    method: 'GET',
    path: '/v1/occupancy',
    says: 'De bezetting per team en taak, de normen met hun datum, de inwoners van het jaar en de oorzaken van onbalans.',
    output: z.object({
      teams: z.array(team),
      readings: z.array(reading),
      norms: z.array(norm),
      notes: z.array(note),
      regionInhabitants: z.array(z.object({ year: z.int(), persons: z.int() })),
    }),
    rule: 'seesOccupancy',
    data: 'none',
    event: 'occupancy.read',
  },
  readTeam: {
    kind: 'query',
    method: 'GET',
    path: '/v1/occupancy/{code}',
    says: 'Eén team of onderdeel: formatie, bezetting, inzetbare uren en werk op één tijdas, met de oorzaken van onbalans.',
    params,
    output: z.extend(team, { readings: z.array(reading), notes: z.array(note), mayRecord: z.boolean(), mayNote: z.boolean() }),
    rule: 'seesOccupancy',
    data: 'none',
    event: 'team.read',
    versioned: true,
  },
  recordReading: {
    ...onTeam,
    path: '/v1/occupancy/{code}/readings',
    says: 'Legt vast hoe een team er op een dag voor stond. Nooit over een persoon.',
    body: z.object({
      task: z.enum(tasks, 'Kies een taak. | Choose a task.'),
      measuredDate: day,
      formation: amount(9_999),
      occupied: amount(9_999),
      deployableHours: amount(999_999),
      askedHours: amount(999_999),
      assignments: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
    }),
    rule: 'recordsReading',
    event: 'reading.recorded',
  },
  noteImbalance: {
    ...onTeam,
    path: '/v1/occupancy/{code}/imbalance-notes',
    says: 'Noteert waarom een team op een dag uit balans was.',
    body: z.object({
      measuredDate: day,
      cause: z.enum(causes, 'Kies een oorzaak. | Choose a cause.'),
      note: words(3, 2000),
      notPersonal: z.optional(z.literal('confirmed')),
    }),
    rule: 'notesImbalance',
    event: 'imbalance.noted',
  },
  listScenarios: {
    kind: 'query',
    method: 'GET',
    path: '/v1/formation/scenarios',
    says: 'De scenario’s: mutaties die het grootboek niet raken, met wat elk onderdeel erbij of eraf zou krijgen.',
    output: z.object({
      scenarios: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          asOfDate: z.iso.date(),
          keptDate: z.iso.date(),
          lines: z.array(line),
          effects: z.array(z.object({ code: z.string(), name: both, now: z.number(), change: z.number() })),
        }),
      ),
      units: z.array(z.object({ code: z.string(), name: both })),
      mayKeep: z.boolean(),
    }),
    rule: 'seesOccupancy',
    data: 'none',
    event: 'scenarios.read',
  },
  keepScenario: {
    kind: 'command',
    method: 'POST',
    path: '/v1/formation/scenarios',
    says: 'Bewaart een scenario naast het grootboek.',
    body: z.object({
      title: words(5, 200),
      asOfDate: day,
      lines: z.array(line).check(z.minLength(1, 'Vul minstens één regel in. | Fill in at least one line.'), z.maxLength(50)),
    }),
    output,
    rule: 'keepsScenario',
    data: 'none',
    event: 'scenario.kept',
  },
  offerTalkingPaper: {
    kind: 'command',
    method: 'POST',
    path: '/v1/occupancy/talking-papers',
    says: 'Maakt van de bezetting van een dag een gespreksnotitie voor de gezagen en biedt haar aan.',
    body: z.object({ measuredDate: day, changes: z.optional(words(3, 2000)) }),
    output: z.object({ id: z.uuid(), number: z.string(), version: z.int() }),
    rule: 'recordsReading',
    data: 'none',
    event: 'talking-paper.offered',
  },
})
