// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { garden } from '../../../tests/access/trial/feature.ts'
import { ruleBook } from '../access/policies.ts'
import { asProblem } from './faults.ts'
import { notFound } from './problem.ts'

const book = ruleBook([garden])
const fault = (code: string, message = '') => asProblem(Object.assign(new Error(message), { code }), book)
const policy = (name: string) => `new row violates row-level security policy "${name}" for table "planting"`

describe('what the database refused', () => {
  it('is a refusal with the sentence of the rule, in both languages', () => {
    expect(fault('42501', policy('Het bed is niet gesloten'))).toMatchObject({
      status: 403,
      says: { nl: 'Het bed is niet gesloten', en: 'The bed is not closed' },
    })
  })

  it('is the same 404 for a hidden reference as for one that never was', () => {
    const [hidden, unknown] = [fault('42501', policy('(1) U mag zien waarnaar dit verwijst')), fault('23503')]
    expect(hidden).toMatchObject({ status: 404 })
    expect(hidden?.says).toEqual(unknown?.says)
  })

  it.each([
    ['42501', 403],
    ['23505', 409],
    ['23P01', 409],
    ['40001', 409],
    ['40P01', 409],
    ['23514', 400],
    ['22P02', 400],
    ['22021', 400],
    ['22003', 400],
    ['22008', 400],
    ['53100', 507],
    ['57P01', 503],
    ['57014', 503],
    ['08006', 503],
    ['ECONNREFUSED', 503],
  ])('with code %s is answered %i', (code, status) => {
    expect(fault(code)?.status).toBe(status)
  })

  it('stays a fault of ours when we do not know it', () => {
    expect([fault('42P01'), fault('22012'), fault('XX000'), asProblem(new TypeError('x'), book)]).toEqual([null, null, null, null])
  })

  it('passes a problem of a handler on as it is', () => {
    const problem = notFound()
    expect(asProblem(problem, book)).toBe(problem)
  })
})
