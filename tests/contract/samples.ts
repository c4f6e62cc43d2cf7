// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'

/** The parts of a JSON Schema (2020-12) that our contracts use. */
export interface Schema {
  type?: string
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  default?: unknown
}

const plain = (schema: Schema): fc.Arbitrary<unknown> => {
  const { minLength = 0, maxLength = 200, minimum = -1000, maximum = 100_000 } = schema
  if (schema.format === 'uuid') return fc.uuid({ version: 4 })
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map(day => day.toISOString().slice(0, 10))
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern))
  if (schema.type === 'string')
    return fc.oneof(
      fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) }),
      fc.constant('é'.repeat(Math.max(minLength, 1))),
    )
  if (schema.type === 'integer')
    return fc.oneof(fc.constantFrom(minimum, maximum), fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31 - 1) }))
  if (schema.type === 'number') return fc.oneof(fc.constantFrom(minimum, maximum), fc.double({ min: minimum, max: maximum, noNaN: true }))
  if (schema.type === 'boolean') return fc.boolean()
  return fc.anything()
}

/** Values that a schema allows, those at its edges among them. */
export function fits(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fits))
  if (schema.type === 'array')
    return fc.array(fits(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 5, 5) })
  if (schema.type !== 'object') return plain(schema)
  const properties = Object.entries(schema.properties ?? {})
  return fc.record(Object.fromEntries(properties.map(([name, shape]) => [name, fits(shape)])), { requiredKeys: schema.required ?? [] })
}

/** Values that mostly do not fit, as somebody sends them who does not know the contract. */
export const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e309',
    '2018-02-30',
    '0000-00-00',
    'null',
    '\u0000',
    "' or 1=1",
    '%',
    '../..',
    'a'.repeat(3000),
    '٣',
    'GM0344',
  ),
  fc.integer().map(String),
)
