// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from 'd3-scale'
import { Figure } from '../../shell/charts/figure.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { fteText, signedText } from '../../shell/languages/amounts.ts'
import { texts } from './compare.texts.ts'
import type { Step } from './flow.rules.ts'

const width = 720
const labels = 300
const amounts = 70
const rowHeight = 34

interface Shown {
  headline: string
  start: { label: string; value: number }
  end: { label: string; value: number }
  steps: readonly Step[]
}

/** A waterfall lying on its side, so that reasons can be read: from the total of one day to that of another, a row a step. */
export function Waterfall({ headline, start, end, steps }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const all = [start.value, end.value, ...steps.flatMap(step => [step.before, step.after])]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const room = Math.max((high - low) * 0.15, 0.5)
  const x = scaleLinear([low - room, high + room], [labels, width - amounts])
  const rows = [
    { key: 'start', label: start.label, from: low - room, to: start.value, kind: '', says: fteText(language, start.value) },
    ...steps.map(step => ({
      key: step.key,
      label: step.label,
      from: Math.min(step.before, step.after),
      to: Math.max(step.before, step.after),
      kind: step.effect > 0 ? ' formation-bar--up' : ' formation-bar--down',
      says: signedText(language, step.effect),
    })),
    { key: 'end', label: end.label, from: low - room, to: end.value, kind: '', says: fteText(language, end.value) },
  ]
  const table = (
    <DataTable
      caption={headline}
      captionHidden
      rows={[
        { key: 'start', label: start.label, effect: null, after: start.value },
        ...steps,
        { key: 'end', label: end.label, effect: null, after: end.value },
      ]}
      keyOf={({ key }) => key}
      columns={[
        { key: 'step', title: t.step, shown: ({ label }) => label },
        { key: 'effect', title: t.effect, numeric: true, shown: ({ effect }) => (effect === null ? '' : signedText(language, effect)) },
        { key: 'stands', title: t.stands, numeric: true, shown: ({ after }) => fteText(language, after) },
      ]}
    />
  )
  return (
    <Figure headline={headline} subtitle={steps.length > 0 ? t.waterfall : t.none} table={table}>
      <svg className="sv-chart__drawing" viewBox={`0 0 ${width} ${rows.length * rowHeight + 6}`} role="img" aria-label={headline}>
        {rows.map((row, index) => (
          <g key={row.key}>
            <text className="formation-label" x={labels - 12} y={index * rowHeight + 22} textAnchor="end">
              {row.label.length > 46 ? `${row.label.slice(0, 44)}…` : row.label}
            </text>
            <rect
              className={`formation-bar${row.kind}`}
              x={x(row.from)}
              y={index * rowHeight + 6}
              width={Math.max(2, x(row.to) - x(row.from))}
              height={rowHeight - 12}
              rx="2"
            />
            <text className="formation-label" x={Math.min(x(row.to) + 8, width - 62)} y={index * rowHeight + 22}>
              {row.says}
            </text>
          </g>
        ))}
        {steps.map((step, index) => (
          <line
            key={step.key}
            className="formation-join"
            x1={x(step.before)}
            x2={x(step.before)}
            y1={index * rowHeight + 6}
            y2={(index + 1) * rowHeight + rowHeight - 6}
          />
        ))}
      </svg>
    </Figure>
  )
}
