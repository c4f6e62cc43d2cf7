// SPDX-License-Identifier: EUPL-1.2
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DataProperty } from './columns.rules.ts'

/** A place figures come from: bytes to read, their number when it is known, and what to call it. */
export interface Source {
  kind: 'file' | 'url'
  /** File name without folder, or address without query and without credentials. */
  name: string
  /** The day the file was last written, or undefined for an address: it is fetched now. */
  writtenDate?: string
  size?: number
  bytes: AsyncIterable<Buffer>
}

const patience = 60_000

/** Whether a text is an address on the web rather than a file. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text)
}

/** Opens a file or an address; throws what the machine says when it is not there. */
export async function openSource(place: string): Promise<Source> {
  return isAddress(place) ? openAddress(new URL(place)) : openFile(place.startsWith('file:') ? fileURLToPath(place) : resolve(place))
}

async function openFile(path: string): Promise<Source> {
  const { size, mtime } = await stat(path)
  return {
    kind: 'file',
    name: basename(path),
    writtenDate: mtime.toISOString().slice(0, 10),
    size,
    bytes: createReadStream(path, { highWaterMark: 1 << 18 }),
  }
}

async function openAddress(address: URL): Promise<Source> {
  const answer = await fetch(address, { headers: { accept: 'application/json, text/csv' }, signal: AbortSignal.timeout(patience * 10) })
  if (!answer.ok || !answer.body) throw new Error(`${nameOf(address)}: ${answer.status} ${answer.statusText}`)
  const size = Number(answer.headers.get('content-length')) || undefined
  return { kind: 'url', name: nameOf(address), size, bytes: asBuffers(answer.body) }
}

async function* asBuffers(body: ReadableStream<Uint8Array>): AsyncIterable<Buffer> {
  for await (const chunk of body) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}

function nameOf(address: URL): string {
  return `${address.origin}${address.pathname}`
}

/** The next part of an answer in parts: only from where the first part came. Throws when it points elsewhere. */
export function nextPart(first: string, next: string): string {
  const address = new URL(next, first)
  if (address.origin !== new URL(first).origin) throw new Error(`the next part is at another origin: ${address.origin}`)
  return address.href
}

/** The kinds of the columns, as the table itself says beside its rows (DATA-04); empty when it does not. */
export async function propertiesBeside(place: string): Promise<DataProperty[]> {
  if (!isAddress(place) || !/\/(Un)?TypedDataSet\b/.test(place)) return []
  const address = new URL(place)
  address.pathname = address.pathname.replace(/(Un)?TypedDataSet.*$/, 'DataProperties')
  address.search = ''
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(patience) })
    const { value } = (await answer.json()) as { value?: DataProperty[] }
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
