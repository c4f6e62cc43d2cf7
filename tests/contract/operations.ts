// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { openApi } from '../../src/core/contract/openapi.ts'
import type { World } from '../access/world.ts'
import type { Visitor } from '../setup/site.ts'
import { fits, type Schema, strange } from './samples.ts'

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  schema: Schema
}
/** An operation of the published description: what it takes, and the statuses that it says it answers with. */
export interface Operation {
  path: string
  method: string
  parameters: Parameter[]
  body?: Schema
  documented: string[]
}

/** Every operation that the published description has. */
export function operationsOf(world: World): Operation[] {
  const { paths } = openApi(world.site.features) as { paths: Record<string, Record<string, Record<string, unknown>>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path: `/v1${path}`,
      method: method.toUpperCase(),
      parameters: operation.parameters as Parameter[],
      body: (operation.requestBody as { content: Record<string, { schema: Schema }> } | undefined)?.content['application/json']?.schema,
      documented: Object.keys(operation.responses as object),
    })),
  )
}

/** Things that are there, so that a sample now and then asks for something real. */
const real = (world: World): fc.Arbitrary<unknown> =>
  fc.constantFrom(
    'GM0344',
    'RE03',
    'TASKFORCE-CYBERVEILIGHEID',
    '2019-2022',
    world.trend,
    world.ambition,
    world.obstacles.team.reported,
    world.question,
    'logboek',
  )

interface Sample {
  path: Record<string, unknown>
  query: Record<string, unknown>
  body: unknown
}

/** Questions for an operation: most fit its schema, some ask for something real, some are strange. */
export function samples(world: World, { parameters, body }: Operation): fc.Arbitrary<Sample> {
  const some = (place: 'path' | 'query') => parameters.filter(parameter => parameter.in === place)
  // What stands in the path is mostly something real, or nearly nothing would be found.
  const value = ({ schema, in: place }: Parameter) =>
    fc.oneof(
      { weight: place === 'path' ? 3 : 6, arbitrary: fits(schema) },
      { weight: place === 'path' ? 6 : 3, arbitrary: real(world) },
      { weight: 1, arbitrary: strange },
    )
  const record = (place: 'path' | 'query') =>
    fc.record(Object.fromEntries(some(place).map(parameter => [parameter.name, value(parameter)])), {
      requiredKeys: some(place).flatMap(({ name, required }) => (required ? [name] : [])),
    })
  const content = body ? fc.oneof({ weight: 8, arbitrary: fits(body) }, { weight: 1, arbitrary: fc.jsonValue() }) : fc.constant(undefined)
  return fc.record({ path: record('path'), query: record('query'), body: content })
}

/** Asks one sample as a visitor; a change states the version that is there. */
export async function send(visitor: Visitor, { method, path, parameters }: Operation, sample: Sample) {
  const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(sample.path[name])) || '-')
  const query = new URLSearchParams(Object.entries(sample.query).map(([name, value]) => [name, String(value)])).toString()
  const url = query ? `${address}?${query}` : address
  if (method === 'GET') return visitor.get(url)
  const versioned = parameters.some(({ name }) => name === 'If-Match')
  const headers: Record<string, string> = versioned
    ? { 'if-match': String((await visitor.get(address.slice(0, address.lastIndexOf('/')))).headers.etag ?? '"x"') }
    : {}
  const payload = typeof sample.body === 'object' && sample.body !== null ? sample.body : JSON.stringify(sample.body ?? null)
  return method === 'POST'
    ? visitor.post(url, payload, { 'content-type': 'application/json', ...headers })
    : visitor.send(method as 'PUT', url, payload, { 'content-type': 'application/json', ...headers })
}

/** What is wrong with an answer: a status that is not documented or a failure, or an error that is no problem+json. */
export async function objection(visitor: Visitor, operation: Operation, sample: Sample): Promise<{ status: number; wrong?: string }> {
  const { status, headers, text } = await send(visitor, operation, sample)
  const known = operation.documented.includes(String(status)) && status < 500
  const told = status < 400 || String(headers['content-type']).startsWith('application/problem+json')
  if (known && told) return { status }
  return { status, wrong: `${operation.method} ${operation.path} ${JSON.stringify(sample).slice(0, 300)}: ${status} ${text.slice(0, 200)}` }
}
