// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import type { CommandRoute } from './define.ts'
import { parseInput } from './input.ts'
import type { Problem } from './problem.ts'

const route: CommandRoute = {
  kind: 'command',
  method: 'POST',
  path: '/v1/things/{code}',
  says: 'Proef.',
  params: z.object({ code: z.string().check(z.regex(/^[A-Z]+$/, 'Gebruik hoofdletters. | Use capitals.')) }),
  query: z.object({ year: z.optional(z.coerce.number().check(z.gte(2012))) }),
  body: z.object({
    name: z.string().check(z.minLength(1), z.maxLength(5)),
    long: z.optional(z.string().check(z.minLength(3))),
    kind: z.optional(z.enum(['a', 'b'])),
    count: z.optional(z.number().check(z.lte(9))),
    code: z.optional(z.string()),
  }),
  output: z.object({}),
  rule: 'r',
  data: 'none',
  event: 'thing.recorded',
}

function faults(given: { params?: unknown; query?: unknown; body?: unknown }): Record<string, string> {
  try {
    parseInput(route, { params: { code: 'A' }, query: {}, body: { name: 'x' }, ...given })
    return {}
  } catch (error) {
    return Object.fromEntries((error as Problem).errors.map(({ in: place, name, nl, en }) => [`${place} ${name}`, `${nl} | ${en}`]))
  }
}

describe('the input of a request', () => {
  it('is checked and merged; where names coincide the address counts', () => {
    expect(parseInput(route, { params: { code: 'A' }, query: { year: '2018' }, body: { name: 'x', code: 'B' } })).toEqual({
      code: 'A',
      year: 2018,
      name: 'x',
    })
  })

  it('loses what nobody asked for', () => {
    expect(parseInput(route, { params: { code: 'A' }, query: {}, body: { name: 'x', admin: true } })).toEqual({ code: 'A', name: 'x' })
  })

  it.each([
    [{ params: { code: 'a' } }, { 'path code': 'Gebruik hoofdletters. | Use capitals.' }],
    [{ query: { year: '2011' } }, { 'query year': 'Kies 2012 of meer. | Choose 2012 or more.' }],
    [{ body: {} }, { 'body /name': 'Vul dit in. | Fill this in.' }],
    [{ body: { name: '' } }, { 'body /name': 'Vul dit in. | Fill this in.' }],
    [{ body: { name: 'abcdef' } }, { 'body /name': 'Gebruik hoogstens 5 tekens. | Use at most 5 characters.' }],
    [{ body: { name: 'x', long: 'a' } }, { 'body /long': 'Gebruik minstens 3 tekens. | Use at least 3 characters.' }],
    [{ body: { name: 'x', kind: 'c' } }, { 'body /kind': 'Kies een van de mogelijkheden. | Choose one of the options.' }],
    [{ body: { name: 'x', count: 10 } }, { 'body /count': 'Kies hoogstens 9. | Choose 9 at most.' }],
    [{ body: { name: 3 } }, { 'body /name': 'Deze waarde heeft niet de goede vorm. | This value has the wrong form.' }],
    [{ body: null }, { 'body /': 'Deze waarde heeft niet de goede vorm. | This value has the wrong form.' }],
  ])('is told what is wrong with %j', (given, told) => {
    expect(faults(given)).toEqual(told)
  })

  it('is told everything at once, from every part', () => {
    expect(Object.keys(faults({ params: { code: 'a' }, query: { year: 'x' }, body: { name: '', count: 'y' } }))).toHaveLength(4)
  })
})
