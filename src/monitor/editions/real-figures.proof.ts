// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { Cell, DocumentContent, DocumentTable, NumberedSource } from '../../core/documents/parts.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'
import { importRegisteredCrime } from '../crime-imports/public.ts'

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const fileOf = (year: number): string => `policedata${year}.csv`
const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022]
const editions = ['college', 'council-GM0344', 'council-GM1961', 'council-GM0339']

/** The cells of a raw file of the police or CBS, without anything of the product: no quotes, no padding. */
const cellsOf = (path: string, between: string): string[][] =>
  readFileSync(`${shared}${path}`, 'utf8')
    .replace('\uFEFF', '')
    .split(/\r?\n/)
    .filter(Boolean)
    .map(line => line.split(between).map(cell => cell.replaceAll('"', '').trim()))

/** What the raw files say, added up by hand. */
function rawFigures() {
  const counts = new Map<string, number>()
  for (const year of years)
    for (const [, offence, area, , registered] of cellsOf(`crime/47013NED/${fileOf(year)}`, ';'))
      counts.set(`${area} ${offence} ${year}`, Number(registered ?? ''))
  const persons = new Map(
    cellsOf('region/gemeenten-bevolking-2012-2025.csv', ',').map(([area, , year, value]) => [`${area} ${year}`, Number(value)]),
  )
  const places = cellsOf('region/mn-gemeenten-2019.csv', ',').slice(1)
  const districts = new Map<string, string[]>()
  for (const [code = '', , , , district = ''] of places) districts.set(district, [...(districts.get(district) ?? []), code])
  const merged: Record<string, string[]> = { GM1961: ['GM0545', 'GM0620', 'GM0707'] }
  const within2023 = (codes: readonly string[]) => codes.filter(code => code !== 'GM0457')
  const residentsOf = (code: string, year: number): number => {
    const own = persons.get(`${code} ${year}`)
    return own || (merged[code] ?? []).reduce((sum, part) => sum + (persons.get(`${part} ${year}`) ?? 0), 0)
  }
  return {
    codes: new Map(places.map(([code = '', name = '']) => [name, code])),
    districts,
    count: (area: string, offences: readonly string[], year: number): number => {
      const parts = area.startsWith('GM') || area === 'RE03' ? [area] : within2023(districts.get(area) ?? [])
      return parts.flatMap(part => offences.map(offence => counts.get(`${part} ${offence} ${year}`) ?? 0)).reduce((a, b) => a + b, 0)
    },
    residents: (area: string, year: number): number =>
      (area === 'RE03'
        ? within2023([...districts.values()].flat())
        : area.startsWith('GM')
          ? [area]
          : within2023(districts.get(area) ?? [])
      )
        .map(part => residentsOf(part, year))
        .reduce((a, b) => a + b, 0),
  }
}

/** log(n!) by adding up, far from any library of the product. */
const logFactorials = [0]
function logChoose(n: number, k: number): number {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push((logFactorials[i - 1] ?? 0) + Math.log(i))
  return (logFactorials[n] ?? 0) - (logFactorials[k] ?? 0) - (logFactorials[n - k] ?? 0)
}

/** P(X >= k) for a binomial, added up term by term. */
function tail(n: number, k: number, p: number): number {
  let sum = 0
  for (let i = k; i <= n; i++) sum += Math.exp(logChoose(n, i) + i * Math.log(p) + (n - i) * Math.log1p(-p))
  return sum
}

/** The exact interval of a ratio of two counts (Clopper-Pearson on the share of the second), by halving. */
function exactInterval(before: number, now: number): [number, number] {
  const n = before + now
  const solve = (below: (p: number) => boolean): number => {
    let [low, high] = [0, 1]
    for (let step = 0; step < 40; step++) {
      const middle = (low + high) / 2
      if (below(middle)) low = middle
      else high = middle
    }
    return low / (1 - low) - 1
  }
  return [now === 0 ? -1 : solve(p => tail(n, now, p) < 0.025), solve(p => 1 - tail(n, now + 1, p) > 0.025)]
}

/** A number as Dutch writes it: 1.280,5. */
function dotted(value: number, decimals = 0): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (rest ? `,${rest}` : '')
}
const share = (value: number, decimals: number): string => {
  const rounded = Number((value * 100).toFixed(decimals))
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : ''
  return `${sign}${dotted(Math.abs(rounded), decimals)}%`
}

describe.skipIf(!existsSync(shared))('the account 2019-2022 from the raw files (skipped without ../shared)', () => {
  let site: TestSite
  let number: string
  const raw = existsSync(shared) ? rawFigures() : (undefined as never)
  const found = new Map<string, DocumentContent>()
  const tables = (edition: string): DocumentTable[] =>
    (found.get(edition)?.blocks ?? []).flatMap(block => (block.kind === 'table' ? [block] : []))
  const source = (edition: string, number: number | undefined): NumberedSource => {
    const all = (found.get(edition)?.blocks ?? []).flatMap(block => (block.kind === 'sources' ? block.items : []))
    const its = all.find(one => one.number === number)
    if (!its) throw new Error(`source ${number} is not in the list of ${edition}`)
    return its
  }
  const detail = ({ facts }: NumberedSource, term: string): string => facts.find(fact => fact.term === term)?.detail ?? ''

  beforeAll(async () => {
    const { pack } = await checkPack('regions/midden-nederland-2019-2022')
    site = await testSite({ clock: movableClock('2023-12-01T09:00:00Z'), prepare: async owner => pack && loadRegion(owner, pack) })
    for (const year of years)
      await importRegisteredCrime(site.owner, `${shared}crime/47013NED/${fileOf(year)}`, { retrievedDate: '2023-11-17' })
    const bureau = site.as('bureau-coordinator')
    const { id } = (await bureau.post<{ id: string }>('/v1/reports', { period: '2019-2022' })).body
    const on = async (noun: string, body: object) => {
      const { headers, body: state } = await bureau.get<{ number: string }>(`/v1/reports/${id}`)
      number = state.number
      expect((await bureau.post(`/v1/reports/${id}/${noun}`, body, { 'if-match': String(headers.etag) })).status).toBe(200)
    }
    await on('report-freezes', {})
    await on('report-publications', { decision: 'RVC-2023-9' })
    for (const edition of editions)
      found.set(edition, (await site.as(null).get<{ content: DocumentContent }>(`/v1/report-editions/${number}/${edition}`)).body.content)
  }, 180_000)
  afterAll(() => site?.close())

  /** Which area and offences a row is about, by its source: "Telt" names the codes. */
  function asked({ caption }: DocumentTable, name: string, its: NumberedSource): { area: string; offences: string[] } | null {
    const place = caption.split(', ').at(-1) ?? ''
    const codeOf = (words: string): string => (words === 'Midden-Nederland' ? 'RE03' : (raw.codes.get(words) ?? words))
    const codes = detail(its, 'Telt').match(/\d\.\d\.\d+/g) ?? []
    const offences = codes[0] === '1.4.1' && codes[1] === '1.4.7' ? [1, 2, 3, 4, 5, 6, 7].map(last => `1.4.${last}`) : codes.slice(0, 1)
    if (caption.startsWith('Indicatoren') || caption.startsWith('Soorten')) return { area: codeOf(place), offences }
    if (caption.startsWith('Alle misdrijven per district')) return { area: name, offences: ['0.0.0'] }
    if (caption.startsWith('Alle misdrijven')) return { area: codeOf(name), offences: ['0.0.0'] }
    return null
  }

  test.each(editions)(
    '%s: every count, change, interval and rate is what the raw files give, and opens the files it comes from',
    edition => {
      let checked = 0
      for (const table of tables(edition))
        for (const [place, row] of table.rows.entries()) {
          const [name, from, to, changed, rate] = row as [string, Cell, Cell, Cell, Cell]
          const its = source(edition, table.sources?.[place])
          const about = asked(table, name, its)
          if (!about || name === 'Weesp') continue
          const { area, offences } = about
          const where = `${edition}: ${table.caption}: ${name}`
          const [before, now] = [raw.count(area, offences, 2018), raw.count(area, offences, 2022)]
          expect([from, to], where).toEqual([before, now])
          if (before > 0) {
            const [low, high] = exactInterval(before, now)
            expect(changed, where).toBe(
              `${share(now / before - 1, 1)}${Math.min(before, now) < 20 ? '*' : ''} (${share(low, 0)} tot ${share(high, 0)})`,
            )
          }
          const perThousand = (now / raw.residents(area, 2022)) * 1000
          expect(rate, where).toBe(dotted(perThousand, perThousand < 1 ? 2 : 1))
          expect(detail(its, 'Per jaar'), where).toBe(years.map(year => `${year}: ${dotted(raw.count(area, offences, year))}`).join('; '))
          for (const year of years) expect(detail(its, 'Bron'), where).toContain(`${fileOf(year)} (${year})`)
          expect(detail(its, 'Bron'), where).toMatch(/tabel 47013NED, opgehaald 17 november 2023, gemeentegrenzen van 1 januari 2023/)
          expect(detail(its, 'Inwoners, gemiddeld in het jaar'), where).toContain(`2022: ${dotted(raw.residents(area, 2022))}`)
          checked += 4
        }
      process.stdout.write(`${edition}: ${checked} numbers\n`)
      expect(checked).toBeGreaterThan(30)
    },
  )

  test('names every file by the hash of its bytes', () => {
    const made = (found.get('college')?.blocks ?? []).flatMap(block => (block.kind === 'facts' ? block.items : []))
    for (const year of years) {
      const hash = createHash('sha256')
        .update(readFileSync(`${shared}crime/47013NED/${fileOf(year)}`))
        .digest('hex')
      expect(made.some(({ detail: words }) => words.startsWith(`${fileOf(year)} (${year})`) && words.endsWith(hash))).toBe(true)
    }
  })

  test.each([['college'], ['raad-GM0344'], ['raad-GM1961'], ['raad-GM0339']])(
    'on the public page of %s every number that opens something opens a source that is there',
    async slug => {
      const page = (await site.as(null).get(`/verslagen/${number}/${slug}`)).text
      const opened = [...page.matchAll(/href="#(bron-\d+)"/g)].map(([, to]) => to)
      expect(opened.length).toBeGreaterThan(30)
      for (const to of new Set(opened)) expect(page, `${slug} #${to}`).toContain(`id="${to}"`)
    },
  )

  test('prints what residents say as the survey files have it', () => {
    const [head = [], ...rows] = cellsOf('survey/VM-81877NED-NL-provincies-2013-2017.csv', ';')
    const asked = {
      'Voelt zich wel eens onveilig': 3,
      'Voelt zich wel eens onveilig in de buurt': 4,
      'Rapportcijfer veiligheid in de buurt': 9,
    }
    const all = tables('college').find(({ caption }) => caption.startsWith('Wat inwoners zeggen'))
    for (const [question, place] of Object.entries(asked))
      for (const area of ['Nederland', 'Utrecht', 'Flevoland', 'Noord-Holland']) {
        const of = (year: number) =>
          rows.find(([, period, where]) => period === String(year) && where?.replace(' (PV)', '') === area)?.[place] ?? ''
        const shown = (year: number) => `${of(year).includes(',') ? of(year) : `${of(year)},0`} (${year})`
        expect(all?.rows.find(([name]) => name === `${question}, ${area}`)?.slice(1, 3), `${head[place]}, ${area}`).toEqual([
          shown(2015),
          shown(2017),
        ])
      }
  })

  test('says of Weesp, which left, that there is no figure and why', () => {
    const all = tables('college').find(({ caption }) => caption === 'Alle misdrijven per gemeente')
    expect(all?.rows.find(([name]) => name === 'Weesp')?.slice(1, 4)).toEqual([null, null, null])
    expect(all?.notes.join(' ')).toContain('Over Weesp staan er geen eigen cijfers in de gebruikte bron.')
  })
})
