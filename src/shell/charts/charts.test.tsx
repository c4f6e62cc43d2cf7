// SPDX-License-Identifier: EUPL-1.2
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BarChart } from './bar-chart.tsx'
import { ChangeChart } from './change-chart.tsx'
import { FunnelChart } from './funnel-chart.tsx'
import { LineChart } from './line-chart.tsx'

const source = { title: 'Geregistreerde misdrijven', publisher: 'politie', table: '47013NED', vintageDate: '2023-11-17' }
const line = (extra = {}): string =>
  renderToStaticMarkup(
    <LineChart
      headline="Minder misdrijven dan in 2015"
      source={source}
      csv="/v1/x.csv"
      series={[
        {
          key: 'mn',
          label: 'Midden-Nederland',
          points: [
            { x: 2015, y: 107527 },
            { x: 2016, y: null },
            { x: 2017, y: 95000, low: 94000, high: 96000 },
            { x: 2018, y: 91191 },
          ],
        },
        {
          key: 'nl',
          label: 'Nederland',
          quiet: true,
          points: [
            { x: 2015, y: 960000 },
            { x: 2018, y: 770000 },
          ],
        },
      ]}
      {...extra}
    />,
  )

describe('a line chart', () => {
  it('states its finding, and says the same in words for who cannot see it', () => {
    const html = line()
    expect(html).toContain('Minder misdrijven dan in 2015</p>')
    expect(html).toMatch(
      /role="img" aria-label="Lijngrafiek\. Minder misdrijven dan in 2015\. Midden-Nederland: van 107\.527 in 2015 naar 91\.191 in 2018\./,
    )
  })

  it('holds the same data as a table, with intervals and with what is not published', () => {
    const html = line()
    expect(html).toContain('<details class="sv-figure__table">')
    expect(html).toContain('95.000 (94.000 tot 96.000)')
    expect(html).toContain('niet gepubliceerd')
    expect(html).toContain('href="/v1/x.csv"')
  })

  it('leaves a gap where nothing is published: the line starts again', () => {
    const stroke = /sv-line--1">.*?sv-line__stroke" d="([^"]+)"/.exec(line())?.[1] ?? ''
    expect(stroke.match(/M/g)).toHaveLength(2)
  })

  it('marks the baseline, the period and breaks, and tells breaks in words', () => {
    const html = line({
      baseline: { y: 107527, label: 'Uitgangspunt 2015' },
      period: { from: 2016, to: 2018, label: 'Strategie' },
      breaks: [{ x: 2016, label: 'andere telwijze' }],
    })
    for (const words of ['Uitgangspunt 2015', 'Strategie', '<strong>a</strong> 2016: andere telwijze']) expect(html).toContain(words)
  })

  it('opens its source', () => {
    expect(line()).toContain('Bron: politie, 47013NED, stand 17 november 2023')
  })
})

describe('a chart of changes', () => {
  const html = renderToStaticMarkup(
    <ChangeChart
      headline="Fraude steeg"
      band={0.1}
      rows={[
        { key: 'a', label: 'Fraude', change: 0.331, low: 0.27, high: 0.39, address: '/x' },
        { key: 'b', label: 'Drugs', change: 0.08, low: -0.02, high: 0.19 },
        { key: 'c', label: 'Inbraak', change: -0.41, low: -0.44, high: -0.38 },
        { key: 'd', label: 'Onbekend', change: null },
        { key: 'e', label: 'Zeldzaam', change: 0.2, unstable: true },
      ]}
    />,
  )

  it('writes every change with its sign beside the drawing', () => {
    for (const words of ['+33,1%', '+8,0%', '−41,0%']) expect(html).toContain(`<strong>${words}</strong>`)
    expect(html).toContain('instabiel')
  })

  it('colours only what is sure: an interval without zero', () => {
    expect(html.match(/sv-bars__mark--up/g)).toHaveLength(1)
    expect(html.match(/sv-bars__mark--down/g)).toHaveLength(1)
  })

  it('holds the intervals as a table', () => {
    expect(html).toContain('+27,0% tot +39,0%')
  })
})

describe('a bar chart', () => {
  it('draws from zero and writes the numbers', () => {
    const html = renderToStaticMarkup(
      <BarChart
        headline="Vernieling"
        rows={[
          { key: 'a', label: 'A', value: 50, before: 100 },
          { key: 'b', label: 'B', value: null },
        ]}
      />,
    )
    expect(html).toContain('class="sv-bars__bar" x="0" y="3" width="50"')
    expect(html).toContain('class="sv-bars__bar--before" x="0" y="15" width="100"')
    expect(html).toContain('<strong>–</strong>')
  })
})

describe('a funnel chart', () => {
  const html = renderToStaticMarkup(
    <FunnelChart
      headline="Twee van drie liggen binnen wat gewoon is"
      target={10}
      targetLabel="Nederland"
      bounds={(size, chance) => ({ low: 10 - (chance * 100) / Math.sqrt(size), high: 10 + (chance * 100) / Math.sqrt(size) })}
      sizeTitle="Inwoners"
      valueTitle="Per 1.000"
      format={value => value.toFixed(1)}
      spots={[
        { key: 'a', label: 'Almere', size: 200_000, value: 12, low: 11, high: 13, told: 'hoger dan gewoon', outside: 'above' },
        { key: 'b', label: 'Baarn', size: 25_000, value: 10, low: 8, high: 12, told: 'binnen wat gewoon is', outside: 'no', own: true },
        { key: 'c', label: 'Eemnes', size: 9_000, value: 9, low: 6, high: 13, told: 'binnen wat gewoon is', outside: 'no' },
      ]}
    />,
  )

  it('says in words who lies outside, and compared with what', () => {
    expect(html).toContain('Nederland: 10.0. Buiten wat gewoon is: Almere (hoger dan gewoon).')
  })

  it('tells above from below by form as well as colour, and names who lies outside and whose own place it is', () => {
    expect(html).toMatch(/sv-funnel__spot--above"><title>Almere[^<]*<\/title><text[^>]*>Almere<\/text>/)
    expect(html).toMatch(/sv-funnel__spot--no sv-funnel__spot--own"><title>Baarn/)
    expect(html).not.toMatch(/<text[^>]*>Eemnes<\/text>/)
  })

  it('never shows a value without its interval in the table, by name, and can be gone through with a list', () => {
    expect(html).toContain('11.0 tot 13.0')
    expect(html).toMatch(/<select[^>]*name="spot"/)
  })
})
