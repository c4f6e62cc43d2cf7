// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const kind = z.enum(['serves', 'differs', 'conflicts', 'only-refers'])
const regionalKind = z.enum(['serves', 'differs', 'conflicts'])
const title = z.string().check(z.minLength(3, 'Gebruik minstens drie tekens. | Use at least three characters.'), z.maxLength(200))
const note = z.optional(z.string().check(z.minLength(3), z.maxLength(1000)))
const priority = z.object({ id: z.uuid(), code: z.string(), title: both })
const agenda = z.object({
  id: z.uuid(),
  code: z.string(),
  version: z.int(),
  latest: z.boolean(),
  title: both,
  publisher: z.string(),
  publishedDate: z.iso.date(),
  address: z.nullable(z.string()),
  themes: z.array(z.string()),
})
const asked = z.object({ period: z.optional(z.string()), asOfDate: z.optional(day) })
const municipality = { code: z.string(), name: z.string(), district: z.nullable(z.string()) }
const code = z.object({
  code: z.string().check(z.regex(/^GM\d{4}$/, 'Dit is geen code van een gemeente. | This is no code of a municipality.')),
})
const id = z.object({ id: z.uuid() })

export const contract = defineContract<typeof access>()({
  readLine: {
    kind: 'query',
    method: 'GET',
    path: '/v1/line',
    says: 'Geeft hoe de plannen van de gemeenten van een dag zich verhouden tot de prioriteiten van de regio.',
    query: asked,
    output: z.object({
      period: z.string(),
      periods: z.array(z.string()),
      asOfDate: z.iso.date(),
      municipalities: z.array(z.object(municipality)),
      priorities: z.array(priority),
      links: z.array(
        z.object({
          municipality: z.string(),
          priorityId: z.uuid(),
          kind,
          title: z.string(),
          note: z.nullable(z.string()),
          toConfirm: z.nullable(z.string()),
        }),
      ),
    }),
    rule: 'readsLine',
    data: 'none',
    event: 'line.read',
  },
  downloadLine: {
    kind: 'query',
    method: 'GET',
    path: '/v1/line/csv',
    says: 'Geeft de matrix van gemeenten en prioriteiten als CSV.',
    query: asked,
    output: z.string(),
    rule: 'readsLine',
    data: 'none',
    event: 'line.downloaded',
    download: 'text/csv',
  },
  readLocalPlan: {
    kind: 'query',
    method: 'GET',
    path: '/v1/line/{code}',
    says: 'Geeft de punten van het veiligheidsplan van een gemeente, met alle versies en hoe zij zich tot regio en land verhouden.',
    params: code,
    output: z.object({
      ...municipality,
      organisationId: z.uuid(),
      priorities: z.array(z.object({ ...priority.shape, period: z.string() })),
      agendas: z.array(agenda),
      items: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          body: z.string(),
          plan: z.string(),
          planFromDate: z.iso.date(),
          planToDate: z.iso.date(),
          source: z.nullable(z.string()),
          passage: z.nullable(z.string()),
          person: z.nullable(z.string()),
          versions: z.int(),
          earlier: z.array(z.object({ title: z.string(), body: z.string(), knownAt: z.iso.datetime({ offset: true }) })),
          links: z.array(
            z.object({
              kind,
              note: z.nullable(z.string()),
              toConfirm: z.nullable(z.string()),
              priority: z.nullable(priority),
              agenda: z.nullable(z.object({ id: z.uuid(), title: both, version: z.int() })),
            }),
          ),
        }),
      ),
    }),
    rule: 'readsLine',
    data: 'none',
    event: 'line.plan-read',
    versioned: true,
  },
  writeLocalItem: {
    kind: 'command',
    method: 'POST',
    path: '/v1/line/{code}/local-items',
    says: 'Legt een punt van het eigen veiligheidsplan vast, of een nieuwe versie daarvan.',
    params: code,
    body: z.object({
      itemId: z.optional(z.uuid()),
      title,
      body: z.string().check(z.maxLength(4000)),
      plan: title,
      planFromDate: day,
      planToDate: day,
    }),
    output: id,
    rule: 'writesLocalItem',
    data: 'none',
    event: 'line.item-written',
    record: 'readLocalPlan',
  },
  linkLocalItem: {
    kind: 'command',
    method: 'POST',
    path: '/v1/line/{code}/local-links',
    says: 'Zegt hoe een punt van het eigen plan zich verhoudt tot een prioriteit van de regio of tot een landelijke agenda.',
    params: code,
    body: z.object({
      itemId: z.uuid(),
      priorityId: z.optional(z.uuid()),
      agendaId: z.optional(z.uuid()),
      kind: z.enum(['serves', 'differs', 'conflicts', 'only-refers', 'none']),
      note,
    }),
    output: id,
    rule: 'linksLocalItem',
    data: 'none',
    event: 'line.item-linked',
    record: 'readLocalPlan',
  },
  listNationalAgendas: {
    kind: 'query',
    method: 'GET',
    path: '/v1/national-agendas',
    says: 'Geeft de landelijke agenda’s in alle versies, met hoe de prioriteiten van de regio zich ertoe verhouden.',
    output: z.object({
      agendas: z.array(
        z.object({
          ...agenda.shape,
          links: z.array(
            z.object({ kind: regionalKind, note: z.nullable(z.string()), priority: z.object({ ...priority.shape, period: z.string() }) }),
          ),
          localLinks: z.int(),
        }),
      ),
      priorities: z.array(z.object({ ...priority.shape, period: z.string() })),
    }),
    rule: 'readsLine',
    data: 'none',
    event: 'national-agendas.listed',
  },
  keepNationalAgenda: {
    kind: 'command',
    method: 'POST',
    path: '/v1/national-agendas',
    says: 'Legt een landelijke agenda vast, of een nieuwe versie van een agenda met dezelfde korte naam.',
    body: z.object({
      code: z
        .string()
        .check(
          z.regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Gebruik kleine letters, cijfers en streepjes. | Use small letters, digits and dashes.'),
        ),
      titleNl: title,
      titleEn: title,
      publisher: z.string().check(z.minLength(2), z.maxLength(200)),
      publishedDate: day,
      address: z.optional(z.string().check(z.regex(/^https:\/\//, 'Begin met https://. | Start with https://.'), z.maxLength(500))),
      themes: z
        .array(z.string().check(z.minLength(2), z.maxLength(200)))
        .check(z.minLength(1, 'Noem minstens één thema. | Name at least one theme.'), z.maxLength(40)),
    }),
    output: id,
    rule: 'keepsNationalAgenda',
    data: 'none',
    event: 'national-agenda.kept',
  },
  linkPriority: {
    kind: 'command',
    method: 'POST',
    path: '/v1/regional-links',
    says: 'Zegt hoe een prioriteit van de regio zich tot een versie van een landelijke agenda verhoudt.',
    body: z.object({ priorityId: z.uuid(), agendaId: z.uuid(), kind: z.enum(['serves', 'differs', 'conflicts', 'none']), note }),
    output: id,
    rule: 'linksPriority',
    data: 'none',
    event: 'line.priority-linked',
  },
})
