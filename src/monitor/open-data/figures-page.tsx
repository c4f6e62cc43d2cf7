// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { change, number } from '../../shell/languages/numbers.ts'
import { Page } from '../../shell/page/page.tsx'
import { More } from './data-page.tsx'
import type { KeyFigure } from './public-site.ts'
import { texts } from './texts.ts'

/** The key figures for residents: every counted indicator with its change, a drawing, a table and its source. */
export function FiguresPage({ figures }: { figures: readonly KeyFigure[] }) {
  const t = useTexts(texts)
  return (
    <Page title={t.figures} lead={figures.length > 0 ? t.figuresLead : t.noFigures} narrow>
      {figures.length > 0 && <p className="nl-paragraph">{t.mind}</p>}
      {figures.map(figure => (
        <Figure key={figure.code} figure={figure} />
      ))}
      <More but="figures" />
    </Page>
  )
}

function Figure({ figure: { code, name, definition, years, source, compared } }: { figure: KeyFigure }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (!compared) return null
  const { from: first, to: last, share, low, high, unstable } = compared
  const whole = (value: number) => number(language, value)
  return (
    <section className="open-data" id={code} aria-labelledby={`${code}-kop`}>
      <h2 className="nl-heading nl-heading--level-2" id={`${code}-kop`}>
        {name[language]}
      </h2>
      <p className="open-data__value">
        {whole(last.value)} <span>({last.year})</span>
      </p>
      {share !== null && first.year !== last.year && (
        <p className="nl-paragraph">
          <strong>{t.since(change(language, share), String(first.year), String(last.year))}</strong>
          {high !== null && `, ${t.sure(change(language, low), change(language, high))}`}. {unstable && t.unstable}
        </p>
      )}
      <Bars years={years} told={t.told(name[language], whole(first.value), String(first.year), whole(last.value), String(last.year))} />
      <details>
        <summary>
          {t.asTable}
          <span className="sv-hidden">: {name[language]}</span>
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.year}</th>
              <th scope="col">{t.registered}</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, value }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{value === null ? t.notPublished : whole(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="sv-small">
        {definition[language]} {source && t.source(source.publisher, source.table, date(language, source.retrievedDate))}
      </p>
    </section>
  )
}

/** Width of a bar with the space beside it, and the height of the drawing, in its own units. */
const [step, height] = [30, 100]

function Bars({ years, told }: { years: KeyFigure['years']; told: string }) {
  const most = Math.max(1, ...years.map(({ value }) => value ?? 0))
  return (
    <svg className="open-data__bars" viewBox={`0 0 ${years.length * step} ${height + 18}`} role="img" aria-label={told}>
      {years.map(({ year, value }, place) => (
        <g key={year}>
          <rect
            x={place * step + 3}
            y={height - ((value ?? 0) / most) * height}
            width={step - 6}
            height={((value ?? 0) / most) * height}
            rx="1"
          />
          <text x={place * step + step / 2} y={height + 14} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
    </svg>
  )
}
