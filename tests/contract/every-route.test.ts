// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApi } from '../../src/core/contract/openapi.ts'
import type { Row } from '../access/row.ts'
import { readRows } from '../access/rows.ts'
import { untouched } from '../access/untouched.ts'
import { makeWorld, type World } from '../access/world.ts'
import type { Visitor } from '../setup/site.ts'
import { fits, type Schema, strange } from './samples.ts'

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  schema: Schema
}
interface Operation {
  path: string
  method: string
  parameters: Parameter[]
  body?: Schema
  documented: string[]
}

let world: World
let matrix: Row[]
let operations: Operation[]
beforeAll(async () => {
  world = await makeWorld()
  matrix = (await readRows()).rows
  world.site.engine.pool = untouched(world.site.engine.pool)
  const { paths } = openApi(world.site.features) as { paths: Record<string, Record<string, Record<string, unknown>>> }
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path: `/v1${path}`,
      method: method.toUpperCase(),
      parameters: operation.parameters as Parameter[],
      body: (operation.requestBody as { content: Record<string, { schema: Schema }> } | undefined)?.content['application/json']?.schema,
      documented: Object.keys(operation.responses as object),
    })),
  )
}, 120_000)
afterAll(() => world?.site.close())

/** What the matrix asks of this operation: addresses and bodies of things that are there, so that samples now and then ask for something real. */
function asked({ method, path }: Operation): Known[] {
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

interface Known {
  path: Record<string, unknown>
  query: Record<string, unknown>
  body: unknown
}

function samples(operation: Operation): fc.Arbitrary<Known> {
  const { parameters, body } = operation
  const known = asked(operation)
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

async function send(visitor: Visitor, { method, path, parameters }: Operation, sample: Known) {
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

describe('every operation of the API', () => {
  it('answers samples of its own schema and strange ones with what it documents, and never fails', { timeout: 180_000 }, async () => {
    const wrong: string[] = []
    const succeeded = new Set<string>()
    await Promise.all(
      operations.map(async operation => {
        const name = `${operation.method} ${operation.path}`
        for (const person of ['bureau-coordinator', 'mayor'] as const) {
          for (const sample of fc.sample(samples(operation), 20)) {
            const { status, headers, text } = await send(world.site.as(person), operation, sample)
            if (status < 300) succeeded.add(name)
            const known = operation.documented.includes(String(status)) && status < 500
            const told = status < 400 || String(headers['content-type']).startsWith('application/problem+json')
            if (!known || !told) wrong.push(`${name} ${JSON.stringify(sample).slice(0, 300)}: ${status} ${text.slice(0, 200)}`)
          }
        }
      }),
    )
    expect(wrong).toEqual([])
    expect(operations.length).toBeGreaterThan(200)
    expect(succeeded.size).toBeGreaterThan(operations.length / 2)
  })
})
