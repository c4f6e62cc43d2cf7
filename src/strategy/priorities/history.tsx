// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Listed } from './client.ts'
import { texts } from './texts.ts'

/** Every priority there was, with the chain of what replaced what, the handover and the discharge (C10 c, d). */
export function History({ entries }: { entries: Listed['entries'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const link = (decision: { id: string; reference: string }) => (
    <a href={addressOf('strategy/decisions/decision', language, { id: decision.id })}>{decision.reference}</a>
  )
  return (
    <Section title={t.history} intro={t.historyIntro}>
      <DataTable
        caption={t.history}
        captionHidden
        rows={entries}
        keyOf={entry => entry.entryId}
        columns={[
          {
            key: 'priority',
            title: t.priority,
            shown: entry => entry.priority.name[language],
            sort: entry => entry.priority.name[language],
          },
          { key: 'from', title: t.from, whole: true, shown: entry => date(language, entry.startsDate), sort: entry => entry.startsDate },
          {
            key: 'until',
            title: t.until,
            whole: true,
            shown: entry => (entry.endsDate ? date(language, entry.endsDate) : t.now),
            sort: entry => entry.endsDate,
          },
          { key: 'came', title: t.came, whole: true, shown: entry => link(entry.decision) },
          { key: 'went', title: t.went, whole: true, shown: entry => (entry.exitDecision ? link(entry.exitDecision) : '–') },
          { key: 'replaced', title: t.replaced, shown: entry => entry.replaced?.name[language] ?? '–' },
          { key: 'by', title: t.replacedBy, shown: entry => entry.replacedBy?.name[language] ?? '–' },
          {
            key: 'discharge',
            title: t.discharge,
            shown: entry =>
              entry.discharge ? (
                <>
                  {entry.discharge.body}, {link(entry.discharge.decision)}
                </>
              ) : (
                '–'
              ),
          },
          {
            key: 'handover',
            title: t.handover,
            shown: entry => entry.handovers.map(({ what, receiver }) => `${what} (${t.to} ${receiver.name})`).join('; ') || '–',
          },
        ]}
      />
    </Section>
  )
}
