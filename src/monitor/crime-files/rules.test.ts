// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf, missingColumns } from './columns.rules.ts'
import { keyring } from './keyring.rules.ts'
import { cbsOffence, isRollUp, policeOffence, type PoliceOffence } from './offences.rules.ts'
import { periodKey, periodOf } from './periods.rules.ts'

describe('a period', () => {
  test.each([
    ['2018JJ00', 'year', '2018-01-01', '2019-01-01'],
    ['2018KW01', 'quarter', '2018-01-01', '2018-04-01'],
    ['2018KW04', 'quarter', '2018-10-01', '2019-01-01'],
    ['2018MM01', 'month', '2018-01-01', '2018-02-01'],
    ['2018MM12', 'month', '2018-12-01', '2019-01-01'],
  ])('%s is a %s from %s until %s', (key, kind, from, to) => {
    expect(periodOf(key, '2024-01-01')).toEqual({ kind, from, to })
  })

  test.each(['2018JJ01', '2018KW00', '2018KW05', '2018MM00', '2018MM13', '1899JJ00', '2018', '2018 MM01', 'JJ00', '20181JJ00', ''])(
    '%s does not exist',
    key => {
      expect(periodOf(key, '2024-01-01')).toBeUndefined()
    },
  )

  test('exists from its first day', () => {
    expect([periodOf('2024MM03', '2024-02-29'), periodOf('2024MM03', '2024-03-01')]).toEqual([
      undefined,
      expect.objectContaining({ from: '2024-03-01' }),
    ])
  })

  test('has the key it was read from', () => {
    const keys = fc.tuple(
      fc.integer({ min: 1950, max: 2023 }),
      fc.constantFrom(
        'JJ00',
        ...[1, 2, 3, 4].map(n => `KW0${n}`),
        ...Array.from({ length: 12 }, (_, n) => `MM${String(n + 1).padStart(2, '0')}`),
      ),
    )
    fc.assert(
      fc.property(keys, ([year, end]) => {
        const period = periodOf(`${year}${end}`, '2024-01-01')
        return period !== undefined && periodKey(period.kind, period.from) === `${year}${end}`
      }),
    )
  })
})

describe('an offence', () => {
  test('of the police is told from one of CBS', () => {
    expect([policeOffence('1.1.1 '), policeOffence('2.6.10'), policeOffence('CRI1000'), policeOffence('1.1')]).toEqual([
      '1.1.1',
      '2.6.10',
      undefined,
      undefined,
    ])
    expect([cbsOffence('CRI1000'), cbsOffence('T001161 '), cbsOffence('1.1.1')]).toEqual(['CRI1000', 'T001161', undefined])
  })

  test('of one classification cannot stand for one of the other', () => {
    const police = policeOffence('1.1.1') as PoliceOffence
    // @ts-expect-error: the two classifications are types of their own (DATA-07)
    const cbs: NonNullable<ReturnType<typeof cbsOffence>> = police
    expect(cbs).toBe('1.1.1')
  })

  test('that stands for others never counts in a sum', () => {
    const code = (text: string) => policeOffence(text) as PoliceOffence
    expect([
      isRollUp(code('0.0.0')),
      isRollUp(code('1.1.1')),
      isRollUp(code('3.9.0'), 'Fraude totaal'),
      isRollUp(code('1.2.3'), 'Diefstal'),
    ]).toEqual([true, false, true, false])
  })
})

describe('the columns of a table', () => {
  test('are found by name whatever number the edition gives a topic', () => {
    expect(
      columnsOf(['SoortMisdrijf', 'RegioS', 'Perioden', 'GeregistreerdeMisdrijven_14', 'Internetaangiften_16', 'Aangiften_15']),
    ).toEqual({
      offence: 'SoortMisdrijf',
      area: 'RegioS',
      period: 'Perioden',
      registered: 'GeregistreerdeMisdrijven_14',
      reports: 'Aangiften_15',
      internetReports: 'Internetaangiften_16',
    })
  })

  test('are found by kind when the table describes itself', () => {
    const properties = [
      { Type: 'Dimension', Key: 'Kind' },
      { Type: 'GeoDetail', Key: 'Place' },
      { Type: 'TimeDimension', Key: 'When' },
      { Type: 'Topic', Key: 'GeregistreerdeMisdrijven_1' },
      { Type: 'Topic', Key: 'Gemeentenaam_2' },
    ]
    const found = columnsOf(['Kind', 'Place', 'When', 'GeregistreerdeMisdrijven_1', 'Gemeentenaam_2'], properties)
    expect(found).toEqual({ offence: 'Kind', area: 'Place', period: 'When', registered: 'GeregistreerdeMisdrijven_1' })
    expect(missingColumns(found)).toEqual([])
  })

  test('that are missing are named', () => {
    expect(missingColumns(columnsOf(['RegioS']))).toEqual(['SoortMisdrijf', 'Perioden', 'GeregistreerdeMisdrijven_1'])
  })
})

describe('the keyring', () => {
  const kinds = ['year', 'quarter', 'month'] as const
  const periodNo = (n: number) => ({ kind: kinds[n % 3] ?? 'year', from: `${1900 + Math.floor(n / 3)}-01-01`, to: '' })

  test('knows every combination again, with the line it stood on', () => {
    const combination = fc.tuple(
      fc.constantFrom('0.0.0', '1.1.1', '1.4.6'),
      fc.integer({ min: 0, max: 400 }).map(n => `GM${n}`),
      fc.integer({ min: 0, max: 40 }).map(periodNo),
    )
    fc.assert(
      fc.property(fc.array(combination, { maxLength: 400 }), all => {
        const [ring, known] = [keyring(), new Map<string, number>()]
        return all.every((one, index) => {
          const before = known.get(JSON.stringify(one))
          if (before === undefined) known.set(JSON.stringify(one), index + 1)
          return ring.add(...one, index + 1) === before
        })
      }),
    )
  })

  test('keeps them apart by the hundred thousand', () => {
    const ring = keyring()
    let twice = 0
    for (let area = 0; area < 500; area += 1)
      for (let period = 0; period < 200; period += 1) if (ring.add('1.1.1', `GM${area}`, periodNo(period), 1) !== undefined) twice += 1
    expect(twice).toBe(0)
    expect(ring.add('1.1.1', 'GM499', periodNo(199), 2)).toBe(1)
  })
})
