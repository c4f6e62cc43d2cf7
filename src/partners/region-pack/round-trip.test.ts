// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPack, type Pack } from './public.ts'
import { checkFiles } from './rules.ts'
import { looseRows, type Table, type TableName, tables } from './tables.rules.ts'

const testRegion = fileURLToPath(new URL('./test-region', import.meta.url))
const shipped = fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url))

/** A pack as files again; `quoted` decides whether cells that need no quotes get them too. */
function write(pack: Pack, quoted: boolean): Map<string, string> {
  const files = Object.entries<Table>(tables).map(([name, table]): [string, string] => {
    const rows = looseRows(pack, name as TableName)
    return [table.file, table.file.endsWith('.csv') ? csv(table, rows, quoted) : blocks(table, rows)]
  })
  return new Map(files)
}

type Rows = ReturnType<typeof looseRows>
const shown = (value: unknown): string =>
  Array.isArray(value) ? value.join(' ') : value === null || value === undefined ? '' : String(value)
const cell = (value: string, quoted: boolean): string => (quoted || /[",#]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

function csv(table: Table, rows: Rows, quoted: boolean): string {
  const years = [...new Set(rows.flatMap(row => Object.keys(row.years ?? {})))]
  const columns = Object.keys(table.columns)
  const lines = rows.map(row =>
    [...columns.map(column => row[column]), ...years.map(year => row.years?.[year])].map(value => cell(shown(value), quoted)).join(','),
  )
  return [`# ${table.file}`, [...columns, ...years].join(','), ...lines].join('\n')
}

function blocks(table: Table, rows: Rows): string {
  const block = (row: Rows[number]) =>
    Object.keys(table.columns)
      .filter(column => shown(row[column]) !== '')
      .map(column => `${column}: ${shown(row[column])}`)
  return `# ${table.file}\n\n${rows.map(row => block(row).join('\n')).join('\n\n')}\n`
}

/** Everything but the lines on which the rows stand. */
const content = (pack: Pack | null) => JSON.parse(JSON.stringify(pack, (key, value) => (key === 'line' ? undefined : value)))

async function sound(folder: string): Promise<Pack> {
  const { pack, problems } = await checkPack(folder)
  expect(problems).toEqual([])
  return pack as Pack
}

/** A text as people may write it: any character, but a line of its own and without stray spaces, in one spelling. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map(text => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .filter(text => text !== '' && !/\p{C}|\p{Zl}|\p{Zp}/u.test(text))

describe('a pack that is written and read again', () => {
  test.each([true, false])('is the same pack, for the packs that are here (all cells quoted: %s)', async quoted => {
    for (const folder of [testRegion, shipped]) {
      const pack = await sound(folder)
      const again = checkFiles(write(pack, quoted))
      expect(again.problems).toEqual([])
      expect(content(again.pack)).toEqual(content(pack))
    }
  })

  test('is the same pack, whatever its names and texts are', async () => {
    const pack = await sound(testRegion)
    fc.assert(
      fc.property(words, words, fc.boolean(), (name, text, quoted) => {
        const renamed: Pack = {
          ...pack,
          areas: pack.areas.map(row => ({ ...row, name })),
          priorities: pack.priorities.map(row => ({ ...row, name, text })),
          sources: pack.sources.map(row => ({ ...row, note: text })),
        }
        const again = checkFiles(write(renamed, quoted))
        expect(again.problems).toEqual([])
        expect(content(again.pack)).toEqual(content(renamed))
      }),
      { numRuns: 200 },
    )
  })

  test('no text whatever makes the reader fail: it answers with a pack or with problems', async () => {
    const files = write(await sound(testRegion), false)
    fc.assert(
      fc.property(fc.constantFrom(...files.keys()), fc.string({ unit: 'binary', maxLength: 200 }), (file, text) => {
        const { pack, problems } = checkFiles(new Map(files).set(file, text))
        expect(pack === null).toBe(problems.length > 0)
      }),
      { numRuns: 200 },
    )
  })
})
