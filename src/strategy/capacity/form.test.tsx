// SPDX-License-Identifier: EUPL-1.2
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { HoursFields } from './hours-fields.tsx'
import { linesOf, rolesAsked } from './rules.ts'

const small = rolesAsked('municipality', 5_200)
const markup = (vary: boolean, before: { role: (typeof small)[number]; hours: number[] }[] = []) =>
  renderToStaticMarkup(<HoursFields roles={small} before={before} vary={vary} error={undefined} />)
const count = (html: string) => html.match(/<input/g)?.length ?? 0

/** A statement by keyboard: to each field, its digits, to the button, and press it. */
const keystrokes = (numbers: readonly string[]) => numbers.reduce((keys, typed) => keys + 1 + typed.length, 0) + 2

describe('the form of a municipality under 30,000 inhabitants', () => {
  it('has three fields to fill in', () => {
    expect(count(markup(false))).toBe(3)
  })

  it('takes at most fifteen keystrokes for numbers of three digits: at ten seconds a field, far under ten minutes', () => {
    expect(keystrokes(['120', '080', '040'])).toBeLessThanOrEqual(15)
    expect(linesOf(small, { adviser: '120', enforcement: '80', 'case-director': '40' })).toHaveLength(3)
  })

  it('takes two keystrokes when nothing changed, because the last statement is filled in', () => {
    const before = small.map(role => ({ role, hours: [60, 60, 60, 60] }))
    expect(markup(false, before).match(/value="60"/g)).toHaveLength(3)
    expect(keystrokes([])).toBe(2)
  })

  it('shows twelve fields only to who wants another number each quarter', () => {
    expect(count(markup(true))).toBe(12)
  })
})
