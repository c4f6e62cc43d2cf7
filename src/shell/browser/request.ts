// SPDX-License-Identifier: EUPL-1.2
import { languageOfPath } from '../languages/language.tsx'
import { Problem, problemOf } from './problem.ts'
import { texts } from './texts.ts'

/** What came back, and its version (ETag) when it is one record. */
export interface Answered<T> {
  answer: T
  version: string | null
}

export interface Sent {
  body?: unknown
  headers?: Record<string, string>
}

const language = () => languageOfPath(location.pathname)

/** Splits the input over the `{parameters}` of the path and the rest, and fills the path. */
export function splitInput(path: string, input: Readonly<Record<string, unknown>> = {}): { filled: string; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = { ...input }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    delete rest[name]
    return encodeURIComponent(String(input[name] ?? ''))
  })
  return { filled, rest }
}

/** The address of a question: parameters in the path, the rest as query; lists with commas, empty values left out. */
export function addressOfQuestion(path: string, input?: Readonly<Record<string, unknown>>): string {
  const { filled, rest } = splitInput(path, input)
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined || value === null || value === '') continue
    query.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  const text = query.toString()
  return text ? `${filled}?${text}` : filled
}

/** Sends a request to our own server. Throws a Problem when the answer is not the one asked for or does not come. */
export async function send<T>(method: string, address: string, { body, headers = {} }: Sent = {}): Promise<Answered<T>> {
  const said = texts[language()].problems
  const response = await fetch(address, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': language(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Problem(0, said.offline.title, said.offline.detail)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.status === 401) throw new Problem(401, said.signedOut.title, said.signedOut.detail)
  if (!response.ok) throw problemOf(response.status, answer, said.unknown)
  return { answer: answer as T, version: response.headers.get('etag') }
}

/** Whether somebody typed something in a form of this page that is not sent yet: leaving would lose it. */
const isWriting = (): boolean =>
  [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('.sv-form textarea, .sv-form input[type=text]')].some(
    ({ value }) => value.trim() !== '',
  )

/** Brings somebody who is not signed in to the sign-in page, and back here afterwards; not while a form would be lost, which then says so itself. */
export function goToSignIn(): void {
  if (isWriting()) return
  const here = location.pathname + location.search
  location.assign(`${language() === 'en' ? '/en/sign-in' : '/aanmelden'}?naar=${encodeURIComponent(here)}`)
}
