// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { Figure } from '../../shell/charts/figure.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import type { Listed } from './client.ts'
import { heaviestOf, heaviness, placedAt, steps } from './rules.ts'
import { texts } from './texts.ts'
import { TrendTable } from './trend-table.tsx'

/** Likelihood against effect: a table of five by five in which every trend stands as a numbered link, so that it can be read, walked and heard. */
export function Picture({ trends, year, csv }: { trends: readonly Listed[]; year: number; csv: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const weighed = trends.filter(({ weighing }) => weighing)
  const heaviest = heaviestOf(weighed).map(({ title }) => title[language])
  const numberOf = new Map(trends.map(({ id }, index) => [id, index + 1]))
  return (
    <Figure
      headline={heaviest.length > 0 ? t.headline(heaviest.join(', '), year) : t.noneWeighed(year)}
      subtitle={t.subtitle(weighed.length, trends.length)}
      table={<TrendTable trends={trends} csv={csv} />}
    >
      <table className="trend-picture">
        <caption className="sv-hidden">{t.picture}</caption>
        <tbody>
          {[...steps].reverse().map(likelihood => (
            <tr key={likelihood}>
              <th scope="row">
                <span className="trend-picture__axis">{t.likelihood}</span> {likelihood}{' '}
                <span className="trend-picture__word">{t.likelihoodWord(likelihood)}</span>
              </th>
              {steps.map(impact => (
                <td key={impact} className={`trend-picture__place--${heaviness({ likelihood, impact })}`}>
                  {placedAt(trends, likelihood, impact).map(({ id, title }) => (
                    <a
                      key={id}
                      href={addressOf('strategy/trends/trend', language, { id })}
                      aria-label={`${numberOf.get(id)} ${title[language]}`}
                      title={title[language]}
                    >
                      {numberOf.get(id)}
                    </a>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {steps.map(impact => (
              <th key={impact} scope="col">
                <span className="trend-picture__axis">{t.impact}</span> {impact}{' '}
                <span className="trend-picture__word">{t.impactWord(impact)}</span>
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <ol className="trend-picture__names">
        {trends.map(({ id, title, weighing }) => (
          <li key={id} className={weighing ? undefined : 'trend-picture__names--none'}>
            <a href={addressOf('strategy/trends/trend', language, { id })}>{title[language]}</a>
            {!weighing && ` (${t.notWeighed})`}
          </li>
        ))}
      </ol>
    </Figure>
  )
}
