// SPDX-License-Identifier: EUPL-1.2

/** What was asked, in the terms of HTTP but without a server. */
export interface Asked {
  address: string
  params: unknown
  query: unknown
  body: unknown
  csrf?: string
  key?: string
  ifMatch?: string
  ifNoneMatch?: string
}

/** What is answered: status, body as text, the bytes of a download that is no text, and the headers that belong to it. */
export interface Answered {
  status: number
  body: string | null
  bytes?: Uint8Array
  etag?: string
  type?: string
}
