// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { writeCsv } from '../../core/documents/spreadsheet.ts'
import type { contract } from './contract.ts'
import { auditLines, type Look, lookColumns, lookingUnder, meanings, processingLines, type Under } from './lines.ts'
import { mostInDownload, pageSize } from './rules.ts'

interface AuditLine {
  id: string
  at: string
  action: string
  object: string
  result: 'done' | 'refused' | 'failed'
  sentence: string | null
  origin: string
  actorId: string | null
  person: string | null
  organisation: string | null
  roles: string
  purpose: string
  traceId: string
}

interface ProcessingLine {
  trace_id: string
  span_id: string
  parent_span_id: string | null
  status: 'Unset' | 'Ok' | 'Error'
  name: string
  start_time: string
  end_time: string
  resource: string | null
  attributes: string
}

const people = (lines: readonly { actorId: string | null }[]) =>
  [...new Set(lines.flatMap(({ actorId }) => actorId ?? []))].map(id => ({ activity: 'logboek', id, type: 'person' }))

/** The lines of a look, newest first; whose names stand in them is said to the processing log. */
async function audited(read: Reading, look: Under, most: number, from = 0): Promise<AuditLine[]> {
  const lines = await read.rows<AuditLine>(sql`
    select a.id, to_json(a.written_at) #>> '{}' as at, a.action, a.object, a.result, coalesce(a.detail ->> 'sentence', a.detail ->> 'reason') as sentence, a.origin, a.actor_id as "actorId",
      (select p.name from core.person p where p.id = a.actor_id) as person, (select o.name from core.organisation o where o.id = a.organisation_id) as organisation, a.roles, a.purpose, a.trace_id as "traceId"
    from ${auditLines(look)} order by a.written_at desc, a.id limit ${most}::int offset ${from}::int`)
  read.concerns(people(lines))
  return lines
}

/** What was processed about the data subject of a look, newest first, in the fields of the standard. */
async function processed(read: Reading, look: Under, most: number, from = 0): Promise<ProcessingLine[]> {
  read.concerns([])
  return read.rows<ProcessingLine>(sql`
    select p.trace_id, p.span_id, p.parent_span_id, p.status, p.name, p.start_time::text, p.end_time::text, p.resource::text, p.attributes::text
    from ${processingLines(look)} order by p.start_time desc, p.span_id limit ${most}::int offset ${from}::int`)
}

/** A look as it is shown: about whom by name. */
const shown = ({ aboutPersonId: _person, aboutOrganisationId: _organisation, ...look }: Under): Look => look

const fields = ['trace_id', 'span_id', 'parent_span_id', 'status', 'name', 'start_time', 'end_time', 'resource', 'attributes'] as const
const iso = (milliseconds: string): string => new Date(Number(milliseconds)).toISOString()
const activityOf = (attributes: string): string => {
  const uri = (JSON.parse(attributes) as Record<string, string>)['dpl.core.processing_activity_id'] ?? ''
  return uri.split('/').at(-1) ?? uri
}

export const queries = {
  listLooks: async (read, { page }) => {
    const looks = await read.rows<Look & { lookerId: string }>(sql`select ${lookColumns(read.now)}, l.person_id as "lookerId"
      from oversight.look l order by l.known_at desc, l.id limit ${pageSize}::int offset ${(page - 1) * pageSize}::int`)
    const [around] = await read.rows<{
      total: number
      people: { id: string; name: string }[]
      organisations: { id: string; name: string }[]
    }>(sql`
      select (select count(*)::integer from oversight.look) as total,
        (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name collate extension.nl, p.id), '[]') from core.person p) as people,
        (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name collate extension.nl, o.id), '[]') from core.organisation o
          where o.id in (select s.organisation_id from core.assignment s)) as organisations`)
    const actions = [...(await meanings())].map(([event, says]) => ({ event, says })).sort((a, b) => a.event.localeCompare(b.event))
    const { total = 0, people: everybody = [], organisations = [] } = around ?? {}
    // Everybody stands in the list to choose from, whoever looked before among them.
    read.concerns(people([...looks.map(({ lookerId }) => lookerId), ...everybody.map(({ id }) => id)].map(actorId => ({ actorId }))))
    return { total, page, pageSize, looks: looks.map(({ lookerId: _, ...look }) => look), people: everybody, organisations, actions }
  },

  getLook: async (read, { id }) => {
    const [found] = await read.rows<Look & { lookerId: string }>(
      sql`select ${lookColumns(read.now)}, l.person_id as "lookerId" from oversight.look l where l.id = ${id}::uuid`,
    )
    if (!found) return null
    const { lookerId, ...look } = found
    read.concerns(people([{ actorId: lookerId }]))
    return look
  },

  readAuditLines: async (read, { id, page }) => {
    const look = await lookingUnder(read, id, 'audit')
    const lines = await audited(read, look, pageSize, (page - 1) * pageSize)
    const [counted] = await read.rows<{ total: number }>(sql`select count(*)::integer as total from ${auditLines(look)}`)
    const says = await meanings()
    return {
      look: shown(look),
      total: counted?.total ?? 0,
      page,
      pageSize,
      lines: lines.map(({ actorId: _, roles, ...line }) => ({
        ...line,
        roles: roles.split(',').filter(Boolean),
        says: says.get(line.action) ?? null,
      })),
    }
  },

  downloadAuditLines: async (read, { id }) => {
    const lines = await audited(read, await lookingUnder(read, id, 'audit'), mostInDownload)
    const says = await meanings()
    return writeCsv([
      [
        'tijdstempel',
        'actor',
        'organisatie',
        'rollen',
        'actie',
        'betekenis',
        'object',
        'resultaat',
        'reden',
        'oorsprong',
        'doel',
        'trace_id',
      ],
      ...lines.map(line => [
        line.at,
        line.person,
        line.organisation,
        line.roles,
        line.action,
        says.get(line.action) ?? null,
        line.object,
        line.result,
        line.sentence,
        line.origin,
        line.purpose,
        line.traceId,
      ]),
    ])
  },

  readProcessingLines: async (read, { id, page }) => {
    const look = await lookingUnder(read, id, 'processing')
    const lines = await processed(read, look, pageSize, (page - 1) * pageSize)
    const [counted] = await read.rows<{ total: number }>(sql`select count(*)::integer as total from ${processingLines(look)}`)
    const says = await meanings()
    return {
      look: shown(look),
      total: counted?.total ?? 0,
      page,
      pageSize,
      lines: lines.map(({ span_id, start_time, end_time, name, status, attributes }) => ({
        spanId: span_id,
        startedAt: iso(start_time),
        endedAt: iso(end_time),
        name,
        says: says.get(name) ?? null,
        activity: activityOf(attributes),
        status,
      })),
    }
  },

  downloadProcessingLines: async (read, { id }) => {
    const lines = await processed(read, await lookingUnder(read, id, 'processing'), mostInDownload)
    return writeCsv([fields, ...lines.map(line => fields.map(field => line[field]))])
  },
} satisfies Queries<typeof contract>
