// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readSheets, writeCsv, writeSheets } from '../../src/core/documents/spreadsheet.ts'
import { gardenSite, known } from '../access/trial/site.ts'
import { proved } from '../setup/proved.ts'
import { type TestSite, testSite } from '../setup/site.ts'

let site: TestSite
let garden: TestSite
beforeAll(async () => {
  site = await testSite()
  garden = await gardenSite()
})
afterAll(async () => {
  await site?.close()
  await garden?.close()
})

const given = [
  'Daniël',
  'Renée',
  'Zoë',
  'IJsbrand',
  'Ĳsbrand',
  'Jürgen',
  'Øystein',
  'Şule',
  'İbrahim',
  'Michał',
  'Chloé',
  'Aïsha',
  'Nuño',
  'Fátima',
  'Đorđe',
  'O',
  'Jan-Willem',
  'Anne Floor',
  'Thuý',
  'Maëlle',
]
const before = ['', 'van', 'van de', 'van der', "van 't", 'in ’t', 'de', 'den', 'op den', 'ter', 'el', 'd’']
const family = [
  "'s-Graveland",
  '’s-Gravesande',
  'IJzerman',
  'Ĳff',
  'Müller',
  'Groß',
  'Brontë',
  'Ångström',
  'Saint-Exupéry',
  "O'Neill",
  'Çelik',
  'Ğül',
  'Łukasiewicz',
  'Peña',
  'Bœuf',
  'Ýr',
  'Nguyễn',
  'Boer',
  'Smit-de Vries',
  'Abcdefghij'.repeat(6),
]

/** Five hundred different names, half of them with their signs as marks of their own (NFD), by the seed. */
function names(): string[] {
  const parts = fc.tuple(fc.constantFrom(...given), fc.constantFrom(...before), fc.constantFrom(...family), fc.boolean())
  const drawn = fc.sample(parts, { numRuns: 5_000, seed: inject('seed') })
  const all = drawn.map(([first, between, last, apart]) =>
    [first, between, last]
      .filter(Boolean)
      .join(' ')
      .normalize(apart ? 'NFD' : 'NFC'),
  )
  return [...new Map(all.map(name => [name.normalize('NFC'), name])).values()].slice(0, 500)
}

const letters: Record<string, string> = {
  ø: 'o',
  Ø: 'O',
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  œ: 'oe',
  Œ: 'OE',
  ĳ: 'ij',
  Ĳ: 'IJ',
  ı: 'i',
}
/** A name as somebody types it on a keyboard without signs. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[øØßłŁđĐœŒĳĲı]/g, sign => letters[sign] ?? sign)

test('five hundred names come back as they went in, are found with and without their signs, and stand in the order of the alphabet (T-40)', async () => {
  const all = names()
  expect(all.length).toBe(500)
  const ids = new Map<string, string>()
  for (const name of all) {
    const id = randomUUID()
    ids.set(id, name)
    await site.owner.query('insert into core.person (id, subject, name) values ($1, $2, $3)', [id, id, name])
    await site.owner.query(
      `insert into core.assignment (id, person_id, organisation_id, role, valid_from) select $1, $2, o.id, 'safety_adviser', '2018-01-01' from core.organisation o where o.code = 'GM0339'`,
      [randomUUID(), id],
    )
  }
  const visitor = site.as('mayor')
  const listed: { id: string; name: string }[] = []
  for (let after = ''; ; ) {
    const { body } = await visitor.get<{ people: { id: string; name: string }[]; more: boolean }>(`/v1/people?organisation=GM0339${after}`)
    listed.push(...body.people)
    if (!body.more) break
    after = `&after=${body.people.at(-1)?.id}`
  }
  const own = listed.filter(({ id }) => ids.has(id))
  const changed = own.filter(({ id, name }) => name.normalize('NFC') !== ids.get(id)?.normalize('NFC'))
  const { compare } = new Intl.Collator('nl-NL', { ignorePunctuation: true })
  const misplaced = own.filter(({ name }, place) => place > 0 && compare(own[place - 1]?.name ?? '', name) > 0)
  const unfound: string[] = []
  for (const [id, name] of ids) {
    const shown = name.slice(0, 100)
    for (const asked of new Set([shown, shown.normalize('NFC'), bare(shown), bare(shown).toLowerCase()])) {
      const list = await visitor.get<{ people: { id: string }[] }>(`/v1/people?organisation=GM0339&name=${encodeURIComponent(asked)}`)
      if (!list.body.people?.some(person => person.id === id)) unfound.push(`people: ${name} by ${asked}`)
    }
    for (const asked of new Set([name, bare(name)])) {
      const search = await visitor.post<{ results: { record: string }[] }>('/v1/_search', { text: asked, kind: 'colleague' })
      if (!search.body.results?.some(({ record }) => record === id)) unfound.push(`search: ${name} by ${asked}`)
    }
  }

  const unlike: string[] = []
  for (const name of all) {
    const made = await garden.as('mayor').post<{ id: string }>('/v1/trial-beds', { name, plotId: known.plot })
    const back = await garden.as('mayor').get<{ name: string }>(`/v1/trial-beds/${made.body.id}`)
    if (back.body.name?.normalize('NFC') !== name.normalize('NFC')) unlike.push(name)
  }
  const rows = all.map((name, place) => [name, place])
  const whole = rows.map(([name, place]) => [String(name).normalize('NFC'), place])
  const csv = readSheets(new TextEncoder().encode(writeCsv(rows)))[0]?.rows ?? []
  const files = (['ods', 'xlsx'] as const).map(kind => readSheets(writeSheets([{ name: 'Namen', rows }], kind))[0]?.rows)
  // A quote in front of a name that begins with one sign of a formula is the only thing a csv adds.
  const csvChanged = csv.filter(([name], place) => name !== whole[place]?.[0])
  proved('T-40', 'names', {
    names: all.length,
    'in NFD': all.filter(name => name !== name.normalize('NFC')).length,
    'changed by list': changed.length,
    'changed by API and database': unlike.length,
    'changed by CSV': csvChanged.length,
    'out of order': misplaced.length,
    'not found': unfound.length,
    aim: 0,
    seed: inject('seed'),
  })
  expect([own.length, changed, unlike, csvChanged]).toEqual([500, [], [], []])
  for (const file of files) expect(file).toEqual(whole)
  expect(misplaced).toEqual([])
  expect(unfound.slice(0, 20)).toEqual([])
})
