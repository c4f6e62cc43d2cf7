// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { features, outcomes, verdicts } from './rules.ts'

const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const text = (least: number, most: number) =>
  z.string().check(z.minLength(least, `Gebruik minstens ${least} tekens. | Use at least ${least} characters.`), z.maxLength(most))
const partner = z.object({ code: z.string(), name: z.string() })
const signed = { person: z.nullable(z.string()), organisation: z.string(), date: z.iso.date() }
const pilot = {
  id: z.uuid(),
  title: z.string(),
  hypothesis: z.string(),
  fromDate: z.iso.date(),
  toDate: z.iso.date(),
  feature: z.nullable(z.enum(features)),
  partners: z.array(partner),
  outcome: z.nullable(z.enum(outcomes)),
  evaluations: z.int(),
}
const id = z.object({ id: z.uuid() })
const code = z.string().check(z.minLength(2), z.maxLength(40))
const notPersonal = z.optional(z.literal('confirmed'))

export const contract = defineContract<typeof access>()({
  listPilots: {
    kind: 'query',
    method: 'GET',
    path: '/v1/pilots',
    says: 'Geeft de pilots met hun partners, hun dagen en wat erover besloten is.',
    output: z.object({ asOfDate: z.iso.date(), pilots: z.array(z.object(pilot)) }),
    rule: 'seesPilots',
    data: 'none',
    event: 'pilots.listed',
  },
  readPilot: {
    kind: 'query',
    method: 'GET',
    path: '/v1/pilots/{id}',
    says: 'Geeft één pilot met wat vooraf is afgesproken, alle evaluaties en het besluit.',
    params: id,
    output: z.object({
      ...pilot,
      asOfDate: z.iso.date(),
      stopRule: z.string(),
      dataAgreed: z.string(),
      joined: z.boolean(),
      said: z.array(
        z.object({ ...signed, id: z.uuid(), worked: z.string(), forWhom: z.string(), workedNot: z.string(), verdict: z.enum(verdicts) }),
      ),
      decided: z.nullable(
        z.object({ ...signed, outcome: z.enum(outcomes), reason: z.string(), decision: z.string(), decidedDate: z.iso.date() }),
      ),
    }),
    rule: 'seesPilots',
    data: 'none',
    event: 'pilot.read',
    versioned: true,
  },
  startPilot: {
    kind: 'command',
    method: 'POST',
    path: '/v1/pilots',
    says: 'Legt een pilot vast voordat hij begint: hypothese, partners, periode, stopregel en welke gegevens verzameld worden.',
    body: z.object({
      title: text(3, 200),
      hypothesis: text(10, 2000),
      stopRule: text(10, 2000),
      dataAgreed: text(10, 2000),
      fromDate: day,
      toDate: day,
      feature: z.optional(z.enum(features)),
      partners: z.array(code).check(z.minLength(1, 'Noem minstens één partner. | Name at least one partner.'), z.maxLength(50)),
    }),
    output: id,
    rule: 'startsPilot',
    data: 'none',
    event: 'pilot.started',
  },
  addPilotPartner: {
    kind: 'command',
    method: 'POST',
    path: '/v1/pilots/{id}/pilot-partners',
    says: 'Voegt een partner aan een pilot toe.',
    params: id,
    body: z.object({ partner: code }),
    output: id,
    rule: 'addsPilotPartner',
    data: 'none',
    event: 'pilot.partner-added',
    record: 'readPilot',
  },
  evaluatePilot: {
    kind: 'command',
    method: 'POST',
    path: '/v1/pilots/{id}/pilot-evaluations',
    says: 'Legt vast wat er in een pilot werkte, voor wie, en wat niet.',
    params: id,
    body: z.object({ worked: text(10, 2000), forWhom: text(3, 1000), workedNot: text(3, 2000), verdict: z.enum(verdicts), notPersonal }),
    output: id,
    rule: 'evaluatesPilot',
    data: 'none',
    event: 'pilot.evaluated',
    record: 'readPilot',
  },
  decideOnPilot: {
    kind: 'command',
    method: 'POST',
    path: '/v1/pilots/{id}/pilot-decisions',
    says: 'Legt vast of een pilot wordt opgeschaald of stopt, met de reden.',
    params: id,
    body: z.object({ outcome: z.enum(outcomes), reason: text(10, 2000), decision: text(3, 300), decidedDate: day }),
    output: id,
    rule: 'decidesOnPilot',
    data: 'none',
    event: 'pilot.decided',
    record: 'readPilot',
  },
})
