// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Section } from '../../shell/page/page.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Survey } from './client.ts'
import { texts } from './texts.ts'

/** When and how each edition was held, and what the source leaves out (C04 a). */
export function Editions({ editions }: Pick<Survey, 'editions'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.editions}>
      <DataTable
        caption={t.editions}
        captionHidden
        rows={editions}
        keyOf={edition => edition.code}
        columns={[
          { key: 'edition', title: t.edition, shown: ({ survey, year }) => `${survey[language]} ${year}` },
          {
            key: 'fieldwork',
            title: t.fieldwork,
            shown: ({ fieldworkFromDate: from, fieldworkToDate: to }) =>
              from && to ? t.period(date(language, from), date(language, to)) : t.unknown,
          },
          {
            key: 'respondents',
            title: t.respondents,
            numeric: true,
            shown: ({ respondents }) => (respondents === null ? t.unknown : number(language, respondents)),
          },
          { key: 'note', title: t.note, shown: ({ note }) => note?.[language] ?? '' },
        ]}
      />
    </Section>
  )
}
