// SPDX-License-Identifier: EUPL-1.2
import { inWords } from '../../shell/charts/positions.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Section } from '../../shell/page/page.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Periods } from './client.ts'
import { whenOf } from './course.tsx'
import { texts } from './texts.ts'

/** The municipalities whose last month lies above the bound, with how many were looked at and how often that goes wrong. */
export function Unusual({ periods: { unusual, lookedAt, falseAlarmsPerYear, points } }: { periods: Periods }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const last = points.at(-1)
  if (lookedAt === 0 || !last)
    return (
      <Section title={t.unusual}>
        <p className="nl-paragraph">{t.notEnough}</p>
      </Section>
    )
  const looked = number(language, lookedAt)
  return (
    <Section title={t.unusual} intro={t.unusualIntro(looked, inWords(language, whenOf('month', last.fromDate)))}>
      {unusual.length === 0 ? (
        <p className="nl-paragraph">{t.unusualNone(looked)}</p>
      ) : (
        <DataTable
          caption={t.unusual}
          captionHidden
          rows={unusual}
          keyOf={({ code }) => code}
          columns={[
            { key: 'name', title: t.municipality, shown: row => row.name[language], sort: row => row.name[language] },
            { key: 'count', title: t.count, numeric: true, shown: row => number(language, row.registered), sort: row => row.registered },
            { key: 'expected', title: t.expectedNumber, numeric: true, shown: row => number(language, row.expected, 1) },
            { key: 'upper', title: t.upper, numeric: true, shown: row => number(language, row.upper, 1) },
          ]}
        />
      )}
      <p className="nl-paragraph">
        {t.falseAlarms(looked, number(language, falseAlarmsPerYear, 1), number(language, Math.max(1, lookedAt * falseAlarmsPerYear)))}
      </p>
      <details>
        <summary>{t.method}</summary>
        <p className="nl-paragraph">{t.methodText}</p>
      </details>
    </Section>
  )
}
