// SPDX-License-Identifier: EUPL-1.2
import {
  type Cell,
  type DocumentBlock,
  type DocumentContent,
  type DocumentTable,
  type NumberedSource,
  type Panel,
  plainText,
  type Stretch,
  opensSource,
} from '../../core/documents/parts.ts'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { number } from '../languages/numbers.ts'
import { texts } from './texts.ts'

/** Everything a document says, part by part. Documents are written in Dutch, whatever language the page around them has. */
export function DocumentParts({ content }: { content: DocumentContent }) {
  return (
    <>
      {content.lead && <p className="nl-paragraph nl-paragraph--lead">{content.lead}</p>}
      {content.blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a frozen document never change their order
        <Block key={`${place}-${block.kind}`} block={block} />
      ))}
    </>
  )
}

function Block({ block }: { block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h2 className="nl-heading nl-heading--level-2">{block.text}</h2>
      ) : (
        <h3 className="nl-heading nl-heading--level-3">{block.text}</h3>
      )
    case 'text':
      return <p className="nl-paragraph">{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map(item => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl className="sv-facts">
          {block.items.map(({ term, detail }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
      )
    case 'statement':
      return (
        <p className="nl-paragraph">
          <Sentence parts={block.parts} />
        </p>
      )
    case 'panels':
      return <Panels panels={block.panels} />
    case 'sources':
      return <Sources items={block.items} />
    case 'table':
      return <Table table={block} />
  }
}

/** The place on the page of a source. */
const placeOf = (source: number): string => `bron-${source}`

/** A sentence whose numbers open their source. */
function Sentence({ parts }: { parts: readonly Stretch[] }) {
  return parts.map((part, place) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a frozen sentence never change their order
      <a key={place} className="nl-link document-open" href={`#${placeOf(part.source)}`}>
        {part.text}
      </a>
    ),
  )
}

/** Drawings as images, so that they are the same here and on paper; what they show stands under them in words. */
function Panels({ panels }: { panels: readonly Panel[] }) {
  return (
    <div className="document-panels">
      {panels.map(({ svg, told, wide }) => (
        <figure key={plainText(told)} className={wide ? 'document-panel document-panel--wide' : 'document-panel'}>
          <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt="" loading="lazy" />
          <figcaption>
            <Sentence parts={told} />
          </figcaption>
        </figure>
      ))}
    </div>
  )
}

function Sources({ items }: { items: readonly NumberedSource[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <ol className="document-sources">
      {items.map(({ number: place, title, facts, address }) => (
        <li key={place} id={placeOf(place)}>
          <strong>
            {place}. {title}
          </strong>
          <dl>
            {facts.map(({ term, detail }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{detail}</dd>
              </div>
            ))}
          </dl>
          {address && (
            <a className="nl-link" href={address} lang={language === 'nl' ? undefined : language}>
              {t.live}
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

function Table({ table: { caption, columns, rows, total, notes, sources } }: { table: DocumentTable }) {
  return (
    <div className="document-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1) */}
      {/* biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no group of form fields */}
      <div className="document-table__scroll" role="group" aria-label={caption} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ title, numeric }) => (
                <th key={title} scope="col" className={numeric ? 'document-table__number' : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <Row key={String(row[0])} row={row} columns={columns} source={sources?.[place]} />
            ))}
          </tbody>
          {total && (
            <tfoot>
              <Row row={total} columns={columns} />
            </tfoot>
          )}
        </table>
      </div>
      {notes.map(note => (
        <p key={note} className="sv-small">
          {note}
        </p>
      ))}
    </div>
  )
}

function Row({ row, columns, source }: { row: readonly Cell[]; columns: DocumentTable['columns']; source?: number | undefined }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const shown = (cell: Cell | undefined) =>
    typeof cell === 'number'
      ? number(language, cell, Number.isInteger(cell) ? 0 : 1)
      : (cell ?? <span className="sv-small">{t.absent}</span>)
  return (
    <tr>
      {columns.map(({ title, numeric }, place) =>
        place === 0 ? (
          <th key={title} scope="row">
            {shown(row[place])}
          </th>
        ) : (
          <td key={title} className={numeric ? 'document-table__number' : undefined}>
            {source !== undefined && opensSource(columns, place) && row[place] !== null ? (
              <a className="nl-link document-open" href={`#${placeOf(source)}`}>
                {shown(row[place])}
              </a>
            ) : (
              shown(row[place])
            )}
          </td>
        ),
      )}
    </tr>
  )
}
