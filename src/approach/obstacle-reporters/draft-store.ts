// SPDX-License-Identifier: EUPL-1.2

/** What is typed into a form, by the name of its field. */
export type Draft = Record<string, string>

/** A draft as it lies on the device: whose it is, until when, whether it is under way, and the rest unreadable. */
interface Kept {
  owner: string
  until: number
  sending: boolean
  iv: Uint8Array<ArrayBuffer>
  locked: ArrayBuffer
}

/** A draft that was read back. */
export interface Found {
  draft: Draft
  until: number
  sending: boolean
}

/** A draft is kept this long after the last letter: three days, so that a late shift can finish on the next duty. */
export const keptFor = 72 * 3_600_000

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((fulfil, reject) => {
    request.onsuccess = () => fulfil(request.result)
    request.onerror = () => reject(request.error)
  })

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open('slagvaardig', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('drafts')
  const database = await done(opening)
  database.onversionchange = () => database.close()
  return database.transaction('drafts', mode).objectStore('drafts')
}

const take = async <T>(name: string): Promise<T | undefined> => done((await store('readonly')).get(name) as IDBRequest<T | undefined>)
const put = async (name: string, value: unknown): Promise<void> => void (await done((await store('readwrite')).put(value, name)))

/** The key of this device: made once, usable by these pages only, and no script can read it out (T-04). */
async function deviceKey(): Promise<CryptoKey> {
  const there = await take<CryptoKey>('key')
  if (there) return there
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await put('key', key)
  return key
}

/** Throws the draft away. */
export async function dropDraft(): Promise<void> {
  await done((await store('readwrite')).delete('draft'))
}

/** Throws everything away, the key too. */
async function wipeDrafts(): Promise<void> {
  await done((await store('readwrite')).clear())
}

/** Whose device this is until sign-out: said by a page with a person, asked by the page without one. Nothing of another person stays. */
export async function ownerHere(said?: string): Promise<string | null> {
  const before = (await take<string>('owner')) ?? null
  if (!said || said === before) return before
  await wipeDrafts()
  await put('owner', said)
  return said
}

/** Keeps a draft, locked with the key of this device; returns until when. */
export async function keepDraft(owner: string, draft: Draft, sending = false): Promise<number> {
  const until = Date.now() + keptFor
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await deviceKey(), new TextEncoder().encode(JSON.stringify(draft)))
  await put('draft', { owner, until, sending, iv, locked } satisfies Kept)
  return until
}

/** The draft of this person. One of somebody else, one that is too old and one that cannot be opened any more are destroyed. */
export async function findDraft(owner: string): Promise<Found | null> {
  const kept = await take<Kept>('draft')
  if (!kept) return null
  try {
    if (kept.owner !== owner || kept.until < Date.now()) throw new Error('not this draft')
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, await deviceKey(), kept.locked)
    return { draft: JSON.parse(new TextDecoder().decode(opened)) as Draft, until: kept.until, sending: kept.sending }
  } catch {
    await dropDraft()
    return null
  }
}
