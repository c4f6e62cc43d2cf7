// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { Figure } from '../charts/figure.tsx'
import { useTexts } from '../languages/language.tsx'
import { DataTable } from '../tables/data-table.tsx'
import type { Area, MapInput } from './area.ts'
import { type Classes, lookOf, ranges } from './classes.ts'
import { texts } from './texts.ts'

interface Framed<A extends Area> extends MapInput<A> {
  /** Code of the area that is pointed at. */
  pointed: string | null
  children: ReactNode
}

/** What stands around the drawing of a map: the finding, the area pointed at in words, the legend, the same data as a table. */
export function MapFrame<A extends Area>({
  headline,
  subtitle,
  areas,
  classes,
  format,
  valueTitle,
  csv,
  source,
  table,
  pointed,
  children,
}: Framed<A>) {
  const t = useTexts(texts)
  const area = areas.find(({ code }) => code === pointed)
  const plain = (
    <DataTable
      caption={headline}
      captionHidden
      csv={csv}
      rows={areas}
      keyOf={({ code }) => code}
      order={{ by: 'value', down: true }}
      columns={[
        { key: 'area', title: t.area, shown: nameOf, sort: ({ name }) => name },
        {
          key: 'value',
          title: valueTitle ?? t.value,
          numeric: true,
          shown: ({ value }) => (value === null ? null : format(value)),
          sort: ({ value }) => value,
        },
      ]}
    />
  )
  return (
    <Figure headline={headline} subtitle={subtitle} source={source} table={table ?? plain}>
      <div className="sv-map">
        {children}
        <div className="sv-map__beside">
          <p className="sv-map__pointed" aria-hidden="true">
            {area ? (
              <>
                <strong>{area.name}</strong>
                <span>{inWords(area, format, t.absent)}</span>
              </>
            ) : (
              <span>{t.pointed}</span>
            )}
          </p>
          <Legend classes={classes} format={format} hasAbsent={areas.some(({ value }) => value === null)} />
        </div>
      </div>
    </Figure>
  )
}

const nameOf = ({ name, address }: Area): ReactNode => (address ? <a href={address}>{name}</a> : name)

/** The value of an area in words. */
export function inWords({ value, told }: Area, format: (value: number) => string, absent: string): string {
  return told ?? (value === null ? absent : format(value))
}

function Legend({ classes, format, hasAbsent }: { classes: Classes; format: (value: number) => string; hasAbsent: boolean }) {
  const t = useTexts(texts)
  return (
    <ul className="sv-legend" aria-label={t.legend}>
      {ranges(classes).map(({ from, to }) => (
        <li key={`${from}`}>
          <Swatch look={lookOf(from ?? (to ?? 0) - 1e-9, classes)} />
          {from === null
            ? to === null
              ? ''
              : t.under(format(to))
            : to === null
              ? t.from(format(from))
              : t.between(format(from), format(to))}
        </li>
      ))}
      {hasAbsent && (
        <li>
          <Swatch look={lookOf(null, classes)} />
          {t.absent}
        </li>
      )}
    </ul>
  )
}

function Swatch({ look }: { look: string }) {
  return (
    <svg className={look} viewBox="0 0 22 16" width="22" height="16" aria-hidden="true" focusable="false">
      <rect className="sv-class__fill" x="1" y="1" width="20" height="14" rx="2" />
    </svg>
  )
}
