// SPDX-License-Identifier: EUPL-1.2
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { InLanguage } from '../languages/language.tsx'
import { type Column, DataTable } from './data-table.tsx'

interface Place {
  name: string
  count: number | null
}
const rows: Place[] = [
  { name: 'Zeist', count: 12 },
  { name: 'Bunnik', count: 3 },
  { name: 'Weesp', count: null },
]
const columns: Column<Place>[] = [
  { key: 'name', title: 'Gemeente', shown: ({ name }) => name, sort: ({ name }) => name },
  { key: 'count', title: 'Aantal', numeric: true, shown: ({ count }) => count, sort: ({ count }) => count },
  { key: 'note', title: 'Noot', shown: () => '' },
]
const table = (extra = {}): string =>
  renderToStaticMarkup(<DataTable caption="Per gemeente" columns={columns} rows={rows} keyOf={({ name }) => name} {...extra} />)

describe('a table', () => {
  it('has a caption, headings of columns and a heading for every row', () => {
    const html = table()
    expect(html).toContain('>Per gemeente</caption>')
    expect(html.match(/scope="col"/g)).toHaveLength(3)
    expect(html.match(/scope="row"/g)).toHaveLength(3)
  })

  it('says how it is ordered, in words that a screen reader knows', () => {
    const html = table({ order: { by: 'count', down: true } })
    expect(html).toContain('aria-sort="descending"')
    expect(html.match(/aria-sort="none"/g)).toHaveLength(1)
    expect(html.indexOf('Zeist')).toBeLessThan(html.indexOf('Bunnik'))
    expect(html.indexOf('Bunnik')).toBeLessThan(html.indexOf('Weesp'))
  })

  it('makes a button only of headings that order', () => {
    expect(table().match(/<button/g)).toHaveLength(2)
  })

  it('scrolls in a box of its own that the keyboard reaches and that is named', () => {
    expect(table()).toMatch(/role="group" aria-labelledby="[^"]+" tabindex="0"/)
  })

  it('says of what is not known that it is not published (DATA-02)', () => {
    expect(table()).toContain('niet gepubliceerd')
    expect(
      renderToStaticMarkup(
        <InLanguage language="en">
          <DataTable caption="c" columns={columns} rows={rows} keyOf={({ name }) => name} />
        </InLanguage>,
      ),
    ).toContain('not published')
  })

  it('keeps totals under the other rows whatever the order', () => {
    const html = table({ total: { name: 'Samen', count: 99 }, order: { by: 'count', down: true } })
    expect(html.indexOf('<tfoot>')).toBeGreaterThan(html.indexOf('Weesp'))
    expect(html).toContain('Samen')
  })

  it('offers the same data as CSV, and tells when there is nothing', () => {
    expect(table({ csv: '/v1/x.csv' })).toContain('href="/v1/x.csv"')
    expect(table({ rows: [] })).toContain('Geen rijen')
  })
})
