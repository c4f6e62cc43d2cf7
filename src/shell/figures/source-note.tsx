// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import type { Language } from '../languages/both.ts'
import { date } from '../languages/dates.ts'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { texts } from './texts.ts'

/** Where a number comes from. */
export interface Source {
  /** What the source is called: "Geregistreerde misdrijven en aangiften". */
  title: string
  publisher?: string | null | undefined
  /** Name of the table at the publisher: 47013NED. */
  table?: string | null | undefined
  /** Date of the version of the figures (YYYY-MM-DD). */
  vintageDate?: string | null | undefined
  /** Date on which it was fetched (YYYY-MM-DD). */
  retrievedDate?: string | null | undefined
  licence?: string | null | undefined
  note?: string | null | undefined
  address?: string | null | undefined
}

/** The source in a few words: publisher, table and vintage. */
export function sourceInShort(source: Source, language: Language, brief = false): string {
  const vintage = brief ? undefined : (source.vintageDate ?? source.retrievedDate)
  return [source.publisher ?? source.title, source.table, vintage && texts[language].asOf(date(language, vintage))]
    .filter(Boolean)
    .join(', ')
}

/** The source of what stands above it, in a few words; unfolds to everything that is known about it. */
export function SourceNote({ source, brief, children }: { source: Source; brief?: boolean; children?: ReactNode }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const facts: [string, ReactNode][] = [
    [t.source, source.title],
    [t.publisher, source.publisher],
    [t.table, source.table],
    [t.vintage, source.vintageDate && date(language, source.vintageDate)],
    [t.retrieved, source.retrievedDate && date(language, source.retrievedDate)],
    [t.licence, source.licence],
    [t.note, source.note],
  ]
  return (
    <details className="sv-source">
      <summary>
        {t.source}: {sourceInShort(source, language, brief)}
      </summary>
      <dl>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {children}
      {source.address && (
        <p>
          <a className="nl-link" href={source.address} rel="noreferrer">
            {t.open}
          </a>
        </p>
      )}
    </details>
  )
}
