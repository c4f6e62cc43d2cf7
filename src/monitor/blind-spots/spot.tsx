// SPDX-License-Identifier: EUPL-1.2
import { SourceNote } from '../../shell/figures/source-note.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Spot } from './client.ts'
import { texts } from './texts.ts'

/** Everything about one blind spot: the note, the percentages or why there are none, the estimates apart, and where else to look. */
export function SpotShown({ spot }: { spot: Spot }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const amount = (value: number | null) => (value === null ? t.notGiven : number(language, value))
  return (
    <>
      <p>
        <strong>{t.visibility[spot.visibility]}.</strong> {spot.text[language]}
      </p>
      {spot.offences.length > 0 && (
        <p className="sv-small">{spot.offences.map(({ code, title }) => `${code} ${title[language]}`).join('; ')}</p>
      )}
      {spot.rates.length === 0 ? (
        <p>
          <strong>{t.noRate}</strong> {spot.noRate?.[language]}
        </p>
      ) : (
        <DataTable
          caption={t.rates}
          rows={spot.rates}
          keyOf={one => `${one.year} ${one.kind} ${one.base}`}
          columns={[
            { key: 'year', title: t.year, shown: one => String(one.year) },
            { key: 'kind', title: t.what, shown: one => t.kind[one.kind] },
            { key: 'percent', title: t.percent, numeric: true, shown: one => t.precision[one.precision](number(language, one.percent)) },
            { key: 'base', title: t.base, shown: one => t.bases[one.base] },
          ]}
        />
      )}
      {spot.estimates.length > 0 && (
        <>
          <DataTable
            caption={t.estimates}
            rows={spot.estimates}
            keyOf={one => `${one.fromYear} ${one.unit.nl}`}
            columns={[
              { key: 'years', title: t.year, shown: one => [...new Set([one.fromYear, one.toYear])].join('-') },
              { key: 'unit', title: t.what, shown: one => `${one.unit[language]}, ${one.area[language]}` },
              { key: 'low', title: t.low, numeric: true, shown: one => amount(one.low) },
              { key: 'value', title: t.estimate, numeric: true, shown: one => amount(one.value) },
              { key: 'high', title: t.high, numeric: true, shown: one => amount(one.high) },
            ]}
          />
          <p className="sv-small">{t.neverMixed}</p>
        </>
      )}
      {spot.alternatives.length > 0 && (
        <>
          <p>{t.alternatives}</p>
          <ul>
            {spot.alternatives.map(one => (
              <li key={one.nl}>{one[language]}</li>
            ))}
          </ul>
        </>
      )}
      {spot.sources.map(source => (
        <SourceNote key={source.code} source={source} />
      ))}
    </>
  )
}
