// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { openApi } from '../../src/core/contract/openapi.ts'
import type { Row } from '../access/row.ts'
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

/** Does something with every operation, at most eight at the same time: more callers at once than one server has connections would test the queue. */
export async function inLanes(
  operations: readonly Operation[],
  work: (operation: Operation, place: number) => Promise<void>,
): Promise<void> {
  const waiting = [...operations.entries()]
  const lane = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await work(next[1], next[0])
  }
  await Promise.all(Array.from({ length: 8 }, lane))
}

/** What the matrix asks of this operation: addresses and bodies of things that are there, so that samples now and then ask for something real. */
function asked(world: World, matrix: readonly Row[], { method, path }: Operation): Sample[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const address = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`)
  return matrix
    .filter(({ route }) => route === `${method} ${path}`)
    .flatMap(({ cells }) => cells.map(({ ask }) => ask(world)))
    .map(ask => {
      const { pathname, searchParams } = new URL(ask.path, 'http://127.0.0.1')
      const values = address.exec(pathname)?.slice(1).map(decodeURIComponent) ?? []
      return {
        path: Object.fromEntries(names.map((name, index) => [name, values[index]])),
        query: Object.fromEntries(searchParams),
        body: ask.body,
      }
    })
}

/** A question for an operation, in its three parts. */
export interface Sample {
  path: Record<string, unknown>
  query: Record<string, unknown>
  body: unknown
}

/** Questions for an operation: most fit its schema, many ask for something real, some are strange. */
export function samples(world: World, matrix: readonly Row[], operation: Operation): fc.Arbitrary<Sample> {
  const { parameters, body } = operation
  const known = asked(world, matrix, operation)
  const real = (place: 'path' | 'query', name: string) => {
    const values = known.flatMap(one => one[place][name] ?? [])
    return values.length > 0 ? [{ weight: 6, arbitrary: fc.constantFrom(...values) }] : []
  }
  const some = (place: 'path' | 'query') => parameters.filter(parameter => parameter.in === place)
  const value = ({ schema, name, in: place }: Parameter) =>
    fc.oneof(...real(place as 'path' | 'query', name), { weight: 3, arbitrary: fits(schema) }, { weight: 1, arbitrary: strange })
  const record = (place: 'path' | 'query') =>
    fc.record(Object.fromEntries(some(place).map(parameter => [parameter.name, value(parameter)])), {
      requiredKeys: some(place).flatMap(({ name, required }) => (required ? [name] : [])),
    })
  const bodies = known.flatMap(one => one.body ?? [])
  const content = body
    ? fc.oneof(
        ...(bodies.length > 0 ? [{ weight: 4, arbitrary: fc.constantFrom(...bodies) }] : []),
        { weight: 8, arbitrary: fits(body) },
        { weight: 1, arbitrary: fc.jsonValue() },
      )
    : fc.constant(undefined)
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
