// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkPack, type Checked, sentence } from './public.ts'
import { checkFiles } from './rules.ts'
import { regionMunicipalities } from './tiles.rules.ts'

const folder = fileURLToPath(new URL('./test-region/', import.meta.url))
const sound = new Map(readdirSync(folder).map(name => [name, readFileSync(`${folder}${name}`, 'utf8')]))

/** The invented region with one text of one file replaced; the text must be there, so that no case silently tests nothing. */
function broken(file: string, from: string | RegExp, to: string): Checked {
  const text = sound.get(file) ?? ''
  expect(text).toMatch(from)
  return checkFiles(new Map(sound).set(file, text.replace(from, to)))
}
const told = ({ problems }: Checked) => problems.map(found => `${found.file}:${found.line} ${found.kind}`)

/** Each kind of problem, the change that brings it, and where it must be told. */
const cases: [string, string, string | RegExp, string, string[]][] = [
  ['a quote that stays open', 'sources.csv', '"Bedacht', 'Be"dacht', ['sources.csv:3 open-quote']],
  ['a line with a cell too many', 'tile-map.csv', 'EXG3,1,1', 'EXG3,1,1,1', ['tile-map.csv:0 not-on-map', 'tile-map.csv:6 cell-count']],
  ['a line that is no pair', 'trends.txt', 'order: 1', 'order 1', ['trends.txt:1 missing-value', 'trends.txt:2 not-a-pair']],
  ['a key that stands twice', 'trends.txt', 'order: 1', 'order: 1\norder: 2', ['trends.txt:3 double-key']],
  [
    'a column that stands twice',
    'tile-map.csv',
    'area,column,row',
    'area,column,column',
    ['tile-map.csv:1 double-key', 'tile-map.csv:1 missing-column'],
  ],
  ['a column that is missing', 'tile-map.csv', ',row', ',rij', ['tile-map.csv:1 missing-column', 'tile-map.csv:1 unknown-column']],
  ['an unknown key in a block', 'trends.txt', 'order: 1', 'order: 1\nkans: 3', ['trends.txt:3 unknown-column']],
  ['a year in a file without years', 'offences.csv', 'kind,', '2031,', ['offences.csv:1 missing-column', 'offences.csv:1 unknown-column']],
  ['an empty cell that must be filled', 'areas.csv', ',Zandplaat,Zandplaat,', ',Zandplaat,,', ['areas.csv:5 missing-value']],
  ['a day that does not exist', 'area-changes.csv', '2033-01-01', '2033-02-29', ['area-changes.csv:2 bad-date']],
  ['a number with a comma', 'formation.csv', '10.5,2,1,13.5', '"10,5",2,1,13.5', ['formation.csv:2 bad-number']],
  ['a count that is no whole number', 'population.csv', '1010', '1010.5', ['population.csv:2 bad-count']],
  ['a code with a space', 'sources.csv', 'bedacht,', 'be dacht,', ['sources.csv:3 bad-code']],
  ['a word that is no choice', 'memberships.csv', 'chair', 'baas', ['memberships.csv:3 bad-choice']],
  [
    'a code that stands twice',
    'offences.csv',
    '9.9.1',
    '0.0.0',
    ['offences.csv:3 duplicate-code', 'registered-crime-yearly.csv:3 dangling-reference'],
  ],
  ['a reference to nothing', 'memberships.csv', 'EXG1,COLLEGE', 'EXG9,COLLEGE', ['memberships.csv:3 dangling-reference']],
  [
    'a list with a reference to nothing',
    'priorities.txt',
    'trends: stijging',
    'trends: stijging daling',
    ['priorities.txt:1 dangling-reference'],
  ],
  ['an end before the beginning', 'region.txt', '2035-01-01', '2030-01-01', ['region.txt:3 date-order']],
  [
    'two memberships at once',
    'memberships.csv',
    'EXG1,COLLEGE-WATERZEE,chair,,,',
    'EXG1,COLLEGE-WATERZEE,member,2032-01-01,,2031-01-01,bedacht,,,\nEXG1,COLLEGE-WATERZEE,chair,,,',
    ['memberships.csv:3 overlap'],
  ],
  [
    'a membership that outlives its member',
    'memberships.csv',
    'member,,2033-01-01',
    'member,,2034-01-01',
    ['memberships.csv:4 outside-validity'],
  ],
  ['a row without a source', 'population.csv', '1020,bedacht', '1020,', ['population.csv:2 missing-source']],
  ['a doubt without a reason', 'areas.csv', 'bedacht als voorbeeld', '', ['areas.csv:6 missing-reason']],
  ['a paraphrase without its place', 'trends.txt', 'passage: nergens', '', ['trends.txt:1 missing-passage']],
  ['two areas on one tile', 'tile-map.csv', 'EXG3,1,1', 'EXG3,1,0', ['tile-map.csv:6 same-tile']],
  ['a municipality that is not on the map', 'tile-map.csv', 'EXG3,1,1\n', '', ['tile-map.csv:0 not-on-map']],
]

describe('checking a pack', () => {
  test('a sound pack has no problems and no notes', () => {
    const checked = checkFiles(sound)
    expect(told(checked)).toEqual([])
    expect(checked.notes).toEqual([])
    expect(checked.pack?.region[0]?.name).toBe('Waterzee (fictief)')
  })

  test.each(cases)('%s is told with its file and line', (_, file, from, to, where) => {
    expect(told(broken(file, from, to))).toEqual(expect.arrayContaining(where))
  })

  test('a problem in one place leaves the rest of the pack alone', () => {
    expect(told(broken('area-changes.csv', '2033-01-01', '2033-02-29'))).toEqual(['area-changes.csv:2 bad-date'])
    expect(told(broken('memberships.csv', 'chair', 'baas'))).toEqual(['memberships.csv:3 bad-choice'])
  })

  test('all problems come at once, in reading order', () => {
    const files = new Map(sound)
    files.set('areas.csv', (sound.get('areas.csv') ?? '').replace('municipality,,2033-01-01', 'dorp,,2033-13-01'))
    files.set('tile-map.csv', (sound.get('tile-map.csv') ?? '').replace('EXG1,1,0', 'EXG8,1,x'))
    expect(told(checkFiles(files))).toEqual([
      'areas.csv:5 bad-choice',
      'areas.csv:5 bad-date',
      'tile-map.csv:0 not-on-map',
      'tile-map.csv:4 bad-count',
      'tile-map.csv:4 dangling-reference',
    ])
  })

  test('there is exactly one region in a pack', () => {
    expect(told(broken('region.txt', /$/, '\nregion: twee\nperiod: 1\n'))).toContain('region.txt:0 one-record')
  })

  test('a file that is missing and a file that does not belong are told by name', () => {
    const files = new Map(sound).set('notities.xlsx', '')
    files.delete('memberships.csv')
    expect(checkFiles(files).problems.map(found => sentence(found))).toEqual([
      'Het bestand memberships.csv ontbreekt.',
      'Het bestand notities.xlsx hoort niet in een regiopakket.',
    ])
  })

  test('every sentence exists in Dutch and in English', () => {
    const found = broken('area-changes.csv', '2033-01-01', '2033-02-29').problems[0]
    expect(found && sentence(found)).toBe('date: "2033-02-29" is geen bestaande datum in de vorm JJJJ-MM-DD.')
    expect(found && sentence(found, 'en')).toBe('date: "2033-02-29" is no existing date in the form YYYY-MM-DD.')
  })

  test('a fact replaced by later knowledge is no overlap', () => {
    const later = 'EXG1,COLLEGE-WATERZEE,chair,,2034-01-01,2033-06-01,bedacht,,,\nEXG1,COLLEGE-WATERZEE,chair,,,'
    expect(told(broken('memberships.csv', 'EXG1,COLLEGE-WATERZEE,chair,,,', later))).toEqual([])
  })
})

describe('sums', () => {
  test('a printed total that differs from its parts is noted and kept', () => {
    const checked = broken('formation.csv', '10.5,2,1,13.5,', '10.5,2,1,14,*')
    expect(checked.problems).toEqual([])
    expect(checked.notes.map(note => note.kind)).toEqual(['row-sum', 'column-sum'])
    expect(checked.pack?.formation[0]).toMatchObject({ total: 14, mark: '*' })
  })

  test('offences that do not add up to the total are noted; what is not published is not taken for zero', () => {
    const checked = broken('registered-crime-yearly.csv', '9.9.1,bedacht-2032,7,', '9.9.1,bedacht-2032,6,')
    expect(checked.notes.map(note => sentence(note))).toEqual(['EXG1 2031: de misdrijven tellen op tot 6, het totaal is 7.'])
    expect(checked.pack?.registeredCrime[1]?.years).toEqual({ '2031': 6, '2032': null })
  })
})

describe('the packs that ship', () => {
  const shipped = (name: string) => checkPack(fileURLToPath(new URL(`../../../regions/${name}`, import.meta.url)))

  test('Midden-Nederland 2019-2022 is sound; the two asterisks of the formation table are notes', async () => {
    const { problems, notes, pack } = await shipped('midden-nederland-2019-2022')
    expect(problems).toEqual([])
    expect(notes.filter(note => note.file === 'formation.csv').map(note => note.values)).toEqual([
      ['POLITIE-GOOI-EN-VECHTSTREEK', '360', '361'],
      ['POLITIE-RECHERCHE', '714', '713'],
    ])
    expect(notes.filter(note => note.kind === 'offence-sum' || note.kind === 'column-sum')).toEqual([])
    expect(pack && regionMunicipalities(pack)).toHaveLength(39)
    expect(pack?.trends).toHaveLength(9)
    expect(pack?.formation.filter(row => row.kind === 'part')).toHaveLength(13)
  })

  test('its figures give the changes of the strategy, with robberies as later revised', async () => {
    const { pack } = await shipped('midden-nederland-2019-2022')
    const sum = (codes: readonly string[], year: string) =>
      (pack?.registeredCrime ?? [])
        .filter(row => row.area === 'RE03' && codes.includes(row.offence))
        .reduce((total, row) => total + (row.years[year] ?? 0), 0)
    const changes = Object.fromEntries(
      (pack?.indicators ?? [])
        .filter(row => row.printed_change !== null)
        .map(row => [row.code, [row.printed_change, Math.round((sum(row.offences, '2018') / sum(row.offences, '2015') - 1) * 1000) / 10]]),
    )
    expect(changes).toEqual({
      totaal: [-15, -15.2],
      geweld: [-7, -7.6],
      woninginbraak: [-27, -27],
      straatroof: [-35, -34.7],
      overvallen: [-30, -32],
    })
  })

  test('Midden-Nederland 2023-2026 is sound, with 38 municipalities and without Weesp', async () => {
    const { problems, pack } = await shipped('midden-nederland-2023-2026')
    expect(problems).toEqual([])
    expect(pack && regionMunicipalities(pack)).toHaveLength(38)
    expect(pack?.priorities.map(row => row.code)).toEqual(['ondermijning', 'digitale-veiligheid', 'maatschappelijke-onrust'])
  })
})
