// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Browser, BrowserContext } from 'playwright-core'
import { loadFeatures } from '../../src/core/contract/features.ts'
import { sessionCookie } from '../../src/core/http/site.ts'
import type { DemoPersonCode } from '../../src/core/identity/people.ts'
import { openSessionFor } from '../../src/core/identity/session.ts'
import { newVisitor, openBrowser } from '../setup/browser.ts'
import { openOwner, type TestDatabase, testDatabase } from '../setup/database.ts'
import { type Product, startProduct } from '../setup/product.ts'
import { exampleOf, type Place, places } from './addresses.ts'
import { type Depth, judgePage } from './judge.ts'
import { putIn } from './put-in.ts'

let database: TestDatabase
let owner: pg.Pool
let product: Product
let browser: Browser
const visitors = new Map<DemoPersonCode | null, Promise<BrowserContext>>()
/** Links seen so far on the pages of each person. */
const links = new Map<DemoPersonCode | null, Set<string>>()

/** What is wrong with each page, by its declared address; filled several pages at once. */
const faults = new Map<string, string[]>()

const hasParameters = ({ pattern }: Place): boolean => pattern.includes(':')
/** Every page in both languages, with who looks at it. */
export const all = places(await loadFeatures())
const plain = all.filter(place => !hasParameters(place))
const fixed = new Set(plain.map(({ pattern }) => pattern))

/** Judges every page of the product with something in it; the faults of each by its declared address. */
export async function judgeSite(depth: Depth): Promise<ReadonlyMap<string, string[]>> {
  try {
    await open()
    await together(plain, async ({ pattern, person }) => judge(person, pattern, withSecret(pattern, person), depth))
    await together(all.filter(hasParameters), async ({ pattern, person }) => {
      const address = exampleOf(pattern, links.get(person) ?? [], fixed)
      if (address) await judge(person, pattern, address, depth)
      else faults.set(pattern, ['no page has a link to it'])
    })
    return faults
  } finally {
    await browser?.close()
    await product?.stop()
    await owner?.end()
    await database?.drop()
  }
}

/** Starts the product, with something to see on every page. */
async function open(): Promise<void> {
  database = await testDatabase()
  product = await startProduct({ MODE: 'demo', DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl })
  if (!product.address) throw new Error(`The product did not start: ${product.said}`)
  owner = openOwner({ ...database.owner, max: 2 })
  browser = await openBrowser()
  await reportObstacle()
  await askFormation()
  await lookIntoLog()
  await listOddRead()
  await startPilot()
  for (const { person, links: found } of await putIn(owner, product.address)) see(person, found)
  see('bureau-coordinator', ['/partners/organisaties/RVC/leden', '/en/partners/organisations/RVC/members'])
}

/** A page that opens by a secret in its address only. */
const withSecret = (pattern: string, person: DemoPersonCode | null): string =>
  [...(links.get(person) ?? [])].find(link => link.startsWith(`${pattern}?sleutel=`)) ?? pattern

function see(person: DemoPersonCode | null, found: readonly string[]): void {
  links.set(person, new Set([...(links.get(person) ?? []), ...found]))
}

function as(person: DemoPersonCode | null): Promise<BrowserContext> {
  const known = visitors.get(person) ?? signIn(person)
  visitors.set(person, known)
  return known
}

async function signIn(person: DemoPersonCode | null): Promise<BrowserContext> {
  const visitor = await newVisitor(browser)
  if (person) {
    const { token } = await openSessionFor(owner, person)
    await visitor.addCookies([{ name: sessionCookie(false), value: token, url: product.address }])
  }
  return visitor
}

/** Puts a pilot in with an evaluation: the region pack has none. */
async function startPilot(): Promise<void> {
  const { rows } = await owner.query('select person_id as person, organisation_id as organisation from core.assignment order by id limit 1')
  const { person, organisation } = rows[0]
  const pilot = await owner.query(
    `insert into approach.pilot values (gen_random_uuid(), 'Samen op één kaart', 'Als dit, dan dat.', 'Als het te veel tijd kost.', 'Het bureau telt de uren.', current_date, current_date + 90, null, $1, $2, now()) returning id`,
    [person, organisation],
  )
  await owner.query('insert into approach.pilot_partner values ($1, $2, $3, now())', [pilot.rows[0].id, organisation, person])
  await owner.query(
    `insert into approach.pilot_evaluation values (gen_random_uuid(), $1, 'Dit werkte goed.', 'wijkteams', 'De tijd.', 'partly', $2, $3, now())`,
    [pilot.rows[0].id, person, organisation],
  )
}

/** Puts an obstacle in, by whoever opens the page that a reporter is brought to. */
async function reportObstacle(): Promise<void> {
  const reporter = all.find(({ pattern }) => pattern === '/drempels/gemeld/:id')?.person ?? 'neighbourhood-officer'
  const { token } = await openSessionFor(owner, reporter)
  const answer = await fetch(`${product.address}/v1/obstacles`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ happens: 'Wij mogen de foto van het pand niet met elkaar delen.', domain: 'undermining', lookAlikes: 'seen' }),
  })
  const said = (await answer.json()) as { id?: string }
  if (!said.id) throw new Error(`No obstacle was reported: ${JSON.stringify(said)}`)
  see(reporter, [`/drempels/gemeld/${said.id}`, `/en/obstacles/reported/${said.id}`])
}

/** Asks for a change of the formation, so that there is a request to look at. */
async function askFormation(): Promise<void> {
  const { token } = await openSessionFor(owner, 'police-planner')
  const places = { fromUnit: 'POLITIE-STAF', fromCategory: 'operational', toUnit: 'POLITIE-RECHERCHE', toCategory: 'operational' }
  const answer = await fetch(`${product.address}/v1/formation/requests`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      title: 'Twee plaatsen naar de recherche',
      unit: 'POLITIE-RECHERCHE',
      functionName: 'Rechercheur',
      reason: 'Meer zaken met een digitale kant.',
      budget: 'less',
      consulted: 'Ondernemingsraad',
      lines: [{ ...places, fte: 2, startDate: '2019-06-01' }],
    }),
  })
  if (answer.status !== 201) throw new Error(`No request was made: ${await answer.text()}`)
}

/** Begins a look into the audit log, by the privacy officer. */
async function lookIntoLog(): Promise<void> {
  const { token } = await openSessionFor(owner, 'privacy-officer')
  const today = new Date().toISOString().slice(0, 10)
  const answer = await fetch(`${product.address}/v1/log-looks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ log: 'audit', ground: 'internal-control', reason: 'Steekproef', fromDate: today, toDate: today }),
  })
  const said = (await answer.json()) as { id?: string }
  if (!said.id) throw new Error(`No look was begun: ${JSON.stringify(said)}`)
  see('privacy-officer', [`/toezicht/logboek/${said.id}`, `/en/oversight/logs/${said.id}`])
}

/** Lists an odd read, which the weekly work of the system would do. */
async function listOddRead(): Promise<void> {
  await owner.query(`insert into oversight.weekly_list values ('2026-01-05', 12, 300, '2026-01-12T04:30:00Z')`)
  const { rows } = await owner.query<{ id: string }>(
    `insert into oversight.odd_read select gen_random_uuid(), '2026-01-05', 'burst', a.person_id, a.organisation_id, 60, '2026-01-06T10:00:00Z', '2026-01-06T10:08:00Z', '2026-01-12T04:30:00Z'
     from core.assignment a where a.role = 'police_planner' limit 1 returning id`,
  )
  see('privacy-officer', [`/toezicht/opvallend/${rows[0]?.id}`, `/en/oversight/odd-reads/${rows[0]?.id}`])
}

/** Judges a page; what goes wrong on the way is a fault of that page, and the others are still judged. */
async function judge(person: DemoPersonCode | null, pattern: string, address: string, depth: Depth): Promise<void> {
  try {
    const judged = await judgePage(await as(person), product.address, address, depth)
    see(person, judged.links)
    faults.set(pattern, judged.faults)
  } catch (error) {
    faults.set(pattern, [`${address} ${String(error)}`])
  }
}

/** Works the list off with three at a time: a page waits more for the browser than it asks of the machine. */
async function together(list: readonly Place[], act: (place: Place) => Promise<void>): Promise<void> {
  const waiting = list.values()
  await Promise.all(
    [1, 2, 3].map(async () => {
      for (const place of waiting) await act(place)
    }),
  )
}
