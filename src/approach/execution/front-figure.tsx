// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { change, number } from '../../shell/languages/numbers.ts'
import type { Front } from './front.ts'
import { texts } from './front.texts.ts'

type Figure = NonNullable<Front['figure']>

/** Height and width of a bar with the space beside it, in the units of the drawing. */
const [height, step] = [120, 26]

/** The figure that says most of the region: first and last year, every year between them as bars and as a table, and its source. */
export function FrontFigure({ figure }: { figure: Figure }) {
  const t = useTexts(texts).figure
  const language = useLanguage()
  const first = figure.years.find(({ year }) => year === figure.baselineYear) ?? figure.years[0]
  const last = figure.years.at(-1)
  if (!first || !last) return null
  const whole = (value: number) => number(language, value)
  return (
    <section className="sv-front__figure" aria-labelledby="cijfer">
      <h2 className="sv-front__name" id="cijfer">
        {figure.name[language]}
      </h2>
      <p className="sv-front__value">
        {whole(last.value)} <span>{t.inYear(String(last.year))}</span>
      </p>
      <p className="sv-front__change">
        <strong>{change(language, last.value / first.value - 1)}</strong> {t.from(String(first.year), String(last.year)).toLowerCase()}
      </p>
      <Bars
        years={figure.years}
        ends={[first.year, last.year]}
        told={t.told(figure.name[language], whole(first.value), String(first.year), whole(last.value), String(last.year))}
      />
      <details>
        <summary>{t.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.year}</th>
              <th scope="col">{t.count}</th>
            </tr>
          </thead>
          <tbody>
            {figure.years.map(({ year, value }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{whole(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="sv-front__source">
        {figure.definition[language]}
        {figure.source && (
          <>
            {' '}
            {t.source}: {figure.source.publisher}, {figure.source.title}
            {figure.source.retrievedDate && `, ${t.retrieved(date(language, figure.source.retrievedDate))}`}, {figure.source.licence}.
          </>
        )}
      </p>
    </section>
  )
}

function Bars({ years, ends, told }: { years: Figure['years']; ends: readonly number[]; told: string }) {
  const top = Math.max(...years.map(({ value }) => value))
  const width = years.length * step
  return (
    <svg className="sv-front__bars" viewBox={`0 0 ${width} ${height + 20}`} role="img" aria-label={told}>
      {years.map(({ year, value }, index) => {
        const tall = Math.round((value / top) * height)
        const end = ends.includes(year)
        return (
          <g key={year} className={end ? 'sv-front__bar sv-front__bar--end' : 'sv-front__bar'}>
            <rect x={index * step + 2} y={height - tall} width={step - 6} height={tall} rx="2" />
            <text x={index * step + step / 2 - 1} y={height + 15} textAnchor="middle">
              {end || year % 2 === 0 ? `’${String(year).slice(2)}` : ''}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
