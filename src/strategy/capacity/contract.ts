// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { levels, workRoles } from './rules.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const year = z.coerce.number().check(z.int(), z.minimum(2000), z.maximum(2100))
const hours = z
  .int('Vul hele uren in. | Fill in whole hours.')
  .check(z.minimum(0, 'Vul hele uren in. | Fill in whole hours.'), z.maximum(100_000, 'Dit is te veel. | This is too much.'))
const ids = z.optional(
  z.string().check(z.regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,19}$/, 'Dit zijn geen prioriteiten. | These are no priorities.')),
)
const entry = z.object({
  quarterDate: z.iso.date(),
  free: z.nullable(z.int()),
  asked: z.int(),
  freed: z.int(),
  scenario: z.object({ asked: z.int(), freed: z.int() }),
})
const code = z.object({ code: z.string().check(z.minLength(2), z.maxLength(40)) })
const quarter = z.iso.date('Kies een kwartaal. | Choose a quarter.')
const role = z.enum(workRoles)
const id = z.object({ id: z.uuid() })
const priority = z.object({ id: z.uuid(), title: both, period: z.string(), proposed: z.int(), asked: z.int() })
const scenario = z.object({
  id: z.uuid(),
  name: z.string(),
  year: z.int(),
  in: z.array(z.uuid()),
  out: z.array(z.uuid()),
  note: z.nullable(z.string()),
  person: z.nullable(z.string()),
  organisation: z.string(),
})

export const contract = defineContract<typeof access>()({
  readCapacity: {
    kind: 'query',
    method: 'GET',
    path: '/v1/capacity',
    says: 'Geeft per partner en kwartaal wat vrij, gevraagd en vrijgekomen is, zoals het is en in een scenario.',
    query: z.object({ year: z.optional(year), in: ids, out: ids }),
    output: z.object({
      asOfDate: z.iso.date(),
      year: z.int(),
      partners: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string(), open: z.boolean(), entries: z.array(entry) })),
      closed: z.int(),
      priorities: z.array(priority),
      scenarios: z.array(scenario),
    }),
    rule: 'seesCapacity',
    data: 'none',
    event: 'capacity.read',
  },
  downloadCapacity: {
    kind: 'query',
    method: 'GET',
    path: '/v1/capacity/csv',
    says: 'Geeft het grootboek van vrije, gevraagde en vrijgekomen uren als CSV, per partner en kwartaal.',
    query: z.object({ year: z.optional(year), in: ids, out: ids }),
    output: z.string(),
    rule: 'seesCapacity',
    data: 'none',
    event: 'capacity.downloaded',
    download: 'text/csv',
  },
  readPartnerCapacity: {
    kind: 'query',
    method: 'GET',
    path: '/v1/capacity/{code}',
    says: 'Geeft de opgave van een partner, wat hem gevraagd wordt en wie zijn uren mag zien.',
    params: code,
    output: z.object({
      code: z.string(),
      name: z.string(),
      organisationId: z.uuid(),
      year: z.int(),
      small: z.boolean(),
      roles: z.array(role),
      statements: z.array(z.object({ year: z.int(), role, hours: z.array(z.int()) })),
      asked: z.array(
        z.object({
          role,
          quarterDate: z.iso.date(),
          hours: z.int(),
          freed: z.boolean(),
          proposed: z.boolean(),
          priority: z.nullable(both),
        }),
      ),
      level: z.nullable(z.enum(levels)),
      agreedLevel: z.nullable(z.enum(levels)),
    }),
    rule: 'seesCapacity',
    data: 'none',
    event: 'capacity.partner-read',
    versioned: true,
  },
  stateHours: {
    kind: 'command',
    method: 'POST',
    path: '/v1/capacity/{code}/capacity-statements',
    says: 'Geeft op hoeveel uren de eigen organisatie in een jaar heeft, per soort werk en kwartaal.',
    params: code,
    body: z.object({
      year: z.int().check(z.minimum(2000), z.maximum(2100)),
      lines: z
        .array(z.object({ role, hours: z.array(hours).check(z.minLength(4), z.maxLength(4)) }))
        .check(z.minLength(1, 'Vul minstens één getal in. | Fill in at least one number.'), z.maxLength(10)),
    }),
    output: z.object({ lines: z.int() }),
    rule: 'statesHours',
    data: 'none',
    event: 'capacity.stated',
    record: 'readPartnerCapacity',
  },
  openHours: {
    kind: 'command',
    method: 'POST',
    path: '/v1/capacity/{code}/capacity-openness',
    says: 'Kiest wie de uren van de eigen organisatie mag zien.',
    params: code,
    body: z.object({ level: z.enum(levels) }),
    output: id,
    rule: 'opensHours',
    data: 'none',
    event: 'capacity.opened',
    record: 'readPartnerCapacity',
  },
  askHours: {
    kind: 'command',
    method: 'POST',
    path: '/v1/capacity-asks',
    says: 'Legt vast hoeveel uren een prioriteit van een partner, of van elke gemeente, zou vragen als zij erbij komt.',
    body: z.object({
      priorityId: z.uuid(),
      partner: z.optional(code.shape.code),
      role,
      firstQuarterDate: quarter,
      lastQuarterDate: quarter,
      hours,
      reason: z.string().check(z.minLength(3, 'Zeg waar dit op rust. | Say what this rests on.'), z.maxLength(1000)),
    }),
    output: id,
    rule: 'asksHours',
    data: 'none',
    event: 'capacity.asked',
  },
  keepCapacityScenario: {
    kind: 'command',
    method: 'POST',
    path: '/v1/capacity-scenarios',
    says: 'Bewaart een scenario voor een vergadering: welke prioriteiten erbij komen en welke eraf gaan.',
    body: z.object({
      name: z.string().check(z.minLength(3, 'Geef het een naam. | Give it a name.'), z.maxLength(200)),
      year: z.int().check(z.minimum(2000), z.maximum(2100)),
      in: z.array(z.uuid()).check(z.maxLength(20)),
      out: z.array(z.uuid()).check(z.maxLength(20)),
      note: z.optional(z.string().check(z.minLength(3), z.maxLength(1000))),
    }),
    output: id,
    rule: 'keepsScenario',
    data: 'none',
    event: 'capacity.scenario-kept',
  },
})
