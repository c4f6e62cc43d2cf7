// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openBrowser } from '../../../tests/setup/browser.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { sessionCookie } from '../../core/http/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { root } from '../../core/settings/root.ts'
import { movableClock } from '../../core/time/clock.ts'
import { frame } from '../../shell/pages/frame.tsx'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
const words = 'De sleutelkast van het wijkteam is dicht als wij avonddienst hebben.'
const reporting = '/drempels/melden'
let site: TestSite
let browser: Browser
let address: string
let visitor: BrowserContext

beforeAll(async () => {
  const { ensureBuilt } = (await import(join(root, 'bin/build.mjs'))) as { ensureBuilt: () => Promise<void> }
  await ensureBuilt()
  site = await testSite({ clock: movableClock('2021-02-02T09:00:00Z'), frame, browserFolder: join(root, 'dist/browser') })
  address = await site.listen()
  browser = await openBrowser()
  visitor = await newVisitor(browser, phone)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function signIn(person: DemoPersonCode): Promise<void> {
  const session = await site.as(person).session()
  await visitor.addCookies([{ name: sessionCookie(false), value: session?.token ?? '', url: address }])
}
async function open(path = reporting): Promise<Page> {
  const page = await visitor.newPage()
  await page.goto(`${address}${path}`)
  return page
}
const happens = (page: Page) => page.getByLabel('Wat houdt u tegen?')
async function write(page: Page, text = words): Promise<void> {
  await happens(page).fill(text)
  await page.getByText('Concept bewaard op dit apparaat, versleuteld, tot').waitFor()
}
const restored = (page: Page) => page.getByText('Hier is uw concept terug.').waitFor()
/** Everything that lies in the browser under this address, as far as a script can read it. */
const atRest = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('slagvaardig')
    await new Promise(ready => {
      opening.onsuccess = ready
    })
    if (!opening.result.objectStoreNames.contains('drafts')) return ''
    const asked = opening.result.transaction('drafts').objectStore('drafts').getAll()
    await new Promise(ready => {
      asked.onsuccess = ready
    })
    opening.result.close()
    const decoder = new TextDecoder()
    const shown = (value: unknown): unknown =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? decoder.decode(value)
        : value instanceof CryptoKey
          ? { extractable: value.extractable }
          : value && typeof value === 'object'
            ? Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, shown(inside)]))
            : value
    const caught = await Promise.all(
      (await caches.keys()).map(async name => {
        const cache = await caches.open(name)
        return Promise.all((await cache.keys()).map(async request => `${request.url} ${await (await cache.match(request))?.text()}`))
      }),
    )
    return JSON.stringify([asked.result.map(shown), caught, { ...localStorage }, { ...sessionStorage }, document.cookie])
  })

describe('a draft of an obstacle on a phone', () => {
  test('costs at most 25 kB with its script, page and style together', async () => {
    await signIn('neighbourhood-officer')
    const page = await visitor.newPage()
    const wire = await visitor.newCDPSession(page)
    await wire.send('Network.enable')
    let bytes = 0
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(`${address}${reporting}`)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.close()
    expect(bytes).toBeGreaterThan(5_000)
    expect(bytes).toBeLessThanOrEqual(25 * 1024)
  })

  test('says that it is kept without pushing the button that sends away from under a finger', async () => {
    const page = await open()
    const height = () => page.getByRole('button', { name: 'Drempel melden' }).evaluate(one => one.getBoundingClientRect().top + scrollY)
    const before = await height()
    await write(page)
    expect(await height()).toBe(before)
    await page.getByRole('button', { name: 'Gooi het concept weg' }).click()
    await page.close()
  })

  test('is there again after a reload, with everything that was filled in', async () => {
    const page = await open()
    await page.getByLabel('Wijk en lokaal').check()
    await page.getByText('Waar speelt het').click()
    await page.getByRole('combobox', { name: 'Gemeente' }).selectOption({ label: 'Utrecht' })
    await write(page)
    await page.reload()
    await restored(page)
    expect(await happens(page).inputValue()).toBe(words)
    expect(await page.getByLabel('Wijk en lokaal').isChecked()).toBe(true)
    expect(await page.getByRole('combobox', { name: 'Gemeente' }).inputValue()).toBe('GM0344')
  })

  test('lies there unreadable, with a key that no script reads out, and no page of a person beside it', async () => {
    const page = await open()
    const found = await atRest(page)
    for (const there of ['"extractable":false', '"locked":', 'zonder-verbinding']) expect(found.includes(there), there).toBe(true)
    for (const told of ['sleutelkast', 'GM0344', 'Wout', '_csrf']) expect(found.includes(told), told).toBe(false)
  })

  test('is there without a connection too, where nothing is sent and nothing is lost', async () => {
    const page = await open()
    await visitor.setOffline(true)
    await page.reload()
    await page.getByText('U hebt nu geen verbinding. Schrijf het alvast op').waitFor()
    await restored(page)
    await write(page, `${words} Ook in het weekend.`)
    await page.getByRole('button', { name: 'Versturen zodra er verbinding is' }).click()
    await page.getByText('Uw tekst is bewaard op dit apparaat').waitFor()
    await visitor.setOffline(false)
    await page.getByRole('button', { name: 'Versturen zodra er verbinding is' }).click()
    await page.getByRole('button', { name: 'Drempel melden' }).waitFor()
    await restored(page)
    expect(await happens(page).inputValue()).toBe(`${words} Ook in het weekend.`)
    expect(await page.getByRole('combobox', { name: 'Gemeente' }).inputValue()).toBe('GM0344')
    await page.close()
  })

  test('is gone once it is sent, and not before', async () => {
    const page = await open()
    await restored(page)
    await page.getByRole('button', { name: 'Drempel melden' }).click()
    await page.getByRole('heading', { name: 'Uw drempel is gemeld' }).waitFor()
    await expect.poll(async () => (await atRest(page)).includes('"locked":')).toBe(false)
    await page.goto(`${address}${reporting}`)
    expect(await happens(page).inputValue()).toBe('')
    expect(await visitor.cookies()).not.toContainEqual(expect.objectContaining({ name: 'slagvaardig-drafts' }))
  })

  test('is destroyed after three days', async () => {
    const page = await open()
    await write(page)
    await page.clock.setFixedTime(Date.now() + 71 * 3_600_000)
    await page.reload()
    await restored(page)
    await page.clock.setFixedTime(Date.now() + 73 * 3_600_000)
    await page.reload()
    await expect.poll(async () => (await atRest(page)).includes('"locked":')).toBe(false)
    expect(await happens(page).inputValue()).toBe('')
  })

  test('can be thrown away, and is never shown to the next person on the device', async () => {
    const page = await open()
    await write(page)
    await page.getByRole('button', { name: 'Gooi het concept weg' }).click()
    await expect.poll(async () => (await atRest(page)).includes('"locked":')).toBe(false)
    await write(page)
    await signIn('case-director')
    await page.reload()
    await expect.poll(async () => (await atRest(page)).includes('"locked":')).toBe(false)
    expect(await happens(page).inputValue()).toBe('')
  })

  test('is named before signing out, on a page without script of its own, and wiped by it', async () => {
    await signIn('neighbourhood-officer')
    const page = await open()
    await write(page)
    await page.goto(`${address}/begin`)
    await page.getByRole('button', { name: 'Afmelden' }).click()
    await page.getByRole('heading', { name: 'U hebt een concept dat nog niet verstuurd is' }).waitFor()
    await page.getByRole('link', { name: 'Terug naar het concept' }).click()
    await restored(page)
    await page.getByRole('button', { name: 'Afmelden' }).click()
    await page.getByRole('button', { name: 'Afmelden en het concept wissen' }).click()
    await page.getByText('U bent afgemeld').first().waitFor()
    expect(await page.evaluate(async () => [await indexedDB.databases(), await caches.keys()])).toEqual([[], []])
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
    expect((await visitor.cookies()).map(({ name }) => name)).not.toContain('slagvaardig-drafts')
  })
})

/** Seconds per letter on a phone, 36 words a minute (Palin e.a. 2019, 37.000 people), per tap with finding the place, and to read the page once. */
const human = { letter: 0.33, tap: 1.5, reading: 10 }

describe('from opening to sent on a phone', () => {
  test('takes three taps and one sentence, within a minute', async () => {
    await signIn('neighbourhood-officer')
    const page = await visitor.newPage()
    // Counted where it happens, and kept over the page that comes after: a message to the test may be lost between the two.
    await page.addInitScript(() => {
      const count = (kind: string) => sessionStorage.setItem(kind, String(Number(sessionStorage.getItem(kind)) + 1))
      addEventListener('pointerup', () => count('taps'), true)
      addEventListener('keydown', () => count('letters'), true)
    })
    const started = performance.now()
    await page.goto(`${address}${reporting}`)
    await happens(page).tap()
    await page.keyboard.type('Na tien uur is er geen enkele opvang meer open voor wie op straat staat.', { delay: 0 })
    await page.getByText('Wijk en lokaal').tap()
    await page.getByRole('button', { name: 'Drempel melden' }).tap()
    await page.getByRole('heading', { name: 'Uw drempel is gemeld' }).waitFor()
    const machine = (performance.now() - started) / 1000
    const counted = await page.evaluate(() => ({
      taps: Number(sessionStorage.getItem('taps')),
      letters: Number(sessionStorage.getItem('letters')),
    }))
    expect(counted).toEqual({ taps: 3, letters: 72 })
    const seconds = human.reading + counted.taps * human.tap + counted.letters * human.letter + machine
    expect(seconds).toBeLessThan(60)
  })
})
