// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { grounds, logs, results } from './rules.ts'

const named = z.object({ id: z.uuid(), name: z.string() })
const look = z.object({
  id: z.uuid(),
  log: z.enum(logs),
  ground: z.enum(grounds),
  reason: z.string(),
  fromDate: z.iso.date(),
  toDate: z.iso.date(),
  aboutPerson: z.nullable(z.string()),
  aboutOrganisation: z.nullable(z.string()),
  role: z.nullable(z.string()),
  action: z.nullable(z.string()),
  record: z.nullable(z.string()),
  result: z.nullable(z.enum(results)),
  person: z.nullable(z.string()),
  lookedAt: z.iso.datetime({ offset: true }),
  /** Its lines can still be read by this reader: it is their own and less than an hour old. */
  open: z.boolean(),
})
const params = z.object({ id: z.uuid() })
const page = z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1)
const pages = { total: z.int(), page: z.int(), pageSize: z.int() }
const text = (most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(most))

/** What can be asked of the logs: first a look with its ground, then the lines of that look. */
export const contract = defineContract<typeof access>()({
  listLooks: {
    kind: 'query',
    method: 'GET',
    path: '/v1/log-looks',
    says: 'Wie in de logboeken keek, waarvoor en waarnaar; met waaruit te kiezen is voor een nieuwe inzage.',
    query: z.object({ page }),
    output: z.object({
      ...pages,
      looks: z.array(look),
      people: z.array(named),
      organisations: z.array(named),
      actions: z.array(z.object({ event: z.string(), says: z.string() })),
    }),
    rule: 'seesLooks',
    data: 'personal',
    event: 'look.listed',
  },
  getLook: {
    kind: 'query',
    method: 'GET',
    path: '/v1/log-looks/{id}',
    says: 'Een inzage: wie keek, op welke grond, waarom, en wat er gezocht werd; zonder de regels zelf.',
    params,
    output: look,
    rule: 'seesLooks',
    data: 'personal',
    event: 'look.read',
  },
  lookIntoLog: {
    kind: 'command',
    method: 'POST',
    path: '/v1/log-looks',
    says: 'Begint een inzage in een logboek: op welke grond, waarom, en wat er gezocht wordt.',
    body: z.object({
      log: z.enum(logs),
      ground: z.enum(grounds, 'Kies waarvoor u in het logboek kijkt. | Choose for what you look into the log.'),
      reason: z
        .string()
        .check(
          z.trim(),
          z.normalize('NFC'),
          z.minLength(10, 'Zeg in minstens tien tekens waarvoor. | Say for what in ten characters or more.'),
          z.maxLength(500),
        ),
      fromDate: z.iso.date(),
      toDate: z.iso.date(),
      aboutPersonId: z.optional(z.uuid()),
      aboutOrganisationId: z.optional(z.uuid()),
      role: z.optional(z.string().check(z.regex(/^[a-z_]{3,40}$/))),
      action: z.optional(text(120)),
      record: z.optional(text(200)),
      result: z.optional(z.enum(results)),
      subjectType: z.optional(z.string().check(z.regex(/^[a-z][a-z-]{1,40}$/))),
      subjectId: z.optional(text(100)),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'looksIntoLog',
    data: 'personal',
    event: 'look.begun',
  },
  readAuditLines: {
    kind: 'query',
    method: 'GET',
    path: '/v1/log-looks/{id}/audit-lines',
    says: 'De regels van het auditlogboek die bij een inzage horen: wie las en deed wat, wanneer, en met welk resultaat.',
    params,
    query: z.object({ page }),
    output: z.object({
      ...pages,
      look,
      lines: z.array(
        z.object({
          id: z.uuid(),
          at: z.iso.datetime({ offset: true }),
          action: z.string(),
          says: z.nullable(z.string()),
          object: z.string(),
          result: z.enum(results),
          sentence: z.nullable(z.string()),
          origin: z.string(),
          person: z.nullable(z.string()),
          organisation: z.nullable(z.string()),
          roles: z.array(z.string()),
          purpose: z.string(),
          traceId: z.string(),
        }),
      ),
    }),
    rule: 'readsAuditLines',
    data: 'personal',
    event: 'audit-line.read',
  },
  downloadAuditLines: {
    kind: 'query',
    method: 'GET',
    path: '/v1/log-looks/{id}/audit-lines/csv',
    says: 'De regels van het auditlogboek die bij een inzage horen, als CSV; hoogstens tienduizend.',
    params,
    output: z.string(),
    rule: 'readsAuditLines',
    data: 'personal',
    event: 'audit-line.downloaded',
    download: 'text/csv',
  },
  readProcessingLines: {
    kind: 'query',
    method: 'GET',
    path: '/v1/log-looks/{id}/processing-lines',
    says: 'Wat er over de betrokkene van een inzage is verwerkt, zonder wie dat deed.',
    params,
    query: z.object({ page }),
    output: z.object({
      ...pages,
      look,
      lines: z.array(
        z.object({
          spanId: z.string(),
          startedAt: z.iso.datetime({ offset: true }),
          endedAt: z.iso.datetime({ offset: true }),
          name: z.string(),
          says: z.nullable(z.string()),
          activity: z.string(),
          status: z.enum(['Unset', 'Ok', 'Error']),
        }),
      ),
    }),
    rule: 'readsProcessingLines',
    data: 'personal',
    event: 'processing-line.read',
  },
  downloadProcessingLines: {
    kind: 'query',
    method: 'GET',
    path: '/v1/log-looks/{id}/processing-lines/csv',
    says: 'Wat er over de betrokkene van een inzage is verwerkt, als CSV met de veldnamen van de standaard Logboek Dataverwerkingen.',
    params,
    output: z.string(),
    rule: 'readsProcessingLines',
    data: 'personal',
    event: 'processing-line.downloaded',
    download: 'text/csv',
  },
})
