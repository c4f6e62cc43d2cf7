// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { questionsOf, themesOf } from './lines.ts'

describe('what the bureau types to open a consultation', () => {
  test('becomes themes with a short name, in one language or two', () => {
    expect(themesOf('Jeugdoverlast | Nuisance by youth\n\nCafé’s & coffeeshops\n!')).toEqual([
      { code: 'jeugdoverlast', nl: 'Jeugdoverlast', en: 'Nuisance by youth' },
      { code: 'cafe-s-coffeeshops', nl: 'Café’s & coffeeshops', en: 'Café’s & coffeeshops' },
      { code: 'regel-3', nl: '!', en: '!' },
    ])
  })

  test('becomes questions for everybody and for one kind of organisation', () => {
    expect(questionsOf({ all: 'Wat gaat goed?', prosecution: 'Wat vraagt het OM? | What does the prosecution ask?' })).toEqual([
      { key: 'vraag-1', kinds: ['municipality', 'prosecution', 'police-unit'], nl: 'Wat gaat goed?', en: 'Wat gaat goed?' },
      { key: 'vraag-2', kinds: ['prosecution'], nl: 'Wat vraagt het OM?', en: 'What does the prosecution ask?' },
    ])
  })
})
