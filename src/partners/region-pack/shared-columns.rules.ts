// SPDX-License-Identifier: EUPL-1.2
import { choice, date, may, must, ref, text } from './columns.rules.ts'

/** Where a row comes from; without a source it says "te bevestigen" and why. */
export const origin = {
  source: may(ref('sources')),
  passage: may(text),
  status: may(choice('te bevestigen')),
  reason: may(text),
}

/** The two clocks of a fact (decision 0007): valid from and until (first day no longer valid; empty: unknown, or still valid), and the day it was known at the latest. */
export const clocks = { valid_from: may(date), valid_to: may(date), known_from: must(date) }

/** The name of a thing in both languages. */
export const named = { name: must(text), name_en: must(text) }
/** A text in both languages. */
export const told = { text: must(text), text_en: must(text) }
