// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { rulings, seatRoles } from './rules.ts'

const organisation = z.object({ id: z.uuid(), code: z.string(), name: z.string() })
const both = z.object({ nl: z.string(), en: z.string() })
const by = z.object({ name: z.nullable(z.string()), organisation: z.nullable(z.string()) })
const gaps = z.object({
  mayors: z.int(),
  prosecutor: z.boolean(),
  policeSectorHead: z.boolean(),
  districts: z.array(z.object({ code: z.string(), name: both })),
})
const seat = z.object({
  id: z.uuid(),
  role: z.enum(seatRoles),
  organisation,
  person: z.nullable(z.string()),
  district: z.nullable(z.string()),
  firstDate: z.iso.date(),
  lastDate: z.nullable(z.iso.date()),
  now: z.boolean(),
  reason: z.string(),
})
const version = z.object({ version: z.int(), text: z.string(), date: z.iso.date(), note: z.nullable(z.string()), by })
const taskforce = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  dischargedDate: z.nullable(z.iso.date()),
  seats: z.int(),
  temporary: z.int(),
  tasks: z.int(),
  gaps,
  mine: z.boolean(),
})

const params = z.object({ code: z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/)) })
const done = z.object({ id: z.uuid() })
const text = (most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(most))
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const changes = { kind: 'command', method: 'POST', params, output: done, data: 'none', record: 'getTaskforce' } as const
const sees = { kind: 'query', method: 'GET', data: 'none' } as const
const decided = { decision: text(500), decidedDate: day }

/** What can be asked about taskforces (C16). */
export const contract = defineContract<typeof access>()({
  listTaskforces: {
    ...sees,
    path: '/v1/taskforces',
    says: 'De taskforces, met wie er zit, wat er aan de samenstelling ontbreekt en hoeveel taken er lopen.',
    output: z.object({ taskforces: z.array(taskforce) }),
    rule: 'seesTaskforces',
    event: 'taskforces.listed',
  },
  getTaskforce: {
    ...sees,
    path: '/v1/taskforces/{code}',
    says: 'Eén taskforce: zetels, opdracht en uitvoeringsplan met versies, taken, evaluaties, besluiten en decharge.',
    params,
    output: z.extend(taskforce, {
      seatList: z.array(seat),
      missions: z.array(version),
      plans: z.array(version),
      taskList: z.array(z.object({ id: z.uuid(), title: both, state: z.string(), endDate: z.iso.date() })),
      evaluations: z.array(
        z.object({ id: z.uuid(), worked: z.string(), failed: z.string(), advice: z.enum(rulings), date: z.iso.date(), by }),
      ),
      rulings: z.array(z.object({ ruling: z.enum(rulings), reason: z.string(), decision: z.string(), date: z.iso.date(), by })),
      discharge: z.nullable(z.object({ reason: z.string(), decision: z.string(), date: z.iso.date(), by })),
      sits: z.boolean(),
      keeps: z.boolean(),
      decides: z.boolean(),
      organisations: z.array(organisation),
      people: z.array(z.object({ id: z.uuid(), name: z.string(), organisationId: z.uuid() })),
    }),
    rule: 'seesTaskforces',
    event: 'taskforce.read',
    versioned: true,
  },
  listPapers: {
    ...sees,
    path: '/v1/taskforces/{code}/papers',
    says: 'De stukken van een taskforce, voor wie er vandaag zit.',
    params,
    output: z.object({ papers: z.array(z.object({ id: z.uuid(), title: z.string(), text: z.string(), date: z.iso.date(), by })) }),
    rule: 'readsPapers',
    event: 'taskforce-papers.read',
  },
  giveSeat: {
    ...changes,
    path: '/v1/taskforces/{code}/seats',
    says: 'Geeft een organisatie, en zo mogelijk een persoon, een zetel; een tijdelijke zetel heeft altijd een laatste dag.',
    body: z.object({
      role: z.enum(seatRoles, 'Kies een rol. | Choose a role.'),
      seatOrganisationId: z.uuid('Kies een organisatie. | Choose an organisation.'),
      personId: z.optional(z.uuid()),
      firstDate: day,
      lastDate: z.optional(day),
      reason: text(1000),
    }),
    rule: 'givesSeat',
    event: 'taskforce.seat-given',
  },
  endSeat: {
    ...changes,
    path: '/v1/taskforces/{code}/seat-ends',
    says: 'Beëindigt een zetel op een dag, met de reden.',
    body: z.object({ seatId: z.uuid(), lastDate: day, reason: text(1000) }),
    rule: 'endsSeat',
    event: 'taskforce.seat-ended',
  },
  addPaper: {
    kind: 'command',
    method: 'POST',
    path: '/v1/taskforces/{code}/papers',
    says: 'Deelt een stuk met wie in de taskforce zit, en met niemand anders.',
    params,
    body: z.object({ title: text(200), text: text(20_000) }),
    output: done,
    data: 'none',
    rule: 'addsPaper',
    event: 'taskforce.paper-added',
    record: 'getTaskforce',
  },
  giveMission: {
    ...changes,
    path: '/v1/taskforces/{code}/missions',
    says: 'Geeft een taskforce een nieuwe versie van haar opdracht.',
    body: z.object({ text: text(8000), ...decided }),
    rule: 'givesMission',
    event: 'taskforce.mission-given',
  },
  writePlan: {
    ...changes,
    path: '/v1/taskforces/{code}/plans',
    says: 'Legt een nieuwe versie van het uitvoeringsplan vast.',
    body: z.object({ text: text(20_000), changeReason: z.optional(text(1000)) }),
    rule: 'writesPlan',
    event: 'taskforce.plan-written',
  },
  evaluateTaskforce: {
    ...changes,
    path: '/v1/taskforces/{code}/evaluations',
    says: 'Legt een evaluatie vast, met een advies aan het college.',
    body: z.object({ worked: text(8000), failed: text(8000), advice: z.enum(rulings, 'Kies een advies. | Choose an advice.') }),
    rule: 'evaluatesTaskforce',
    event: 'taskforce.evaluated',
  },
  ruleOnTaskforce: {
    ...changes,
    path: '/v1/taskforces/{code}/rulings',
    says: 'Legt het besluit van het college vast: doorgaan, veranderen of stoppen, na een evaluatie.',
    body: z.object({ ruling: z.enum(rulings, 'Kies een besluit. | Choose a ruling.'), reason: text(8000), ...decided }),
    rule: 'rulesOnTaskforce',
    event: 'taskforce.ruled-on',
  },
  dischargeTaskforce: {
    ...changes,
    path: '/v1/taskforces/{code}/discharges',
    says: 'Geeft een taskforce decharge, als haar taken zijn afgesloten of overgedragen.',
    body: z.object({ reason: text(8000), ...decided }),
    rule: 'dischargesTaskforce',
    event: 'taskforce.discharged',
  },
})
