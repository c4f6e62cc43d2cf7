// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isCalendarDay, isPlate, passesElevenTest, passesIbanTest } from './checks.ts'
import { findBroadly } from './broad.ts'
import { findPersonalData } from './find.ts'
import { maskPersonalData } from './mask.ts'
import { measureRecall, recallPage } from './recall.ts'
import { mayBeConfirmed, refusePersonalData } from './refuse.ts'
import { seededTexts } from './seeded.ts'

const seed = 2019
const storySeed = 2020
/** As the product knows the places of its region. */
const places = new Set(['Utrecht', 'Zeist'])
const kindsIn = (text: string) => findPersonalData(text).map(({ kind, text: found, certain }) => [kind, found, certain])

describe('the checks on numbers', () => {
  it('knows the eleven test of the citizen service number', () => {
    expect(passesElevenTest('111222333')).toBe(true)
    expect(passesElevenTest('111222334')).toBe(false)
    expect(passesElevenTest('000000000')).toBe(false)
    expect(passesElevenTest('12')).toBe(false)
  })

  test('one digit changed never passes the eleven test', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000_000, max: 999_999_999 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (number, place, shift) => {
          const digits = String(number).padStart(9, '0')
          fc.pre(passesElevenTest(digits))
          const changed = [...digits].map((digit, index) => (index === place ? (Number(digit) + shift) % 10 : digit)).join('')
          expect(passesElevenTest(changed)).toBe(false)
        },
      ),
    )
  })

  it('knows the check of account numbers', () => {
    expect(passesIbanTest('NL91ABNA0417164300')).toBe(true)
    expect(passesIbanTest('NL92ABNA0417164300')).toBe(false)
  })

  it('knows the layouts of licence plates', () => {
    expect(['12TST3', 'X123TT', 'TT123X', 'AB12CD'].every(isPlate)).toBe(true)
    expect(['ABCDEF', '123456', 'A1B2C3', '1234AB5'].some(isPlate)).toBe(false)
  })

  it('knows which days exist', () => {
    expect([isCalendarDay(29, 2, 2020), isCalendarDay(29, 2, 2019), isCalendarDay(31, 4, 2019), isCalendarDay(1, 13, 2019)]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

describe('what is found', () => {
  test.each<[string, [string, string, boolean][]]>([
    [
      'Bel 06-12345678 of 030 123 45 67, of +32 470 12 34 56',
      [
        ['phone', '06-12345678', true],
        ['phone', '030 123 45 67', true],
        ['phone', '+32 470 12 34 56', true],
      ],
    ],
    ['mail naar kees@voorbeeld.example', [['email', 'kees@voorbeeld.example', true]]],
    ['kees (at) voorbeeld.example', [['email', 'kees (at) voorbeeld.example', true]]],
    ['BSN 1112.22.333', [['bsn', '1112.22.333', true]]],
    ['rekening NL91 ABNA 0417 1643 00 klopt', [['iban', 'NL91 ABNA 0417 1643 00', true]]],
    [
      'auto 12-TST-3, en XX99XX',
      [
        ['licence-plate', '12-TST-3', true],
        ['licence-plate', 'XX99XX', false],
      ],
    ],
    ['geboren te Utrecht op 12 maart 1985', [['birth-date', '12 maart 1985', true]]],
    ['sinds 3-4-1999 niet meer gezien', [['birth-date', '3-4-1999', false]]],
    [
      'Kerkstraat 12b, 3511 AB Utrecht',
      [
        ['address', 'Kerkstraat 12b', false],
        ['address', '3511 AB', true],
      ],
    ],
    ['Laan van de Proef 48', [['address', 'Laan van de Proef 48', false]]],
    ['mevr. J.P. van den Berg-Jansen', [['name', 'mevr. J.P. van den Berg-Jansen', false]]],
    ["buurman 't Verdichtsel zei niets", [['name', "buurman 't Verdichtsel", false]]],
    ['buurman Jansen zei het', [['name', 'buurman Jansen', false]]],
    [
      "dhr. 's-Gravezande en de heer Öztestman",
      [
        ['name', "dhr. 's-Gravezande", false],
        ['name', 'de heer Öztestman', false],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(kindsIn(text)).toEqual(expected)
  })

  test.each([
    'Artikel 172 lid 3 helpt niet; de termijn is 14 dagen en het overleg is op 12 maart 2026.',
    'Bel 112 of 0900-8844 als het spoed heeft.',
    'De wijkagent Utrecht en de melder Gemeente hebben elk een deel.',
    'Het kost 250.000 euro, verdeeld over 39 gemeenten en 0,5 fte.',
    '',
  ])('nothing in: %s', text => {
    expect(kindsIn(text)).toEqual([])
  })

  it('gives the place of every find, in order and apart', () => {
    const words = fc.constantFrom(
      'dhr. Jansen',
      '06-12345678',
      '111222333',
      'de deur',
      'Kerkstraat 12',
      '12-TST-3',
      'geb. 1-2-1980',
      'en',
      '.',
      'k@v.example',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), parts => {
        const text = parts.join(' ')
        const finds = findPersonalData(text)
        expect(finds.every(({ start, end, text: found }) => text.slice(start, end) === found && end > start)).toBe(true)
        expect(finds.every(({ start }, index) => index === 0 || start >= (finds[index - 1]?.end ?? 0))).toBe(true)
      }),
    )
  })

  it('takes a text of any form quickly', () => {
    const started = performance.now()
    for (const text of [
      'A'.repeat(2000),
      'de '.repeat(700),
      'Aa van de '.repeat(200),
      '1 '.repeat(1000),
      'a.b@'.repeat(500),
      '12-'.repeat(660),
      'J.'.repeat(1000),
    ])
      findPersonalData(text)
    expect(performance.now() - started).toBeLessThan(1_500)
  })
})

describe('what the writer is asked', () => {
  const refusalOf = (fields: Record<string, string>, saidToBeNone = false) => {
    try {
      refusePersonalData(fields, saidToBeNone)
      return null
    } catch (error) {
      return error as { status: number; errors: { name: string; nl: string; en: string }[] }
    }
  }

  it('is a sentence for each find, in each field, all at once', () => {
    const refusal = refusalOf({ happens: 'Bel 06-12345678 of dhr. Jansen', helps: 'mail k@v.example' })
    expect(refusal?.status).toBe(400)
    expect(refusal?.errors.map(({ name }) => name)).toEqual(['/happens', '/happens', '/helps'])
    expect(refusal?.errors[0]?.nl).toBe('‘06-12345678’ is een telefoonnummer. Haal dit weg of schrijf het algemener.')
    expect(refusal?.errors[1]?.nl).toContain('lijkt op de naam van een persoon')
  })

  it('lets pass what the writer says is none, and only that', () => {
    expect(refusalOf({ happens: 'Overleg bij dhr. Jansen Catering' }, true)).toBeNull()
    expect(refusalOf({ happens: 'Bel 06-12345678 van dhr. Jansen' }, true)?.errors).toHaveLength(1)
  })

  it('is asked to confirm only when nothing is certain', () => {
    expect(mayBeConfirmed(['dhr. Jansen', undefined])).toBe(true)
    expect(mayBeConfirmed(['dhr. Jansen, 06-12345678'])).toBe(false)
    expect(mayBeConfirmed(['niets'])).toBe(false)
  })
})

describe('what masking leaves of a story', () => {
  test.each([
    ['Mijn buurman Jansen belde op 06-12345678.', 'Mijn buurman [naam weggelaten] belde op [telefoon weggelaten].', 2],
    ['Toen zei Fatima dat ze weg wilde uit Zeist.', 'Toen zei [naam weggelaten] dat ze weg wilde uit Zeist.', 1],
    ['In de Bedachte Dijk en de Proefstraat is het donker.', 'In de [adres weggelaten] en de [adres weggelaten] is het donker.', 2],
    ['Bel nul zes een twee drie vier vijf zes.', 'Bel [telefoon weggelaten].', 1],
    ['De Turkse bakker en de politie kwamen vrijdag om 22.00 uur.', 'De Turkse bakker en de politie kwamen vrijdag om 22.00 uur.', 0],
  ])('%s', (text, kept, masked) => {
    expect(maskPersonalData(text, places)).toEqual({ text: kept, masked })
  })

  it('is nothing more to mask: what stands in place of a person points to nobody', () => {
    for (const { text } of seededTexts(7, 'residents')) {
      const once = maskPersonalData(text, places)
      expect(maskPersonalData(once.text, places)).toEqual({ text: once.text, masked: 0 })
    }
  })
})

describe('fifty seeded Dutch texts', () => {
  const texts = seededTexts(seed)
  const recall = measureRecall(texts)

  it('are fifty, and the same every time', () => {
    expect(texts).toHaveLength(50)
    expect(seededTexts(seed)).toEqual(texts)
    expect(texts.every(({ text, holds }) => holds.every(held => text.includes(held.text)))).toBe(true)
  })

  it('show a recall of at least nine in ten of what is usually written, and their misses stand in the page', async () => {
    const [present, found] = Object.values(recall.perKind).reduce(([all, seen], kind) => [all + kind.present, seen + kind.found], [0, 0])
    expect(found / present).toBeGreaterThanOrEqual(0.9)
    const masking = (other: number) => measureRecall(seededTexts(other, 'residents'), text => findBroadly(text, places), true)
    const stories = { seed: storySeed, recall: masking(storySeed), others: [1, 2, 3, 4, 5, 6, 7, 8].map(masking) }
    await expect(recallPage(seed, recall, stories)).toMatchFileSnapshot(
      fileURLToPath(new URL('../../../docs/personal-data-detector.md', import.meta.url)),
    )
  })

  it('hold with other seeds as well', () => {
    const others = [1, 2, 3, 4, 5, 6, 7, 8].map(other => measureRecall(seededTexts(other)))
    for (const { perKind } of others) {
      const [present, found] = Object.values(perKind).reduce(([all, seen], kind) => [all + kind.present, seen + kind.found], [0, 0])
      expect(found / present).toBeGreaterThanOrEqual(0.9)
    }
  })
})
