// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { defineAccess } from '../../core/access/define.ts'
import { defineContract } from '../../core/contract/define.ts'
import { type AnswerAt, client } from './client.ts'
import { addressOfQuestion, splitInput } from './request.ts'

const access = defineAccess({
  tables: {},
  rules: {
    sees: { sentence: { nl: 'Iedereen ziet dit', en: 'Everybody sees this' }, who: 'everyone', purpose: 'governance', ground: 'test' },
  },
})
const common = { says: 'Een zin.', rule: 'sees', data: 'none', event: 'thing.read' } as const
const contract = defineContract<typeof access>()({
  listThings: {
    kind: 'query',
    method: 'GET',
    path: '/v1/things',
    query: z.object({ year: z.optional(z.coerce.number()), asOf: z.optional(z.iso.date()) }),
    output: z.object({ things: z.array(z.string()) }),
    ...common,
  },
  showThing: {
    kind: 'query',
    method: 'GET',
    path: '/v1/things/{code}',
    params: z.object({ code: z.string() }),
    output: z.object({ name: z.string(), size: z.number() }),
    ...common,
  },
  addNote: {
    kind: 'command',
    method: 'POST',
    path: '/v1/things/{code}/notes',
    params: z.object({ code: z.string() }),
    body: z.object({ text: z.string() }),
    output: z.object({ id: z.uuid() }),
    ...common,
  },
})
const api = client<typeof contract>()

/** Never run: what compiles here, and what does not, is the test. */
async function asked() {
  const { answer } = await api.read('/v1/things/{code}', { code: 'x' })
  const name: string = answer.name
  const all = await api.read('/v1/things')
  const things: string[] = all.answer.things
  await api.read('/v1/things', { year: 2022 })
  const { id } = await api.act('POST', '/v1/things/{code}/notes', { code: 'x', text: 'y' }, { version: all.version })
  // @ts-expect-error there is no such path
  await api.read('/v1/nothing')
  // @ts-expect-error the parameter is missing
  await api.read('/v1/things/{code}')
  // @ts-expect-error the year is a number
  await api.read('/v1/things', { year: true })
  // @ts-expect-error an act is not read
  await api.read('/v1/things/{code}/notes', { code: 'x' })
  // @ts-expect-error this path has no DELETE
  await api.act('DELETE', '/v1/things/{code}/notes', { code: 'x', text: 'y' })
  // @ts-expect-error the text is missing
  await api.act('POST', '/v1/things/{code}/notes', { code: 'x' })
  // @ts-expect-error the answer has no such field
  return [name, things, id, answer.colour]
}

describe('the client', () => {
  it('is typed from the contract alone', () => {
    const answer: AnswerAt<typeof contract, '/v1/things/{code}'> = { name: 'Utrecht', size: 3 }
    expect(answer.size).toBe(3)
    expect(asked).toBeTypeOf('function')
  })

  it('puts parameters in the path and the rest behind it', () => {
    expect(splitInput('/v1/things/{code}/notes', { code: 'a/b', text: 'x' })).toEqual({
      filled: '/v1/things/a%2Fb/notes',
      rest: { text: 'x' },
    })
    expect(addressOfQuestion('/v1/things/{code}', { code: 'GM0344', asOf: '', years: ['2015', '2018'], low: 0 })).toBe(
      '/v1/things/GM0344?years=2015%2C2018&low=0',
    )
  })

  it('gives addresses for downloads', () => {
    expect(api.address('/v1/things', { year: 2022 })).toBe('/v1/things?year=2022')
    expect(api.address('/v1/things')).toBe('/v1/things')
  })
})
