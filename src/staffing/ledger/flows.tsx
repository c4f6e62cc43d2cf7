// SPDX-License-Identifier: EUPL-1.2
import { linkHorizontal } from 'd3-shape'
import { Figure } from '../../shell/charts/figure.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { fteText } from '../../shell/languages/amounts.ts'
import { texts } from './compare.texts.ts'
import { type Flow, placeFlows } from './flow.rules.ts'

const width = 720
const side = 220
const gap = 12

/** What moved from where to where, as bands as wide as their fte, with the same as a table. */
export function Flows({ flows }: { flows: readonly Flow[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const height = Math.max(60, 26 * Math.max(new Set(flows.map(({ from }) => from)).size, new Set(flows.map(({ to }) => to)).size) + 40)
  const { left, right, ribbons } = placeFlows(flows, height, gap)
  const total = flows.reduce((sum, { fte }) => sum + fte, 0)
  const ribbon = linkHorizontal<unknown, [number, number]>()
  const headline = flows.length > 0 ? t.flows(fteText(language, Math.round(total * 1000) / 1000)) : t.noFlows
  const table = (
    <DataTable
      caption={headline}
      captionHidden
      rows={flows}
      keyOf={({ from, to }) => `${from} ${to}`}
      columns={[
        { key: 'from', title: t.fromUnit, shown: ({ from }) => from, sort: ({ from }) => from },
        { key: 'to', title: t.toUnit, shown: ({ to }) => to, sort: ({ to }) => to },
        { key: 'fte', title: t.fte, numeric: true, shown: ({ fte }) => fteText(language, fte), sort: ({ fte }) => fte },
      ]}
    />
  )
  return (
    <Figure headline={headline} subtitle={t.flowsTold} table={table}>
      {flows.length > 0 && (
        <svg className="sv-chart__drawing" viewBox={`0 -4 ${width} ${height + 24}`} role="img" aria-label={headline}>
          {ribbons.map(({ from, to, fte, width: thick, y1, y2 }) => (
            <path
              key={`${from} ${to}`}
              className="formation-flow"
              strokeWidth={Math.max(1.5, thick)}
              d={ribbon({ source: [side + 8, y1], target: [width - side - 8, y2] }) ?? ''}
            >
              <title>{`${from} → ${to}: ${fteText(language, fte)}`}</title>
            </path>
          ))}
          {left.map(({ name, top, size }) => (
            <g key={name}>
              <rect className="formation-node" x={side} y={top} width="8" height={Math.max(2, size)} />
              <text className="formation-label" x={side - 8} y={top + Math.max(2, size) / 2} dy=".32em" textAnchor="end">
                {name.length > 34 ? `${name.slice(0, 32)}…` : name}
              </text>
            </g>
          ))}
          {right.map(({ name, top, size }) => (
            <g key={name}>
              <rect className="formation-node" x={width - side - 8} y={top} width="8" height={Math.max(2, size)} />
              <text className="formation-label" x={width - side + 8} y={top + Math.max(2, size) / 2} dy=".32em">
                {name.length > 34 ? `${name.slice(0, 32)}…` : name}
              </text>
            </g>
          ))}
        </svg>
      )}
    </Figure>
  )
}
