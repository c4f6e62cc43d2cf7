// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import type { Rule } from '../access/define.ts'
import type { Actor, Reading } from './handlers.ts'
import type { InputError } from './problem.ts'

/** What a page gets to show itself: who looks, in which language, and what went wrong with a form that was posted to it. */
export interface PageView {
  language: 'nl' | 'en'
  path: string
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  actor: Actor | null
  csrf: string
  /** A fresh idempotency key for the form of this page. */
  key: string
  read: Reading
  values: Readonly<Record<string, string>>
  errors: readonly InputError[]
}

/** What a page shows: its title and body; or where the reader is sent instead. */
export type Shown = { title: string; body: ReactNode; status?: number } | { to: string }

/** A server-rendered page: static markup at an address in each language; `show` gives null when there is nothing to see. */
export interface Page {
  address: { nl: string; en: string }
  rule: Rule
  /** A stylesheet of the feature beside that of all pages: 'src/chapter/feature/front.page.css'. */
  look?: string
  /** A small script of the feature, without which the page works as well: 'src/chapter/feature/script.ts'. */
  script?: string
  show(view: PageView): Promise<Shown | null>
}
