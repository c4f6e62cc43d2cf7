// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod/mini'

interface Schema {
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  anyOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  minimum?: number
  minLength?: number
  properties?: Record<string, Schema>
  required?: string[]
}

/** Texts that fit the codes and days of the product; the first that fits a pattern is taken. */
const words = [
  'een woord',
  'GM0344',
  'RVC',
  '0.0.0',
  '2019-2022',
  '2019-06-01',
  'mail-digest',
  '12',
  'a',
  '0000-1111-2222-3333-4444',
  '/een/adres',
]

/** A value that a schema accepts: with every optional part, or with only what must be there; days are the given one. */
export function sampleOf(schema: z.ZodMiniType, parts: 'all' | 'least', day = '2019-06-01'): unknown {
  return exampleOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, parts, day)
}

function exampleOf(schema: Schema, parts: 'all' | 'least', day: string): unknown {
  const { type, anyOf, allOf } = schema
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (anyOf) return exampleOf(anyOf.find(one => one.type !== 'null') ?? {}, parts, day)
  if (allOf) return Object.assign({}, ...allOf.map(one => exampleOf(one, parts, day)))
  if (schema.properties) {
    const names = Object.keys(schema.properties).filter(name => parts === 'all' || schema.required?.includes(name))
    return Object.fromEntries(names.map(name => [name, exampleOf(schema.properties?.[name] ?? {}, parts, day)]))
  }
  if (type === 'array') return [exampleOf(schema.items ?? {}, parts, day)]
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (type === 'boolean') return true
  return textOf(schema, day)
}

function textOf({ format, pattern, minLength = 0 }: Schema, day: string): string {
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000000'
  if (format === 'date') return day
  if (format === 'date-time') return '2019-06-01T08:00:00Z'
  const fits = pattern === undefined ? words[0] : words.find(word => new RegExp(pattern, 'u').test(word))
  return (fits ?? 'een woord').padEnd(minLength, ' en nog een woord')
}
