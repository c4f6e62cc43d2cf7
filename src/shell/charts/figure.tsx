// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { type Source, SourceNote } from '../figures/source-note.tsx'
import { useTexts } from '../languages/language.tsx'
import { texts } from './texts.ts'

interface Shown {
  /** States the finding: "Ruim een derde minder woninginbraken dan in 2015". */
  headline: string
  /** What is drawn, in which unit. */
  subtitle?: string | undefined
  /** The same data as a table. */
  table: ReactNode
  source?: Source | undefined
  children: ReactNode
}

/** What every chart and map stands in: what it shows in words, the drawing, the same data as a table, the source. */
export function Figure({ headline, subtitle, table, source, children }: Shown) {
  const t = useTexts(texts)
  return (
    <figure className="sv-figure">
      <figcaption>
        <p className="sv-figure__headline">{headline}</p>
        {subtitle && <p className="sv-figure__subtitle">{subtitle}</p>}
      </figcaption>
      {children}
      <details className="sv-figure__table">
        <summary>{t.asTable}</summary>
        {table}
      </details>
      {source && <SourceNote source={source} />}
    </figure>
  )
}
