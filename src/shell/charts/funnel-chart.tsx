// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { Filter, Filters } from '../forms/filters.tsx'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { number } from '../languages/numbers.ts'
import { type Column, DataTable } from '../tables/data-table.tsx'
import { Figure } from './figure.tsx'
import { FunnelDrawing } from './funnel-drawing.tsx'
import type { Titled } from './rows.tsx'
import type { Bounds, Spot } from './spots.ts'
import { texts } from './texts.ts'

interface Shown extends Titled {
  spots: readonly Spot[]
  target: number
  targetLabel: string
  bounds: Bounds
  sizeTitle: string
  valueTitle: string
  format: (value: number) => string
  /** Further columns of the table, by the key of the spot. */
  more?: readonly Column<Spot>[]
}

/** A funnel plot: values by size, with the bounds within which a place of that size usually lies. A list under it goes from place to place by keyboard. */
export function FunnelChart({
  headline,
  subtitle,
  spots,
  target,
  targetLabel,
  bounds,
  sizeTitle,
  valueTitle,
  format,
  nameTitle,
  more,
  source,
}: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const bySize = [...spots].sort((a, b) => a.size - b.size)
  const [chosen, setChosen] = useState<string | null>(null)
  const one = bySize.find(({ key }) => key === chosen)
  const inWords = (spot: Spot): string =>
    t.spot(spot.label, format(spot.value), t.between(format(spot.low), format(spot.high)), number(language, spot.size), spot.told)
  const outside = spots.filter(spot => spot.outside !== 'no')
  const told = [
    `${t.funnel}. ${headline}. ${targetLabel}: ${format(target)}.`,
    outside.length === 0 ? t.noneOutside : `${t.outside}: ${outside.map(({ label, told: words }) => `${label} (${words})`).join(', ')}.`,
  ].join(' ')
  const table = (
    <DataTable
      caption={headline}
      captionHidden
      rows={spots}
      keyOf={({ key }) => key}
      isOwn={({ own }) => own === true}
      ownTold={t.ownPlace}
      columns={[
        { key: 'name', title: nameTitle ?? t.name, shown: ({ label }) => label, sort: ({ label }) => label },
        { key: 'size', title: sizeTitle, numeric: true, shown: ({ size }) => number(language, size), sort: ({ size }) => size },
        { key: 'value', title: valueTitle, numeric: true, shown: ({ value }) => format(value) },
        { key: 'interval', title: t.interval, numeric: true, shown: ({ low, high }) => t.between(format(low), format(high)) },
        { key: 'told', title: t.usual, shown: ({ told: words }) => words, sort: ({ told: words }) => words },
        ...(more ?? []),
      ]}
    />
  )
  return (
    <Figure headline={headline} subtitle={subtitle} source={source} table={table}>
      <div className="sv-chart">
        {(['wide', 'narrow'] as const).map(size => (
          <FunnelDrawing
            key={size}
            size={size}
            told={told}
            spots={bySize}
            chosen={chosen}
            inWords={inWords}
            target={target}
            targetLabel={targetLabel}
            bounds={bounds}
            sizeTitle={sizeTitle}
            format={format}
          />
        ))}
      </div>
      {spots.length > 1 && (
        <Filters label={t.point}>
          <Filter
            name="spot"
            label={nameTitle ?? t.name}
            value={chosen ?? ''}
            options={[{ value: '', label: t.choose }, ...spots.map(({ key, label }) => ({ value: key, label }))]}
            onValue={key => setChosen(key || null)}
          />
        </Filters>
      )}
      <p className="nl-paragraph" aria-live="polite">
        {one && inWords(one)}
      </p>
    </Figure>
  )
}
