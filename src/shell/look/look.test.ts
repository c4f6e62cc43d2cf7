// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lookSheets, prune, setIn, tokensFor, usedIn } from './base-tokens.ts'

const theme = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8')
const colours = setIn(theme)
const colour = (name: string): string => colours.get(`--sv-${name}`) ?? '#000000'

/** Relative luminance of #rrggbb (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe('tokens of NL Design System', () => {
  it('are kept when something leads to them, and left out when we set them otherwise', () => {
    const base = new Map([
      ['--a', 'var(--b)'],
      ['--b', 'var(--c)'],
      ['--c', 'red'],
      ['--d', 'blue'],
    ])
    expect([...prune(base, new Map(), ['--a']).keys()]).toEqual(['--a', '--b', '--c'])
    expect([...prune(base, new Map([['--b', 'green']]), ['--a']).keys()]).toEqual(['--a'])
    expect([...prune(base, new Map([['--x', 'var(--d)']]), []).keys()]).toEqual(['--d'])
  })

  it('come in a small part only, and none that is used is missing', () => {
    const sheets = lookSheets()
    const css = tokensFor(theme, sheets)
    const known = new Set([...setIn(`${css.replace(/}$/, ';}')}`).keys(), ...colours.keys()])
    const own = [...known].filter(name => name.startsWith('--sv-') || name.startsWith('--basis-'))
    expect(own.length).toBeGreaterThan(60)
    expect(known.size).toBeLessThan(700)
    const ours = sheets.filter(sheet => sheet.includes('SPDX')).flatMap(usedIn)
    expect(ours.filter(name => !known.has(name))).toEqual([])
  })
})

describe('colours of the theme', () => {
  it('of text stand out from every ground they stand on (WCAG 1.4.3: 4.5 to 1)', () => {
    for (const text of ['text', 'quiet', 'link', 'good', 'bad', 'error', 'ink'])
      for (const ground of ['paper', 'surface', 'tint', 'warn-tint', 'error-tint'])
        expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  it('of lines and signs stand out from the paper (WCAG 1.4.11: 3 to 1)', () => {
    for (const line of ['line-1', 'line-2', 'line-3', 'line-4', 'line-5', 'line-6', 'line-quiet', 'rule-strong', 'focus'])
      for (const ground of ['surface', 'paper'])
        expect(contrast(colour(line), colour(ground)), `${line} on ${ground}`).toBeGreaterThanOrEqual(3)
  })

  it('of a map carry their text', () => {
    for (const kind of ['counts', 'change'])
      for (const step of [1, 2, 3, 4, 5]) {
        const white = kind === 'counts' ? step > 3 : step === 1 || step === 5
        expect(contrast(colour(`${kind}-${step}`), white ? '#ffffff' : '#10191d'), `${kind}-${step}`).toBeGreaterThanOrEqual(4.5)
      }
  })

  it('of a map go from light to dark, and on both sides of the middle alike, so that they read without colour', () => {
    const counts = [1, 2, 3, 4, 5].map(step => luminance(colour(`counts-${step}`)))
    expect([...counts].sort((a, b) => b - a)).toEqual(counts)
    const [a = 0, b = 0, middle = 0, d = 0, e = 0] = [1, 2, 3, 4, 5].map(step => luminance(colour(`change-${step}`)))
    expect(a < b && b < middle && middle > d && d > e).toBe(true)
    expect(contrast(colour('change-1'), colour('change-3'))).toBeGreaterThanOrEqual(3)
    expect(contrast(colour('change-5'), colour('change-3'))).toBeGreaterThanOrEqual(3)
  })

  it('on the dark bar stand out too', () => {
    for (const text of ['#ffffff', '#dce9ec', '#cfe0e4', colour('halo')]) expect(contrast(text, colour('ink'))).toBeGreaterThanOrEqual(4.5)
  })
})
