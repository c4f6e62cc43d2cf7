// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { difference, number } from '../../shell/languages/numbers.ts'
import { Section } from '../../shell/page/page.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Survey } from './client.ts'
import { texts } from './texts.ts'

type Area = Survey['areas'][number]

/** What may be said of two editions, per area: a difference counts only beyond its margin, and is not given over a change of method (C04 b, c). */
export function Differences({ survey }: { survey: Survey }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { measure, editions } = survey
  const named = (code: string | null) => {
    const edition = editions.find(one => one.code === code)
    return edition ? String(edition.year) : ''
  }
  const outcome = (area: Area, code: string | null) => {
    const result = area.results.find(one => one.edition === code)
    if (!result) return t.noValue
    const value = number(language, result.value, 1)
    return result.margin === null ? value : `${value} ${t.plusMinus(number(language, result.margin, 1))}`
  }
  const verdict = ({ comparison }: Area) => {
    if (!comparison) return t.missing
    if (comparison.verdict === 'broken') return t.broken
    if (comparison.verdict === 'no-margin') return t.unknownMargin
    if (comparison.verdict === 'no-difference') return t.noDifference
    return comparison.verdict === measure.better ? t.better : t.worse
  }
  const title = t.difference(named(survey.from), named(survey.to))
  return (
    <Section title={title}>
      <DataTable
        caption={`${measure.name[language]}: ${title}`}
        captionHidden
        rows={survey.areas}
        keyOf={area => area.code}
        columns={[
          { key: 'area', title: t.area, shown: area => area.name[language] },
          { key: 'verdict', title: t.verdict, shown: area => <strong>{verdict(area)}</strong> },
          { key: 'from', title: named(survey.from), numeric: true, shown: area => outcome(area, survey.from) },
          { key: 'to', title: named(survey.to), numeric: true, shown: area => outcome(area, survey.to) },
          {
            key: 'change',
            title: t.change,
            numeric: true,
            shown: ({ comparison }) =>
              comparison?.difference == null ? '–' : t.points(difference(language, comparison.difference, 1), measure.unit),
          },
          {
            key: 'margin',
            title: t.margin,
            numeric: true,
            shown: ({ comparison }) => (comparison?.margin == null ? t.noMargin : t.plusMinus(number(language, comparison.margin, 1))),
          },
        ]}
      />
      <p className="sv-small">{t.rule}</p>
    </Section>
  )
}
