// SPDX-License-Identifier: EUPL-1.2

/** What this file uses of the scope of a service worker; the types of a page know none. */
interface Scope {
  registration: { scope: string }
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate', hears: (event: { waitUntil(work: Promise<unknown>): void }) => void): void
  addEventListener(kind: 'fetch', hears: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void): void
}

const worker = self as unknown as Scope
const shelf = 'slagvaardig-offline'
/** The page that opens without a connection: the form and nobody's name. */
const without = new URL(worker.registration.scope).pathname.startsWith('/en/')
  ? '/en/obstacles/report/offline'
  : '/drempels/melden/zonder-verbinding'

/** Keeps that page and what it is made of, and nothing else: asked as nobody, so that no name and no secret of a form lies there. */
async function keep(): Promise<void> {
  const page = await fetch(without, { credentials: 'omit' })
  const parts = [...(await page.clone().text()).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, part]) => part ?? '')
  await caches.delete(shelf)
  const cache = await caches.open(shelf)
  await cache.put(without, page)
  await cache.addAll(parts)
}

const kept = async (address: string): Promise<Response | undefined> => (await caches.open(shelf)).match(address, { ignoreVary: true })

worker.addEventListener('install', event => event.waitUntil(keep().then(() => worker.skipWaiting())))
worker.addEventListener('fetch', event => {
  const { pathname } = new URL(event.request.url)
  const opensForm = event.request.mode === 'navigate' && `${location.origin}${pathname}` === worker.registration.scope
  if (event.request.method !== 'GET' || !(opensForm || pathname.startsWith('/assets/'))) return
  const ifUnreachable = async () => (await kept(opensForm ? without : pathname)) ?? Response.error()
  event.respondWith(fetch(event.request).catch(ifUnreachable))
})
