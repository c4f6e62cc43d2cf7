// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { documentContent } from '../../strategy/adoption/contract.ts'
import type { access } from './access.ts'
import { rhythms } from './rules.ts'

const edition = z.string().check(z.regex(/^(college|residents|council-[A-Z0-9]{4,12})$/, 'Kies een editie. | Choose an edition.'))
const schedule = z.object({
  id: z.uuid(),
  period: z.string(),
  edition: z.string(),
  every: z.enum(rhythms),
  startsDate: z.iso.date(),
  ended: z.boolean(),
  deliveries: z.array(z.object({ id: z.uuid(), madeDate: z.iso.date() })),
})
const id = z.object({ id: z.uuid() })

/** What can be asked about recurring reports: everybody their own, made with their own rights. */
export const contract = defineContract<typeof access>()({
  listSchedules: {
    kind: 'query',
    method: 'GET',
    path: '/v1/report-schedules',
    says: 'Uw eigen vaste verslagen, met wat er gemaakt is.',
    output: z.object({ schedules: z.array(schedule) }),
    rule: 'seesOwnSchedules',
    data: 'personal',
    event: 'report-schedules.listed',
  },
  schedule: {
    kind: 'command',
    method: 'POST',
    path: '/v1/report-schedules',
    says: 'Vraagt om een vast verslag: elke maand, elk kwartaal of elk jaar, gemaakt met uw rechten van die dag.',
    body: z.object({
      period: z.string().check(z.regex(/^\d{4}-\d{4}$/, 'Kies een periode. | Choose a period.')),
      edition,
      every: z.enum(rhythms, 'Kies hoe vaak. | Choose how often.'),
      startsDate: z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).'),
    }),
    output: id,
    rule: 'schedulesReport',
    data: 'personal',
    event: 'report.scheduled',
  },
  endSchedule: {
    kind: 'command',
    method: 'POST',
    path: '/v1/report-schedules/{id}/report-schedule-ends',
    says: 'Stopt een vast verslag.',
    params: id,
    body: z.object({}),
    output: id,
    rule: 'endsSchedule',
    data: 'personal',
    event: 'report-schedule.ended',
  },
  makeDelivery: {
    kind: 'command',
    method: 'POST',
    path: '/v1/report-schedules/{id}/report-deliveries',
    says: 'Maakt een vast verslag nu, met uw rechten van nu, los van zijn ritme.',
    params: id,
    body: z.object({}),
    output: id,
    rule: 'receivesReport',
    data: 'personal',
    event: 'report-delivery.made',
  },
  readDelivery: {
    kind: 'query',
    method: 'GET',
    path: '/v1/report-deliveries/{id}',
    says: 'Eén gemaakt vast verslag, alleen voor wie erom vroeg.',
    params: id,
    output: z.object({ title: z.string(), audience: z.string(), madeDate: z.iso.date(), hash: z.string(), content: documentContent }),
    rule: 'seesOwnSchedules',
    data: 'personal',
    event: 'report-delivery.read',
  },
})
