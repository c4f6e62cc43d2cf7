// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server } from 'node:http'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CrimeFact, faultSentence, type PlacedFault, readCrimeFile, type Reading } from './public.ts'

const today = '2024-03-01'
const shared = fileURLToPath(new URL('../../../../shared/data/crime/47013NED/', import.meta.url))
const head = '"ID";"SoortMisdrijf";"RegioS";"Perioden";"GeregistreerdeMisdrijven_1";"Aangiften_2";"Internetaangiften_3"'
const good = '"1";"1.1.1 ";"GM0344";"2018JJ00";"1037";"900";"12"'
let folder: string

interface Found {
  facts: CrimeFact[]
  faults: PlacedFault[]
  sentences: string[]
  reading: Reading
}

async function read(place: string): Promise<Found> {
  const [facts, faults] = [[] as CrimeFact[], [] as PlacedFault[]]
  const reader = readCrimeFile(place, { today, onFault: fault => void faults.push(fault) })
  for (;;) {
    const next = await reader.next()
    if (next.done) return { facts, faults, sentences: faults.map(fault => faultSentence(fault, 'nl')), reading: next.value }
    facts.push(...next.value)
  }
}

function file(content: string | Buffer, name = 'figures.csv'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const csv = (...rows: string[]) => read(file(`\uFEFF${[head, ...rows].join('\r\n')}\r\n`))
const row = (more: object = {}) => ({
  ID: 0,
  SoortMisdrijf: '1.1.1 ',
  RegioS: 'GM0344',
  Perioden: '2018JJ00',
  GeregistreerdeMisdrijven_1: 1037,
  Aangiften_2: 900,
  Internetaangiften_3: null,
  ...more,
})
const odata = (rows: readonly object[], more: object = {}) =>
  read(
    file(
      JSON.stringify({ 'odata.metadata': 'https://example.nl/OData/47013NED/$metadata#Cbs.TypedDataSet', value: rows, ...more }),
      'figures.json',
    ),
  )

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crime-files-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the semicolon export', () => {
  test('is read without its byte order mark, padding and quotation marks', async () => {
    const { facts, faults, reading } = await csv(good)
    expect(faults).toEqual([])
    expect(facts).toEqual([
      {
        offence: '1.1.1',
        area: 'GM0344',
        period: { kind: 'year', from: '2018-01-01', to: '2019-01-01' },
        registered: 1037,
        reports: 900,
        internetReports: 12,
      },
    ])
    expect(reading).toMatchObject({
      kind: 'file',
      name: 'figures.csv',
      table: '47013NED',
      unit: 'line',
      facts: 1,
      faults: 0,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('reads an empty cell, and a lone point, as not published', async () => {
    const { facts } = await csv('"1";"1.1.1 ";"GM0344";"2018JJ00";;".";""')
    expect(facts[0]).toMatchObject({ registered: null, reports: null, internetReports: null })
  })

  test('takes a line feed alone, a comma, no last line end, and empty lines', async () => {
    const { facts, faults } = await read(
      file(`SoortMisdrijf,RegioS,Perioden,GeregistreerdeMisdrijven_1\n1.1.1,GM0344,2018MM02,5\n\n1.4.6,"RE03",2018KW03,7`),
    )
    expect(faults).toEqual([])
    expect(facts.map(fact => [fact.period.kind, fact.period.from, fact.period.to, fact.reports])).toEqual([
      ['month', '2018-02-01', '2018-03-01', null],
      ['quarter', '2018-07-01', '2018-10-01', null],
    ])
  })

  test('finds its columns when the number behind a topic changed or their order did', async () => {
    const { facts } = await read(
      file('"Perioden";"Aangiften_7";"GeregistreerdeMisdrijven_12";"RegioS";"SoortMisdrijf"\n"2018JJ00";"3";"4";"GM0344";"1.1.1"'),
    )
    expect(facts[0]).toMatchObject({ registered: 4, reports: 3, internetReports: null })
  })

  test('of neighbourhoods belongs to the yearly or the monthly table', async () => {
    const of = async (period: string) =>
      (await read(file(`"SoortMisdrijf";"WijkenEnBuurten";"Perioden";"GeregistreerdeMisdrijven_1"\n"0.0.0 ";"BU03440101";"${period}";"4"`)))
        .reading.table
    expect([await of('2018JJ00'), await of('2018MM01')]).toEqual(['47018NED', '47022NED'])
  })

  test.each([
    ['a month that is not there', '"1";"1.1.1 ";"GM0344";"2018MM13";"1";;', 'Regel 2: "2018MM13" is geen bestaande periode'],
    ['a date for a period', '"1";"1.1.1 ";"GM0344";"2018-02-30";"1";;', 'Regel 2: "2018-02-30" is geen bestaande periode'],
    ['a period that has not begun', '"1";"1.1.1 ";"GM0344";"2031JJ00";"1";;', 'Regel 2: "2031JJ00" is geen bestaande periode'],
    ['a number beyond all numbers', '"1";"1.1.1 ";"GM0344";"2018JJ00";"1e309";;', 'Regel 2: "1e309" is geen geheel getal'],
    ['a negative count', '"1";"1.1.1 ";"GM0344";"2018JJ00";"-3";;', 'Regel 2: "-3" is geen geheel getal'],
    ['half an offence', '"1";"1.1.1 ";"GM0344";"2018JJ00";"2,5";;', 'Regel 2: "2,5" is geen geheel getal'],
    ['a formula', '"1";"1.1.1 ";"GM0344";"2018JJ00";"=1+1";;', 'Regel 2: "=1+1" is geen geheel getal'],
    ['script for an area', '"1";"1.1.1 ";"<script>";"2018JJ00";"1";;', 'Regel 2: "<script>" is geen code van een gebied'],
    ['a word for an offence', '"1";"inbraak";"GM0344";"2018JJ00";"1";;', 'Regel 2: "inbraak" is geen code van een misdrijf'],
    ['the classification of CBS', '"1";"CRI1000";"GM0344";"2018JJ00";"1";;', 'indeling van het CBS'],
    ['the total of CBS', '"1";"T001161";"GM0344";"2018JJ00";"1";;', 'indeling van het CBS'],
    ['a NUL', '"1";"1.1.1 ";"GM0344";"2018JJ00";"1\u0000";;', 'verboden teken: [U+0000]'],
    ['a return inside a line', '"1";"1.1.1 ";"GM0344";"2018JJ00";"1\r2";;', 'verboden teken: [U+000D]'],
    ['a right-to-left override', '"1";"1.1.1 ";"GM\u202E0344";"2018JJ00";"1";;', 'verboden teken: [U+202E]'],
    ['a hidden space', '"1";"1.1.1 ";"GM0344";"2018JJ00\u200B";"1";;', 'verboden teken: [U+200B]'],
    ['a cell too few', '"1";"1.1.1 ";"GM0344";"2018JJ00";"1"', 'ander aantal cellen dan de kop (5, 7)'],
    [
      'a quotation mark that does not close',
      '"1";"1.1.1 ;"GM0344";"2018JJ00";"1";;',
      'Regel 2: een aanhalingsteken gaat open en niet dicht',
    ],
    ['a quotation mark inside a cell', '"1";1.1"1;"GM0344";"2018JJ00";"1";;', 'Regel 2: een aanhalingsteken'],
    ['a line without end', `"1";"${'x'.repeat(5_000)}";"GM0344";"2018JJ00";"1";;`, 'Regel 2: deze regel is langer dan 4000 tekens'],
  ])('names %s and goes on with the next line', async (_what, bad, sentence) => {
    const { sentences, reading, facts } = await csv(bad, good)
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toContain(sentence)
    expect(reading).toMatchObject({ facts: 1, faults: 1 })
    expect(facts).toEqual([])
  })

  test('names a figure that stands in it twice, with the line of the first', async () => {
    const { sentences } = await csv(good, '"2";"1.4.6 ";"GM0344";"2018JJ00";"1";;', '"3";"1.1.1";"GM0344 ";"2018JJ00";"5";;')
    expect(sentences).toEqual(['Regel 4: dit misdrijf stond voor dit gebied en deze periode al eerder in het bestand (plaats 2).'])
  })

  test('in another alphabet of bytes is refused', async () => {
    const latin = Buffer.concat([Buffer.from(`${head}\n"1";"1.1.1 ";"GM0344 `), Buffer.from([0xe9]), Buffer.from('";"2018JJ00";"1";;\n')])
    expect((await read(file(latin))).sentences).toEqual(['Regel 2: de tekens zijn geen UTF-8. Bewaar het bestand als UTF-8.'])
    expect((await read(file(Buffer.from(`\uFEFF${head}`, 'utf16le')))).sentences[0]).toContain('geen UTF-8')
  })

  test('says which columns are missing', async () => {
    expect((await read(file('"RegioS";"Perioden";"Aantal"\n"GM0344";"2018JJ00";"1"'))).faults).toMatchObject([
      { code: 'columns', value: 'SoortMisdrijf, GeregistreerdeMisdrijven_1' },
    ])
  })

  test.each([
    ['nothing', '', 'geen enkel cijfer'],
    ['only a heading', head, 'geen enkel cijfer'],
    ['a zip', Buffer.from('PK\u0003\u0004abc'), 'ingepakt bestand'],
    ['a gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'ingepakt bestand'],
    ['a web page', '<!doctype html><p>404', 'deze vorm kennen we niet'],
  ])('that is %s is refused with one sentence', async (_what, content, sentence) => {
    const { sentences } = await read(file(content))
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toContain(sentence)
  })

  test('gives the same facts however the bytes are cut', async () => {
    const rows = [good, '"2";"1.4.6 ";"RE03  ";"2018JJ00";;;', '"3";"0.0.0 ";"NL01  ";"2018MM01";"1";"0";']
    const { csvReader } = await import('./csv.ts')
    const bytes = Buffer.from(`\uFEFF${[head, ...rows].join('\r\n')}\r\n`)
    const parse = (cuts: number[]): unknown[] => {
      const found: unknown[] = []
      const reader = csvReader(
        today,
        fact => found.push(fact),
        fault => found.push(fault),
      )
      const places = [0, ...[...cuts].sort((a, b) => a - b), bytes.length]
      for (const [index, end] of places.slice(1).entries()) reader.push(bytes.subarray(places[index], end))
      reader.end()
      return found
    }
    const whole = parse([])
    expect(whole).toHaveLength(3)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 }), cuts => void expect(parse(cuts)).toEqual(whole)),
    )
  })

  test('never throws, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async content => {
        const { facts, reading } = await read(file(content))
        return facts.length === 0 && reading.faults > 0
      }),
      { numRuns: 60 },
    )
  })
})

describe('the answer of OData 3', () => {
  test('is read with its table', async () => {
    const { facts, reading } = await odata([row(), row({ SoortMisdrijf: '1.4.6 ', GeregistreerdeMisdrijven_1: null })])
    expect(reading).toMatchObject({ table: '47013NED', unit: 'row', facts: 2, faults: 0 })
    expect(facts.map(fact => [fact.offence, fact.registered, fact.reports, fact.internetReports])).toEqual([
      ['1.1.1', 1037, 900, null],
      ['1.4.6', null, 900, null],
    ])
  })

  test('of the untyped set has its numbers as padded text', async () => {
    expect((await odata([row({ GeregistreerdeMisdrijven_1: '    1382', Aangiften_2: '       .' })])).facts[0]).toMatchObject({
      registered: 1382,
      reports: null,
    })
  })

  test('of neighbourhoods by month is table 47022NED', async () => {
    const path = file(
      JSON.stringify({
        'odata.metadata': 'x',
        value: [{ ID: 1, SoortMisdrijf: '0.0.0 ', WijkenEnBuurten: 'GM0758    ', Perioden: '2012MM01', GeregistreerdeMisdrijven_1: 1382 }],
      }),
    )
    expect(await read(path)).toMatchObject({ reading: { table: '47022NED' }, facts: [{ area: 'GM0758', registered: 1382, reports: null }] })
  })

  test.each([
    ['half a number', { GeregistreerdeMisdrijven_1: 1.5 }, '"1.5" is geen geheel getal'],
    ['an object for a number', { Aangiften_2: { a: 1 } }, 'is geen geheel getal'],
    ['a list for an area', { RegioS: ['GM0344'] }, 'is geen code van een gebied'],
    ['a hidden sign', { RegioS: 'GM0344\u202E' }, '[U+202E]'],
    ['nothing for a period', { Perioden: null }, '"" is geen bestaande periode'],
  ])('names a row with %s by its number', async (_what, more, sentence) => {
    const { sentences } = await odata([row(), row({ SoortMisdrijf: '1.4.6', ...more })])
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(/^Rij 2: /)
    expect(sentences[0]).toContain(sentence)
  })

  test.each([
    [
      '1e309 for a count',
      '{"value":[{"SoortMisdrijf":"1.1.1","RegioS":"GM0344","Perioden":"2018JJ00","GeregistreerdeMisdrijven_1":1e309}]}',
      'geen geheel getal',
    ],
    ['a row that is no JSON', '{"value":[{"SoortMisdrijf":}]}', 'geen geldige JSON'],
    [
      'an end that is missing',
      '{"value":[{"SoortMisdrijf":"1.1.1","RegioS":"GM0344","Perioden":"2018JJ00","GeregistreerdeMisdrijven_1":1}',
      'geen geldige JSON',
    ],
    ['no list', '{"error":"none"}', 'geen enkel cijfer'],
    ['an empty list', '{"value":[]}', 'geen enkel cijfer'],
    ['a row without the columns', '{"value":[{"a":1}]}', 'kolommen ontbreken'],
    ['an endless row', `{"value":[{"a":"${'x'.repeat(9_000)}"}]}`, 'langer dan 4000'],
  ])('with %s is refused', async (_what, content, sentence) => {
    const { sentences } = await read(file(content))
    expect(sentences[0]).toContain(sentence)
  })

  test('gives the same rows however the bytes are cut, with braces and quotes in texts', async () => {
    const bytes = Buffer.from(
      JSON.stringify({ a: { b: [1, 'é}'] }, value: [{ x: '{"]', y: [1, { z: 2 }] }, { x: 'é\\"' }], after: [{ no: 1 }] }),
    )
    const { objectsIn } = await import('./objects.ts')
    const parse = (cuts: number[]): unknown[] => {
      const found: unknown[] = []
      const scan = objectsIn('value', {
        object: text => found.push(JSON.parse(text ?? 'null')),
        frame: text => found.push(JSON.parse(text)),
        broken: () => found.push('broken'),
      })
      const places = [0, ...[...cuts].sort((a, b) => a - b), bytes.length]
      for (const [index, end] of places.slice(1).entries()) scan.push(bytes.subarray(places[index], end))
      scan.end()
      return found
    }
    expect(parse([])).toEqual([{ x: '{"]', y: [1, { z: 2 }] }, { x: 'é\\"' }, { a: { b: [1, 'é}'] }, value: [], after: [{ no: 1 }] }])
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 }),
        cuts => void expect(parse(cuts)).toEqual(parse([])),
      ),
    )
  })
})

describe('an address', () => {
  let server: Server
  let origin: string
  const answers = new Map<string, { status?: number; body: string }>()
  beforeAll(async () => {
    server = createServer((request, response) => {
      const found = answers.get(request.url ?? '')
      response.writeHead(found ? (found.status ?? 200) : 404, { 'content-type': 'application/json' }).end(found?.body ?? '')
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  test('is read in all its parts, as one edition', async () => {
    answers.set('/OData/47013NED/TypedDataSet?$top=1', {
      body: JSON.stringify({ 'odata.metadata': `${origin}/OData/47013NED/$metadata`, value: [row()], 'odata.nextLink': `${origin}/next` }),
    })
    answers.set('/next', { body: JSON.stringify({ value: [row({ SoortMisdrijf: '1.4.6' })] }) })
    const { facts, reading } = await read(`${origin}/OData/47013NED/TypedDataSet?$top=1`)
    expect(facts.map(fact => fact.offence)).toEqual(['1.1.1', '1.4.6'])
    expect(reading).toMatchObject({ kind: 'url', name: `${origin}/OData/47013NED/TypedDataSet`, facts: 2 })
    expect(reading.writtenDate).toBeUndefined()
  })

  test('lets the table itself say which column is what', async () => {
    answers.set('/t/DataProperties', {
      body: JSON.stringify({
        value: [
          { Type: 'Dimension', Key: 'Delict' },
          { Type: 'GeoDetail', Key: 'Plek' },
          { Type: 'TimeDimension', Key: 'Tijd' },
          { Type: 'Topic', Key: 'GeregistreerdeMisdrijven_9' },
        ],
      }),
    })
    answers.set('/t/TypedDataSet', {
      body: JSON.stringify({ value: [{ Delict: '1.1.1', Plek: 'GM0344', Tijd: '2018JJ00', GeregistreerdeMisdrijven_9: 4 }] }),
    })
    expect((await read(`${origin}/t/TypedDataSet`)).facts).toMatchObject([{ offence: '1.1.1', area: 'GM0344', registered: 4 }])
  })

  test('whose next part is elsewhere is not followed', async () => {
    answers.set('/away', { body: JSON.stringify({ value: [row()], 'odata.nextLink': 'http://elsewhere.invalid/next' }) })
    await expect(read(`${origin}/away`)).rejects.toThrow('another origin')
  })

  test('that does not answer well says so', async () => {
    await expect(read(`${origin}/missing`)).rejects.toThrow('404')
  })
})

describe.skipIf(!existsSync(shared))('the files of 2012 to 2022 (skipped without ../shared)', () => {
  test.each([2012, 2015, 2018, 2022])('of %d holds 22,125 figures without a fault', async year => {
    const { facts, faults } = await read(join(shared, `policedata${year}.csv`))
    expect(faults).toEqual([])
    expect(facts).toHaveLength(22_125)
    expect(new Set(facts.map(fact => fact.offence)).size).toBe(59)
    expect(facts.filter(fact => fact.area === 'GM0998').every(fact => fact.registered === null)).toBe(true)
  })

  test('differ from a file of which one byte was lost', async () => {
    const bytes = readFileSync(join(shared, 'policedata2018.csv'))
    const { faults } = await read(file(Buffer.concat([bytes.subarray(0, 200_000), bytes.subarray(200_001)])))
    expect(faults.length).toBeLessThanOrEqual(1)
  })
})
