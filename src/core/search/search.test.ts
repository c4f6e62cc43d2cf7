// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../identity/people.ts'
import { beginsWords, plain, wordsOf } from './rules.ts'

let site: TestSite
const names = ['Daniël Özgür-van der Ĳssel', "Aag 's-Graveland", 'İlhan Çelik', 'Jan IJsselstein', 'Zoë Ångström', 'Bo Å', 'Renée d’Hondt']

beforeAll(async () => {
  site = await testSite()
  for (const [place, name] of names.entries()) {
    await site.owner.query(
      `with made as (insert into core.person (id, subject, name, fictitious) values (gen_random_uuid(), $1, $2, true) returning id)
       insert into core.assignment (id, person_id, organisation_id, role, valid_from)
       select gen_random_uuid(), made.id, o.id, 'safety_adviser', '2018-01-01' from made, core.organisation o where o.code = 'GM0344'`,
      [`test-${place}`, name.normalize(place % 2 === 0 ? 'NFC' : 'NFD')],
    )
  }
  await site.owner.query(
    `insert into core.organisation (id, code, kind, name) values (gen_random_uuid(), 'GM0353', 'municipality', 'Gemeente IJsselstein'), (gen_random_uuid(), 'TST', 'other', $1)`,
    ["Stichting 's-Graveland"],
  )
  await site.as('neighbourhood-officer').post('/v1/obstacles', {
    happens: 'Voor jeugdcriminaliteit mogen we de woninginbraken niet naast de meldingen van school leggen.',
    domain: 'care-and-safety',
    lookAlikes: 'seen',
  })
})
afterAll(() => site?.close())

interface Found {
  counts: { kind: string; count: number }[]
  results: {
    kind: string
    record: string
    title: { nl: string; en: string }
    snippet: { nl: string }
    address: { nl: string; en: string }
    document: boolean
  }[]
}
const search = async (text: string, person: PersonCode = 'mayor', kind?: string) =>
  (await site.as(person).post<Found>('/v1/_search', { text, ...(kind && { kind }) })).body
const titles = async (text: string, person: PersonCode = 'mayor') =>
  (await search(text, person)).results.map(({ title }) => title.nl.normalize('NFC'))

describe('searching', () => {
  it.each([
    ['Daniel', names[0]],
    ['daniël', names[0]],
    ['ijssel', names[0]],
    ['ĳssel', names[0]],
    ['ozgur', names[0]],
    ['sgraveland', names[1]],
    ["'s-graveland", names[1]],
    ['s graveland', names[1]],
    ['’s Graveland', names[1]],
    ['ilhan', names[2]],
    ['celik', names[2]],
    ['ijsselstein', names[3]],
    ['angstrom', names[4]],
    ['zoe', names[4]],
    ['dhondt', names[6]],
  ])('finds by %s the colleague who is called %s', async (asked, name) => {
    expect(await titles(asked)).toContain(name?.normalize('NFC'))
  })

  it('finds organisations by their beginning, in any spelling', async () => {
    for (const asked of ['sgraveland', "'s-Gravel", 'graveland']) expect(await titles(asked)).toContain("Stichting 's-Graveland")
    expect(await titles('ijsselst')).toContain('Gemeente IJsselstein')
  })

  it('finds a text by stem, by the beginning of a word and by a part of a compound', async () => {
    for (const asked of ['woninginbraak', 'woninginbr', 'criminaliteit', 'school melding']) {
      const { results } = await search(asked)
      expect(
        results.map(({ kind }) => kind),
        asked,
      ).toContain('obstacle')
    }
    expect(await titles('onvindbaarwoord')).toEqual([])
  })

  it('shows the piece of text around what was found', async () => {
    const obstacle = (await search('woninginbraken')).results.find(({ kind }) => kind === 'obstacle')
    expect(obstacle?.snippet.nl).toContain('⟦woninginbraken⟧')
  })

  it('types its results, counts each kind and keeps one kind when asked', async () => {
    const { counts, results } = await search('ijsselstein')
    expect(counts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['organisation', 'colleague']))
    expect(new Set(results.map(({ kind }) => kind)).size).toBeGreaterThan(1)
    expect(new Set((await search('ijsselstein', 'mayor', 'colleague')).results.map(({ kind }) => kind))).toEqual(new Set(['colleague']))
  })

  it('finds screens and pages by name in either language', async () => {
    expect((await search('ambit')).results.find(({ kind }) => kind === 'screen')?.address).toEqual({ nl: '/ambities', en: '/en/ambitions' })
    const page = (await search('melden', 'neighbourhood-officer')).results.find(({ address }) => address.nl === '/drempels/melden')
    expect(page).toMatchObject({ kind: 'screen', address: { nl: '/drempels/melden', en: '/en/obstacles/report' }, document: true })
    const unseen = (await search('melden', 'functional-manager')).results.filter(({ address }) => address.nl === '/drempels/melden')
    expect(unseen).toEqual([])
  })

  it('finds the compounds that hold a word, bent or not, and forgets a word that stands in no text any more', async () => {
    await site.owner.query(
      `select core.keep_search_entry('obstacle', k, 'Proef ' || k, 'Trial ' || k, body, '', '/drempels/x', 'everyone')
       from (values ('een', 'Over drugspanden en verkeerscontroles'), ('twee', 'Over panden en controle')) as v(k, body)`,
    )
    const found = async (text: string) => (await search(text, 'mayor', 'obstacle')).results.map(({ record }) => record).sort()
    for (const asked of ['pand', 'panden', 'controle', 'de panden']) expect(await found(asked), asked).toEqual(['een', 'twee'])
    expect(await found('drugspand')).toEqual(['een'])
    await site.owner.query(`delete from core.search_entry where record in ('een', 'twee')`)
    const words = async () =>
      (await site.owner.query(`select word from core.search_word where word like '%drugspand%' order by 1`)).rows.map(({ word }) => word)
    expect(await words()).toEqual(['drugspand', 'drugspanden'])
    await site.owner.query('select core.forget_words()')
    expect(await words()).toEqual([])
  })

  it('finds by a beginning that more words have than a question can name, and nothing by a word without meaning', async () => {
    const usual = Array.from(
      { length: 27 * 5 },
      (_unused, place) => `qux${String.fromCharCode(97 + (place % 26), 97 + Math.floor(place / 26))}`,
    )
    for (const [place, word] of usual.entries())
      await site.owner.query(`select core.keep_search_entry('obstacle', $1, 'Proef', 'Trial', $2, '', '/drempels/x', 'everyone')`, [
        `qux${place}`,
        word,
      ])
    const counted = async (text: string) => (await search(text, 'mayor', 'obstacle')).counts.find(({ kind }) => kind === 'obstacle')?.count
    expect(await counted('qux')).toBe(usual.length)
    expect(await counted('quxa')).toBe(usual.filter(word => word.startsWith('quxa')).length)
    expect((await site.owner.query(`select core.question('zonder')::text as asked`)).rows).toEqual([{ asked: "'zonder'" }])
    await site.owner.query(`delete from core.search_entry where record like 'qux%'`)
  })

  it('looks in a part of the texts for what very many have, and in all of them for what few have', async () => {
    await site.owner.query(
      `select core.keep_search_entry('obstacle', 'veel' || n, 'Proef', 'Trial', 'alomtegenwoordig' || case when n % 80 = 0 then ' sporadisch' else '' end, '', '/drempels/x', 'everyone')
       from generate_series(1, 800) n`,
    )
    const found = async (text: string) =>
      (
        await site.owner.query<{ record: string; sampled: boolean }>(
          `select f.record, e.words @@ quote_literal('@everyone~0')::tsquery as sampled from core.find_entries($1, null, 20) f join core.search_entry e using (kind, record)`,
          [text],
        )
      ).rows
    expect((await found('alomtegenwoordig')).filter(({ sampled }) => sampled)).toHaveLength(20)
    expect(await found('sporadisch')).toHaveLength(10)
    await site.owner.query(`delete from core.search_entry where record like 'veel%'`)
  })

  it('gives every result an address in both languages', async () => {
    const obstacle = (await search('woninginbraken')).results[0]
    expect(obstacle?.address.nl).toBe(`/drempels/${obstacle?.record}`)
    expect(obstacle?.address.en).toBe(`/en/obstacles/${obstacle?.record}`)
  })

  it('shows the functional manager no content, and a visitor nothing at all', async () => {
    expect((await search('woninginbraken', 'functional-manager')).results).toEqual([])
    expect((await site.as(null).post('/v1/_search', { text: 'woninginbraken' })).status).toBe(401)
  })

  it('finds what is meant for one organisation only there', async () => {
    await site.owner.query(
      `select core.keep_search_entry('obstacle', 'hidden', 'Kanariepiet', 'Kanariepiet', '', '', '/drempels/x', 'organisation:' || id) from core.organisation where code = 'GM0344'`,
    )
    expect(await titles('kanariepiet', 'adviser-large')).toEqual(['Kanariepiet'])
    for (const other of ['adviser-small', 'bureau-coordinator', 'privacy-officer', 'operator'] as const) {
      const { counts, results } = await search('kanariepiet', other)
      expect({ counts, results }, other).toEqual({ counts: [], results: [] })
    }
  })

  it('follows a change of name, and forgets who is removed', async () => {
    await site.owner.query(`update core.organisation set name = 'Stichting Vlindertuin' where code = 'TST'`)
    expect(await titles('vlindertuin')).toEqual(['Stichting Vlindertuin'])
    await site.owner.query(`delete from core.assignment where person_id = (select id from core.person where subject = 'test-5')`)
    expect(await titles('Bo A')).not.toContain('Bo Å')
  })

  it('is logged, and the colleagues it found stand in the processing log', async () => {
    await site.owner.query('delete from core.processing_line')
    await search('celik')
    const { rows } = await site.owner.query(
      `select action from core.audit_line where action = 'search.done' order by written_at desc limit 1`,
    )
    expect(rows).toEqual([{ action: 'search.done' }])
    expect(
      (await site.owner.query(`select 1 from core.processing_line where name = 'search.done' and attributes ? 'dpl.core.data_subject_id'`))
        .rowCount,
    ).toBe(1)
  })

  it('asks for two letters and bears whatever is typed', async () => {
    expect((await site.as('mayor').post('/v1/_search', { text: 'a' })).status).toBe(400)
    for (const odd of ["';--", '%%', '__', '&|!:*', '⟦⟧', '"a b', '\\\\x', 'ﬁets', '日本', "a' | '@content"])
      expect((await site.as('mayor').post('/v1/_search', { text: odd })).status, odd).toBe(200)
  })

  it('cannot be fed by the role of the server', async () => {
    const client = await site.engine.pool.connect()
    await expect(client.query(`select core.keep_search_entry('obstacle', 'x', 'x', 'x', '', '', '/x', 'everyone')`)).rejects.toThrow(
      /permission denied/,
    )
    client.release()
  })
})

describe('five hundred names', () => {
  it('are found with and without diacritics, and come back byte for byte (T-40)', async () => {
    const letters = fc.constantFrom(...'aeioubdrstëéïöüçñøåšžğİıĳß'.split(''))
    const part = fc.string({ unit: letters, minLength: 1, maxLength: 12 })
    const name = fc
      .tuple(fc.constantFrom('', "van 't ", 'de ', "'s-", 'Ĳ', 'el-'), part, part)
      .map(([tussen, first, last]) => `${first} ${tussen}${last}`.normalize('NFC'))
    const made = [...new Set(fc.sample(name, { numRuns: 700, seed: 40 }))]
      .filter(each => plain(each).replaceAll(' ', '').length > 3)
      .slice(0, 500)
    expect(made).toHaveLength(500)
    await site.owner.query(
      `select core.keep_search_entry('colleague', 'name-' || place, name, name, '', '', '/partners', 'signed-in') from unnest($1::text[]) with ordinality n(name, place)`,
      [made],
    )
    const { rows } = await site.owner.query<{ name: string; asked: string; found: string[] }>(
      `select n.name, core.plain(n.name) as asked, array(select e.title_nl from core.find_entries(core.plain(n.name), null, 200) f join core.search_entry e on e.kind = f.kind and e.record = f.record) as found
       from (select set_config('app.actor', gen_random_uuid()::text, false)) s, unnest($1::text[]) n(name)`,
      [made],
    )
    expect(rows.filter(({ name: each, found }) => !found.includes(each)).map(({ name: each }) => each)).toEqual([])
  })
})

describe('plain text', () => {
  it('reads the same however a name is typed', () => {
    expect(plain("Daniël 's-Graveland")).toBe('daniel s graveland')
    expect(plain('Ĳsselstein')).toBe('ijsselstein')
  })

  it('fits a question to the beginnings of words', () => {
    expect(beginsWords(wordsOf('regio beeld'), wordsOf('De regio in één beeld'))).toBe(true)
    expect(beginsWords(['egio'], wordsOf('De regio in één beeld'))).toBe(false)
    expect(beginsWords(wordsOf('  '), wordsOf('De regio'))).toBe(false)
  })
})
