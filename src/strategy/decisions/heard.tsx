// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { stands } from './rules.ts'
import { texts } from './texts.ts'

interface Hearing {
  organisation: { code: string; name: string }
  stand: (typeof stands)[number]
  remark: string | null
  heardDate: string
}

/** Who was consulted on a proposal, when, and what they said. */
export function Heard({ hearings }: { hearings: readonly Hearing[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.heard}>
      {hearings.length === 0 ? (
        <p>{t.notHeard}</p>
      ) : (
        <DataTable
          caption={t.heard}
          captionHidden
          rows={hearings}
          keyOf={one => `${one.organisation.code} ${one.heardDate} ${one.remark}`}
          columns={[
            { key: 'who', title: t.member, shown: one => one.organisation.name },
            { key: 'day', title: t.day, shown: one => date(language, one.heardDate) },
            { key: 'stand', title: t.stand, shown: one => t.stands[one.stand] },
            { key: 'remark', title: t.remark, shown: one => one.remark ?? '–' },
          ]}
        />
      )}
    </Section>
  )
}
