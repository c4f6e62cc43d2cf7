// SPDX-License-Identifier: EUPL-1.2
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { movableClock } from '../../core/time/clock.ts'
import { type Imported, importRegisteredCrime } from './public.ts'

const clock = movableClock('2024-03-01T09:00:00Z')
const head = '\uFEFF"ID";"SoortMisdrijf";"RegioS";"Perioden";"GeregistreerdeMisdrijven_1";"Aangiften_2";"Internetaangiften_3"'
let database: TestDatabase
let owner: pg.Pool
let folder: string

/** A file in the shape of the export: padded keys, byte order mark, semicolons. */
function file(name: string, rows: readonly (readonly [offence: string, area: string, period: string, ...counts: string[]])[]): string {
  const path = join(folder, name)
  const lines = rows.map(([offence, area, period, ...counts], index) =>
    [String(index), offence.padEnd(6), area.padEnd(6), period, ...counts].map(cell => (cell === '' ? '' : `"${cell}"`)).join(';'),
  )
  writeFileSync(path, `${[head, ...lines].join('\r\n')}\r\n`)
  return path
}

const load = (path: string, retrievedDate = '2024-01-01'): Promise<Imported> => importRegisteredCrime(owner, path, { clock, retrievedDate })

async function figure(area: string, offence: string, year: number): Promise<number | null | undefined> {
  const { rows } = await owner.query<{ registered: number | null }>(
    `select registered from monitor.crime_figure where table_code = '47013NED' and area_code = $1 and offence = $2 and period_kind = 'year' and period_from = make_date($3, 1, 1)`,
    [area, offence, year],
  )
  return rows[0]?.registered
}

async function one<T>(text: string, values: unknown[] = []): Promise<T> {
  return Object.values((await owner.query<Record<string, T>>(text, values)).rows[0] ?? {})[0] as T
}

const differences = () =>
  one<number>(
    `select (select count(*) from ((table monitor.crime_latest except table monitor.crime_figure) union all (table monitor.crime_figure except table monitor.crime_latest)) d)::integer
      + (select count(*) from monitor.crime_series s where s.period_froms <> array(select distinct f from unnest(s.period_froms) f order by f))::integer`,
  )

beforeAll(async () => {
  database = await testDatabase()
  owner = openOwner(database.owner)
  folder = mkdtempSync(join(tmpdir(), 'crime-'))
})
const empty = async () => {
  await owner.query(
    'truncate monitor.crime_import, monitor.crime_vintage_series, monitor.crime_series, monitor.crime_import_refusal, monitor.picture_choice, monitor.choice_story',
  )
}
beforeEach(empty)
afterAll(async () => {
  await owner.end()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('an import', () => {
  const small = () =>
    file('small.csv', [
      ['0.0.0', 'GM9001', '2018JJ00', '30', '12', '4'],
      ['1.1.1', 'GM9001', '2018JJ00', '10', '12', '4'],
      ['1.4.6', 'GM9001', '2018JJ00', '20', '', ''],
      ['1.4.7', 'GM9001', '2018JJ00', '', '', ''],
      ['0.0.0', 'GM0998', '2018JJ00', '', '', ''],
      ['1.1.1', 'GM0998', '2018JJ00', '', '', ''],
    ])

  test('keeps every figure as a vintage, with its source and the day of retrieval', async () => {
    expect(await load(small())).toMatchObject({
      result: 'new',
      name: 'small.csv',
      table: '47013NED',
      counts: 6,
      readAsNought: 1,
      notPublished: 2,
      retrievedDate: '2024-01-01',
    })
    expect(await figure('GM9001', '1.1.1', 2018)).toBe(10)
  })

  test('reads an empty cell as nought where the offences add up to the total, and else as not published', async () => {
    await load(small())
    expect(await figure('GM9001', '1.4.7', 2018)).toBe(0)
    expect(await figure('GM0998', '0.0.0', 2018)).toBeNull()
    expect(await figure('GM0998', '1.1.1', 2018)).toBeNull()
    expect(await figure('GM9001', '2.2.1', 2018)).toBeUndefined()
    expect(await one('select reports from monitor.crime_figure where area_code = $1 and offence = $2', ['GM9001', '1.4.6'])).toBe(0)
  })

  test('leaves empty cells unpublished where the offences do not add up', async () => {
    await load(
      file('gap.csv', [
        ['0.0.0', 'GM9001', '2018JJ00', '30', '', ''],
        ['1.1.1', 'GM9001', '2018JJ00', '10', '', ''],
        ['1.4.7', 'GM9001', '2018JJ00', '', '', ''],
      ]),
    )
    expect(await figure('GM9001', '1.4.7', 2018)).toBeNull()
  })

  test('of the same bytes is one vintage, whatever the file is called', async () => {
    const first = await load(small())
    const path = join(folder, 'other-name.csv')
    copyFileSync(small(), path)
    expect(await load(path)).toMatchObject({ result: 'known', id: (first as { id: string }).id })
    expect(await one('select count(*)::integer from monitor.crime_import')).toBe(1)
  })

  test('of a later edition holds from then on, and the earlier one stays readable', async () => {
    await load(small(), '2024-01-01')
    await load(file('revised.csv', [['1.1.1', 'GM9001', '2018JJ00', '11', '', '']]), '2024-02-01')
    expect(await figure('GM9001', '1.1.1', 2018)).toBe(11)
    expect(await figure('GM9001', '0.0.0', 2018)).toBe(30)
    expect(
      await one(
        `select registered from monitor.crime_count c join monitor.crime_import i on i.id = c.import_id where i.name = 'small.csv' and offence = '1.1.1' and area_code = 'GM9001'`,
      ),
    ).toBe(10)
    expect(await differences()).toBe(0)
  })

  test('of an older edition after a newer one changes nothing that holds', async () => {
    await load(file('revised.csv', [['1.1.1', 'GM9001', '2018JJ00', '11', '', '']]), '2024-02-01')
    await load(small(), '2024-01-01')
    expect(await figure('GM9001', '1.1.1', 2018)).toBe(11)
    expect(await figure('GM9001', '0.0.0', 2018)).toBe(30)
    expect(await differences()).toBe(0)
  })

  test('tells the borders by the municipalities in it, unless told otherwise', async () => {
    const path = file('borders.csv', [
      ['0.0.0', 'GM1961', '2015JJ00', '1', '', ''],
      ['0.0.0', 'GM1992', '2015JJ00', '1', '', ''],
    ])
    expect(await load(path)).toMatchObject({ bordersDate: '2023-01-01' })
    expect(await load(small())).toMatchObject({ bordersDate: null })
    const given = await importRegisteredCrime(owner, file('given.csv', [['0.0.0', 'GM9001', '2015JJ00', '2', '', '']]), {
      clock,
      bordersDate: '2016-01-01',
    })
    expect(given).toMatchObject({ bordersDate: '2016-01-01' })
  })

  test('in any order of any editions gives the figures that hold, cell by cell', async () => {
    const cell = fc.record({
      offence: fc.constantFrom('0.0.0', '1.1.1', '1.2.1'),
      area: fc.constantFrom('GM9001', 'GM9002'),
      period: fc.constantFrom('2018JJ00', '2019JJ00', '2020JJ00', '2019MM02', '2019MM11'),
      count: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 50 }).map(String)),
    })
    const editions = fc.array(
      fc.tuple(
        fc.uniqueArray(cell, { minLength: 1, maxLength: 12, selector: one => `${one.offence} ${one.area} ${one.period}` }),
        fc.integer({ min: 1, max: 5 }),
      ),
      { minLength: 2, maxLength: 4 },
    )
    await fc.assert(
      fc
        .asyncProperty(editions, async all => {
          for (const [index, [cells, month]] of all.entries()) {
            const path = file(
              `edition-${index}.csv`,
              cells.map(({ offence, area, period, count }) => [offence, area, period, count, '', ''] as const),
            )
            await load(path, `2024-0${month}-01`)
          }
          expect(await differences()).toBe(0)
        })
        .beforeEach(empty),
      { numRuns: 10 },
    )
  })

  test('keeps years, quarters and months apart', async () => {
    await load(
      file('kinds.csv', [
        ['0.0.0', 'GM9001', '2018JJ00', '120', '', ''],
        ['0.0.0', 'GM9001', '2018KW01', '30', '', ''],
        ['0.0.0', 'GM9001', '2018MM01', '10', '', ''],
      ]),
    )
    const { rows } = await owner.query(
      `select period_kind, registered from monitor.crime_figure where period_from = '2018-01-01' order by 2`,
    )
    expect(rows).toEqual([
      { period_kind: 'month', registered: 10 },
      { period_kind: 'quarter', registered: 30 },
      { period_kind: 'year', registered: 120 },
    ])
  })
})

describe('a file with bad rows', () => {
  const bad = () =>
    file('bad.csv', [
      ['1.1.1', 'GM9001', '2018JJ00', '10', '', ''],
      ['1.1.1', 'GM9001', '2018MM13', '10', '', ''],
      ['1.1.1', 'GM9001', '2018JJ00', '10', '', ''],
      ['1.1.1', 'GM9002', '2018JJ00', '1e309', '', ''],
    ])

  test('is refused whole, every row with its line and a sentence in both languages', async () => {
    const told: string[] = []
    const result = await importRegisteredCrime(owner, bad(), { clock, onFault: ({ nl }) => told.push(nl) })
    expect(result).toMatchObject({ result: 'refused', name: 'bad.csv', faults: 3 })
    expect(told).toEqual([
      'Regel 3: "2018MM13" is geen bestaande periode (zoals 2018JJ00, 2018KW01 of 2018MM12).',
      'Regel 4: dit misdrijf stond voor dit gebied en deze periode al eerder in het bestand (plaats 2).',
      'Regel 5: "1e309" is geen geheel getal van 0 of meer.',
    ])
    expect(await one('select count(*)::integer from monitor.crime_count')).toBe(0)
    expect(await one('select count(*)::integer from monitor.crime_figure')).toBe(0)
  })

  test('leaves a trace of the refusal with the first sentences', async () => {
    await load(bad())
    expect(await one('select first_faults from monitor.crime_import_refusal')).toMatchObject([{ line: 3 }, { line: 4 }, { line: 5 }])
  })

  test('stands in the audit log as refused, and an import as done', async () => {
    await load(bad())
    await load(file('fine.csv', [['1.1.1', 'GM9001', '2018JJ00', '10', '', '']]))
    const { rows } = await owner.query(
      `select result, origin, detail ->> 'name' as name from core.audit_line where action = 'crime-import.recorded' order by written_by::text::bigint desc limit 2`,
    )
    expect(rows).toEqual([
      { result: 'done', origin: 'command line', name: 'fine.csv' },
      { result: 'refused', origin: 'command line', name: 'bad.csv' },
    ])
  })

  test('can be mended and offered again', async () => {
    await load(bad())
    expect(await load(file('bad.csv', [['1.1.1', 'GM9001', '2018JJ00', '10', '', '']]))).toMatchObject({ result: 'new' })
  })

  test('keeps the first hundred sentences of many and counts the rest', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => ['x', `GM${String(index).padStart(4, '0')}`, '2018JJ00', '1', '', ''] as const)
    const result = await load(file('many.csv', rows))
    expect(result).toMatchObject({ result: 'refused', faults: 250 })
    expect(result.result === 'refused' && result.first).toHaveLength(100)
  })
})

describe('an import beside others', () => {
  test('is refused while another is under way, and nothing else waits for it', async () => {
    const other = await owner.connect()
    await other.query('begin')
    await other.query(`select pg_advisory_xact_lock(hashtext('slagvaardig crime import'))`)
    await expect(load(file('a.csv', [['0.0.0', 'GM9001', '2018JJ00', '1', '', '']]))).rejects.toThrow('Er loopt al een import')
    await other.query('rollback')
    other.release()
    expect(await load(file('a.csv', [['0.0.0', 'GM9001', '2018JJ00', '1', '', '']]))).toMatchObject({ result: 'new' })
  })

  test('of a file that is not there says so and keeps nothing', async () => {
    await expect(load(join(folder, 'nowhere.csv'))).rejects.toThrow('ENOENT')
  })
})
