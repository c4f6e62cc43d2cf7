// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { type Change, ChangeChart } from '../../shell/charts/change-chart.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import type { Picture } from './client.ts'
import { sourceOf } from './provenance.tsx'
import { texts } from './texts.ts'

/** The strongest risers and fallers among the kinds of offences. */
export function Movers({ picture }: { picture: Picture }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [from, to] = [String(picture.from), String(picture.to)]
  const rowOf = (one: Picture['risers'][number]): Change => ({
    key: one.code,
    label: one.title[language],
    address: addressOf(
      'monitor/registered-crime/offence',
      language,
      { code: one.code },
      { from, to, area: picture.area.kind === 'police-unit' ? undefined : picture.area.code },
    ),
    change: one.change?.share ?? null,
    low: one.change?.low ?? null,
    high: one.change?.high ?? null,
    unstable: one.unstable,
  })
  const shown = [
    { title: t.risers, rows: picture.risers },
    { title: t.fallers, rows: picture.fallers },
  ]
  return (
    <Section title={t.movers} intro={t.moversIntro(to, from)}>
      <div className="sv-columns">
        {shown.map(({ title, rows }) =>
          rows.length > 0 ? (
            <ChangeChart
              key={title}
              headline={title}
              rows={rows.map(rowOf)}
              nameTitle={t.offence}
              source={sourceOf(picture.sources, language)}
            />
          ) : (
            <p key={title}>
              {title}: {t.noMovers}
            </p>
          ),
        )}
      </div>
    </Section>
  )
}
