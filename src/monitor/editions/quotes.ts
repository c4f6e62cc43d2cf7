// SPDX-License-Identifier: EUPL-1.2
import type { Reading } from '../../core/contract/handlers.ts'
import { date } from '../../shell/languages/dates.ts'
import { addressOfAccount } from '../reports/public.ts'
import { hashOfWords, storyWords, wordsQuotedAt } from '../stories/public.ts'
import type { Frozen } from './frozen.ts'

/** A quoted story as a page shows it now. */
export interface QuoteSeen {
  id: string
  theme: string
  /** Who told it and where; null after withdrawal. */
  teller: string | null
  month: string | null
  /** Null after withdrawal. */
  words: string | null
  /** masked: a passage was left out after the account was frozen. */
  standing: 'as-frozen' | 'masked' | 'withdrawn'
}

/** The stories that a frozen account quotes, with their words as they are kept at this moment; those of the area of the edition first (C20 d). */
export async function quotesOf(read: Reading, { number, snapshot, look }: Frozen, area: string): Promise<QuoteSeen[]> {
  const quotes = snapshot.stories?.quotes ?? []
  if (quotes.length === 0) return []
  const known = await wordsQuotedAt(read, addressOfAccount(number))
  return [...quotes.filter(quote => quote.area === area), ...quotes.filter(quote => quote.area !== area)].map(quote => {
    const words = known.get(quote.story)
    if (words === undefined) return { id: quote.story, theme: quote.theme, teller: null, month: null, words: null, standing: 'withdrawn' }
    return {
      id: quote.story,
      theme: quote.theme,
      teller: `${storyWords.nl.roles[quote.role]}, ${look.nameOf(quote.area)}`,
      month: date('nl', quote.month, 'month'),
      words,
      standing: hashOfWords(quote.story, words) === quote.hash ? 'as-frozen' : 'masked',
    }
  })
}
