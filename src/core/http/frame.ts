// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import type { Actor } from '../contract/handlers.ts'
import type { Page } from '../contract/pages.ts'
import type { Problem } from '../contract/problem.ts'

/** What the frame of a page needs; the shell makes the HTML of it. */
export interface Framed {
  language: 'nl' | 'en'
  path: string
  title: string
  body: ReactNode
  actor: Actor | null
  regionName: string
  /** Address of this page in the other language; absent where there is none. */
  other?: string
  /** A stylesheet of the feature beside that of all pages, by its path from the root. */
  look?: string | undefined
  /** A small script of the feature, by its path from the root. */
  script?: string | undefined
}

/** Makes the whole HTML document of a page or of a problem. */
export interface Frame {
  /** Pages that belong to no feature: what the site says of itself. */
  pages?: readonly Page[]
  page(framed: Framed): string
  problem(problem: Problem, framed: Omit<Framed, 'title' | 'body'> & { traceId: string; unsent?: Unsent | undefined }): string
}

/** A form that could not be sent: where it went and everything that was in it, so that nobody has to type it again. */
export interface Unsent {
  action: string
  fields: readonly (readonly [name: string, value: string])[]
}
