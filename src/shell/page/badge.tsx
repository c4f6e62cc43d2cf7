// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { inBoth } from '../languages/both.ts'
import { useTexts } from '../languages/language.tsx'

const texts = inBoth({
  nl: { unconfirmed: 'te bevestigen', provisional: 'voorlopig', unstable: 'instabiel', fictitious: 'fictief' },
  en: { unconfirmed: 'to be confirmed', provisional: 'provisional', unstable: 'unstable', fictitious: 'fictitious' },
})

/** What a badge says about the fact beside it. */
export type BadgeKind = keyof (typeof texts)['nl']

/** A word that qualifies a fact: not confirmed, provisional, unstable. The colour only repeats the word. */
export function Badge({ kind, children }: { kind?: BadgeKind; children?: ReactNode }) {
  const t = useTexts(texts)
  return <span className={`sv-badge sv-badge--${kind ?? 'plain'}`}>{children ?? (kind && t[kind])}</span>
}
