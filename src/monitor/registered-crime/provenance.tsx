// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import type { Source } from '../../shell/figures/source-note.tsx'
import type { Language } from '../../shell/languages/both.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Section } from '../../shell/page/page.tsx'
import type { Picture } from './client.ts'
import { texts } from './texts.ts'

type Sources = Picture['sources']

/** The vintages behind a number as one source: the table, the latest day of retrieval, and the borders under it. */
export function sourceOf(sources: Sources, language: Language): Source | undefined {
  const latest = sources.reduce<Sources[number] | undefined>(
    (last, one) => (last && last.retrievedDate >= one.retrievedDate ? last : one),
    undefined,
  )
  if (!latest) return undefined
  const t = texts[language]
  const borders = [...new Set(sources.map(source => source.bordersDate))]
    .filter(day => day !== null)
    .map(day => t.sourceBorders(date(language, day)))
  const note = [...new Set(sources.map(source => source.note?.[language]))].filter(Boolean)
  return {
    title: latest.title ?? t.sourceTitle,
    publisher: latest.publisher,
    table: [...new Set(sources.map(source => source.table))].join(', '),
    retrievedDate: latest.retrievedDate,
    licence: latest.licence,
    note: [
      sources.length > 1 ? `${t.editions(number(language, sources.length))}.` : latest.name[language],
      ...(note.length > 0 ? note : borders),
      t.sourceInterval,
    ].join(' '),
  }
}

/** What to mind when comparing: days on which the way of counting changed. */
export function Breaks({ breaks }: Pick<Picture, 'breaks'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (breaks.length === 0) return null
  return (
    <Section title={t.breaks}>
      <ul>
        {breaks.map(one => (
          <li key={one.date + one.body.nl}>
            {date(language, one.date)}: {one.body[language]} {one.unconfirmedBecause && <Badge kind="unconfirmed" />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Every vintage behind the numbers on the page. */
export function Provenance({ sources }: { sources: Sources }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.sources}>
      <ul>
        {byDay(sources, language).map(({ table, day, names }) => (
          <li key={table + day}>
            {table}, {t.retrieved(date(language, day))}: {names.join(', ')}
          </li>
        ))}
      </ul>
      <p>
        <a className="nl-link" href={addressOf('monitor/crime-imports/imports', language)}>
          {t.sourcesMore}
        </a>
      </p>
    </Section>
  )
}

/** Editions of one table that were retrieved on the same day stand together. */
function byDay(sources: Sources, language: Language): { table: string; day: string; names: string[] }[] {
  const days = new Map<string, { table: string; day: string; names: string[] }>()
  for (const { table, retrievedDate: day, name } of sources) {
    const known = days.get(table + day) ?? { table, day, names: [] }
    days.set(table + day, { ...known, names: [...known.names, name[language]] })
  }
  return [...days.values()]
}
