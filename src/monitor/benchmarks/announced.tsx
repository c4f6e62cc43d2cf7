// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Empty } from '../../shell/states/states.tsx'
import type { Benchmarks } from './client.ts'
import { texts } from './texts.ts'

/** The comparisons of all municipalities that were announced, and whether their term has passed. */
export function Announced({ benchmarks }: Pick<Benchmarks, 'benchmarks'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (benchmarks.length === 0) return <Empty>{t.none}</Empty>
  return (
    <ul className="sv-links">
      {benchmarks.map(one => (
        <li key={one.id}>
          <a className="nl-link" href={addressOf('monitor/benchmarks/benchmark', language, { id: one.id })}>
            {t.benchmark(one.offence.title[language], String(one.year))}
          </a>
          <p className="sv-small">
            {one.shown ? t.shown : t.term(date(language, one.contextUntilDate))} {t.contexts(number(language, one.contexts))}
          </p>
        </li>
      ))}
    </ul>
  )
}
