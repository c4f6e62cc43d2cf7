// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId, useState } from 'react'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { useFew } from '../states/few.tsx'
import { inOrder, nextOrder, type Order, type SortValue } from './sort.ts'
import { texts } from './texts.ts'

/** One column; `sort` makes its heading a button. A shown value of null reads "not published". */
export interface Column<R> {
  key: string
  title: string
  shown: (row: R) => ReactNode
  sort?: (row: R) => SortValue
  numeric?: boolean
  /** Keeps a short value on one line: a reference, a period, a day. */
  whole?: boolean
}

interface Shown<R> {
  caption: string
  /** Keeps the caption for screen readers only, where the heading above says the same. */
  captionHidden?: boolean
  columns: readonly Column<R>[]
  rows: readonly R[]
  keyOf: (row: R) => string
  /** The order at first; without it the rows stand as they come. */
  order?: Order
  /** Address of the same data as CSV. */
  csv?: string | undefined
  /** A row of totals, shown under the others whatever the order. */
  total?: R | undefined
  /** Marks rows that matter to the reader: their own municipality. */
  isOwn?: (row: R) => boolean
  /** What the mark says, for whoever does not see the colour; 'yours' without it. */
  ownTold?: string | undefined
}

/** A table that can be compared: caption, first column as heading of the row, numbers under each other, sortable without a trip to the server. */
export function DataTable<R>({ caption, captionHidden, columns, rows, keyOf, order: first, csv, total, isOwn, ownTold }: Shown<R>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [order, setOrder] = useState(first)
  const id = useId()
  const sorter = columns.find(({ key }) => key === order?.by)?.sort
  const sorted = order && sorter ? inOrder(rows, sorter, order.down, language) : rows
  const { shown, more } = useFew(sorted, 50)
  const told = ownTold ?? t.own
  const markOf = (row: R) => (isOwn?.(row) ? told : undefined)
  return (
    <div className="sv-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1) */}
      {/* biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no group of form fields */}
      <div className="sv-table__scroll" role="group" aria-labelledby={id} tabIndex={0}>
        <table>
          <caption id={id} className={captionHidden ? 'sv-hidden' : undefined}>
            {caption}
          </caption>
          <thead>
            <tr>
              {columns.map(column => (
                <Heading
                  key={column.key}
                  column={column}
                  order={order}
                  onSort={() => setOrder(nextOrder(order, column.key, column.numeric === true))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <Row key={keyOf(row)} row={row} columns={columns} mark={markOf(row)} />
            ))}
            {sorted.length === 0 && (
              <tr>
                <td colSpan={columns.length}>{t.none}</td>
              </tr>
            )}
          </tbody>
          {total && (
            <tfoot>
              <Row row={total} columns={columns} />
            </tfoot>
          )}
        </table>
      </div>
      {shown.some(markOf) && (
        <p className="sv-table__after sv-small">
          <span className="sv-table__mark" aria-hidden="true" /> {told}
        </p>
      )}
      {more && <p className="sv-table__after">{more}</p>}
      {csv && (
        <p className="sv-table__after">
          <a className="nl-link" href={csv} download="" data-document="">
            {t.csv}
          </a>{' '}
          <span className="sv-small">({t.rows(rows.length)})</span>
        </p>
      )}
    </div>
  )
}

function Heading<R>({ column, order, onSort }: { column: Column<R>; order: Order | undefined; onSort: () => void }) {
  const now = order?.by === column.key ? (order.down ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" className={column.numeric ? 'sv-table__number' : undefined} aria-sort={column.sort ? (now ?? 'none') : undefined}>
      {column.sort ? (
        <button type="button" className="sv-table__sort" onClick={onSort}>
          {column.title}
          <svg viewBox="0 0 10 14" width="10" height="14" aria-hidden="true" focusable="false">
            <path className={now === 'ascending' ? 'sv-table__arrow sv-table__arrow--on' : 'sv-table__arrow'} d="M5 1l4 5H1z" />
            <path className={now === 'descending' ? 'sv-table__arrow sv-table__arrow--on' : 'sv-table__arrow'} d="M5 13l4-5H1z" />
          </svg>
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

function Row<R>({ row, columns, mark }: { row: R; columns: readonly Column<R>[]; mark?: string | undefined }) {
  const t = useTexts(texts)
  return (
    <tr className={mark && 'sv-table__own'}>
      {columns.map((column, index) => {
        const shown = column.shown(row) ?? <span className="sv-small">{t.absent}</span>
        const name = column.numeric ? 'sv-table__number' : column.whole ? 'sv-table__whole' : undefined
        return index === 0 ? (
          <th key={column.key} scope="row" className={name}>
            {shown}
            {mark && <span className="sv-hidden"> ({mark})</span>}
          </th>
        ) : (
          <td key={column.key} className={name}>
            {shown}
          </td>
        )
      })}
    </tr>
  )
}
