// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { client } from '../../shell/browser/client.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { change, number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Section } from '../../shell/page/page.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { contract } from '../../strategy/ambitions/contract.ts'
import { texts } from './texts.ts'

const ambitions = client<typeof contract>()

/** The ambition on registered crime with its computed standing, figure by figure, and the rule in words. */
export function CrimeAmbition({ period, indicators }: { period: string; indicators: readonly string[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = ambitions.useRead('/v1/ambitions', { period })
  const ambition = seen.data?.ambitions.find(one => one.kind === 'counted' && one.figures.some(figure => indicators.includes(figure.code)))
  if (!ambition) return null
  const count = (value: number | null) => (value === null ? null : number(language, value))
  const [from, to] = [String(ambition.baselineYear ?? ''), String(ambition.targetYear ?? '')]
  return (
    <Section title={`${t.ambition}: ${ambition.title[language]}`} intro={ambition.body[language]}>
      <p>
        <Badge>{t.standing[ambition.standing as keyof typeof t.standing]}</Badge> {ambition.rule[language]}
      </p>
      <DataTable
        caption={ambition.title[language]}
        captionHidden
        rows={ambition.figures}
        keyOf={figure => figure.code}
        columns={[
          { key: 'name', title: t.figure, shown: figure => figure.name[language] },
          { key: 'from', title: from, numeric: true, shown: figure => count(figure.baseline) },
          { key: 'to', title: to, numeric: true, shown: figure => count(figure.target) },
          {
            key: 'change',
            title: t.change,
            numeric: true,
            shown: figure => (figure.baseline && figure.target !== null ? change(language, figure.target / figure.baseline - 1) : ''),
          },
          { key: 'standing', title: t.standingTitle, shown: figure => t.standing[figure.standing] },
        ]}
      />
      <p>
        <a className="nl-link" href={addressOf('strategy/ambitions/ambitions', language)}>
          {t.ambitionMore}
        </a>
      </p>
    </Section>
  )
}
