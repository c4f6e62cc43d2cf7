// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import type { Line } from './client.ts'
import { type Cell, gapsPerPriority, isGap, matrixOf } from './rules.ts'
import { texts } from './texts.ts'

const signs: Readonly<Record<Cell, string>> = { serves: '+', differs: '≠', conflicts: '×', 'only-refers': '»', none: '–' }

/** The matrix as a table: names of priorities on a wide screen, their numbers on a narrow one; every cell is a sign with its words. */
export function Matrix({ line }: { line: Line }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { municipalities, priorities, links } = line
  const cells = matrixOf(municipalities, priorities, links)
  const gaps = gapsPerPriority(cells, priorities.length)
  const most = gaps.indexOf(Math.max(...gaps))
  const titleOf = (place: number) => priorities[place]?.title[language] ?? ''
  return (
    <figure className="sv-figure line-matrix">
      <figcaption>
        <p className="sv-figure__headline">{t.headline(titleOf(most), gaps[most] ?? 0, municipalities.length)}</p>
        <p className="sv-figure__subtitle">{t.isGap}</p>
      </figcaption>
      <Legend />
      <ol className="line-matrix__priorities" aria-label={t.priorities}>
        {priorities.map(({ id, title }) => (
          <li key={id}>{title[language]}</li>
        ))}
      </ol>
      <table>
        <caption className="sv-hidden">{t.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{t.municipality}</th>
            {priorities.map(({ id, title }, place) => (
              <th scope="col" key={id}>
                <span className="line-matrix__number" aria-hidden="true">
                  {place + 1}
                </span>
                <span className="line-matrix__title">{title[language]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {municipalities.map(({ code, name }, row) => (
            <tr key={code}>
              <th scope="row">
                <a href={addressOf('strategy/line/plan', language, { code })}>{name}</a>
              </th>
              {priorities.map(({ id }, place) => (
                <CellShown key={id} cell={cells[row]?.[place] ?? 'none'} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.gapsPer}</th>
            {priorities.map(({ id }, place) => (
              <td key={id}>{gaps[place]}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </figure>
  )
}

function CellShown({ cell }: { cell: Cell }) {
  const t = useTexts(texts)
  return (
    <td className={`line-matrix__cell--${isGap(cell) ? 'gap' : cell}`}>
      <span aria-hidden="true">{signs[cell]}</span> <span className="line-matrix__word">{t.cells[cell]}</span>
    </td>
  )
}

function Legend() {
  const t = useTexts(texts)
  return (
    <ul className="line-matrix__legend" aria-label={t.legend}>
      {(Object.keys(signs) as Cell[]).map(cell => (
        <li key={cell}>
          <span className={`line-matrix__sign line-matrix__cell--${isGap(cell) ? 'gap' : cell}`} aria-hidden="true">
            {signs[cell]}
          </span>{' '}
          {t.cells[cell]}
          {isGap(cell) && ` (${t.gap})`}
        </li>
      ))}
    </ul>
  )
}
