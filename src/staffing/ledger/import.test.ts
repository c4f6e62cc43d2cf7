// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { writeCsv, writeSheets } from '../../core/documents/spreadsheet.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'
import { figureIn, readPrinted } from './import.rules.ts'

interface Read {
  deviating: number
  cells: {
    row: number
    label: string
    unit: string | null
    category: string
    printed: string
    figure: number | null
    mark: string | null
    kind: string
  }[]
  remarks: { row: number; kind: string; nl: string }[]
}

let site: TestSite
beforeAll(async () => {
  site = await testSite({
    prepare: async owner => {
      const { pack } = await checkPack('regions/midden-nederland-2019-2022')
      if (pack) await loadRegion(owner, pack)
    },
  })
})
afterAll(() => site.close())

const annex: (string | number | null)[][] = [
  ['Formatie', null, null, null, null],
  ['', 'Operationele sterkte', 'Aspiranten (operationele sterkte)', 'Niet-operationele sterkte', 'Totaal'],
  ['District Gooi en Vechtstreek', 309, 48, 3, '361 fte*'],
  ['Dienst Regionale Recherche', '701 fte', '12 fte', '1 fte', '713 fte*'],
  ['Team dat niemand kent', 'n.v.t.', 1.5, 0, 1.5],
  ['Eenheid Midden-Nederland', 1, 0, 0, 1],
  ['Eenheid Midden-Nederland', 1011, 61.5, 4, 1077],
]
const importIt = (content: Uint8Array | string, fileName: string) =>
  site.as('police-planner').post<{ id: string }>('/v1/formation/printed-tables', {
    title: 'Tabel van de planner',
    asOfDate: '2019-03-31',
    fileName,
    content: Buffer.from(content).toString('base64'),
  })
const readBack = async (id: string) => (await site.as(null).get<Read>(`/v1/formation/printed-tables/${id}`)).body

describe('reading a formation table in', () => {
  it.each(['ods', 'xlsx', 'csv'] as const)('keeps every printed figure of an %s and reports what does not add up', async kind => {
    const file = kind === 'csv' ? writeCsv(annex) : writeSheets([{ name: 'Formatie', rows: annex }], kind)
    const { status, body } = await importIt(file, `tabel.${kind}`)
    expect(status).toBe(201)
    const read = await readBack(body.id)
    const total = read.cells.filter(cell => cell.category === 'total').map(cell => [cell.unit, cell.kind, cell.figure, cell.mark])
    expect(total).toEqual([
      ['POLITIE-GOOI-EN-VECHTSTREEK', 'part', 361, '*'],
      ['POLITIE-RECHERCHE', 'part', 713, '*'],
      [null, 'part', 1.5, null],
      ['POLITIE-EENHEID-EIGEN-RIJ', 'part', 1, null],
      ['RE03', 'sum', 1077, null],
    ])
    expect(read.cells.find(cell => cell.row === 3 && cell.category === 'operational')).toMatchObject({ printed: 'n.v.t.', figure: null })
    expect(read.remarks.map(({ row, kind: what }) => [row, what])).toEqual([
      [1, 'row-sum'],
      [2, 'row-sum'],
      [3, 'unknown-unit'],
      [3, 'no-figure'],
      [5, 'row-sum'],
      [5, 'column-sum'],
    ])
    expect(read.remarks[0]?.nl).toBe(
      'District Gooi en Vechtstreek: de delen zijn samen 360, gedrukt staat 361. Het gedrukte getal blijft staan.',
    )
  })

  it('moves nothing in the ledger', async () => {
    const { rows } = await site.owner.query('select count(*)::integer as n from staffing.posting')
    expect(rows[0].n).toBe(35)
  })

  it('takes values only: what looks like a formula or a script stays text, in and out again', async () => {
    const { body } = await importIt(
      writeCsv([
        ['Naam', 'Operationele sterkte', 'Totaal'],
        ['=1+1', '=2*3', '<script>alert(1)</script>'],
        ['+cmd|calc', 5, 5],
      ]),
      'x.csv',
    )
    const read = await readBack(body.id)
    expect(read.cells.every(cell => cell.unit === null)).toBe(true)
    expect(read.cells.filter(cell => cell.row === 1).map(cell => cell.figure)).toEqual([null, null])
    expect(read.cells.find(cell => cell.row === 2)?.figure).toBe(5)
  })

  it.each([
    ['no spreadsheet at all', new Uint8Array([0x50, 0x4b, 1, 2, 3])],
    ['another character set', new Uint8Array([0xff, 0xfe, 0xe9, 0x28])],
    ['nothing that is a table', new TextEncoder().encode('zomaar een zin')],
  ])('says in a sentence that it cannot read %s', async (_what, content) => {
    const { status, text } = await importIt(content, 'x.csv')
    expect(status).toBe(400)
    expect(text).toContain('/content')
  })

  it('is for the planner', async () => {
    const body = { title: 'Tabel', asOfDate: '2019-03-31', fileName: 'x.csv', content: 'YQ==' }
    expect((await site.as('police-chief').post('/v1/formation/printed-tables', body)).status).toBe(403)
  })
})

describe('a printed figure', () => {
  it.each([
    ['361 fte*', 361, '*'],
    ['4.949', 4949, null],
    ['41,6', 41.6, null],
    ['41.6 fte', 41.6, null],
    ['1.234,5', 1234.5, null],
    ['−7', -7, null],
    ['n.v.t.', null, null],
    ['', null, null],
    ['12 13 14 fout', null, null],
  ])('%s is %s', (printed, figure, mark) => expect(figureIn(printed)).toEqual({ figure, mark }))

  it('is found without a heading in the four columns after the name', () => {
    const cells = readPrinted([['District Flevoland', 648, 102, 6, 756]], [])
    expect(cells.map(cell => [cell.category, cell.figure])).toEqual([
      ['operational', 648],
      ['aspirants', 102],
      ['non-operational', 6],
      ['total', 756],
    ])
  })
})
