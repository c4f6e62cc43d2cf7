// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { Problem, problemOf } from './problem.ts'

const otherwise = { title: 'Er ging iets mis', detail: 'Probeer het zo weer.' }

describe('a problem', () => {
  it('is read from problem+json with all its errors by field', () => {
    const body = {
      title: 'De invoer klopt niet',
      detail: 'Kijk de gemarkeerde velden na.',
      traceId: 'abc',
      errors: [
        { in: 'body', name: '/title', detail: 'Vul dit in.' },
        { in: 'query', name: 'asOf', detail: 'Geen datum.' },
        { pointer: '#/parts/0', detail: 'Kan niet.' },
      ],
    }
    const problem = problemOf(400, body, otherwise)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ status: 400, title: 'De invoer klopt niet', detail: 'Kijk de gemarkeerde velden na.', traceId: 'abc' })
    expect(problem.errors.map(({ field }) => field)).toEqual(['title', 'asOf', 'parts/0'])
  })

  it('without words of its own gets ours', () => {
    for (const body of [null, 'html', {}, []])
      expect(problemOf(502, body, otherwise)).toMatchObject({ status: 502, ...otherwise, errors: [] })
  })
})
