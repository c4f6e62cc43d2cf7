// SPDX-License-Identifier: EUPL-1.2
import type { Cell, DocumentBlock, DocumentTable } from '../../core/documents/document.ts'
import { number } from '../../shell/languages/numbers.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import type { DocumentVersion } from './paper.ts'
import { isConcept } from './rules.ts'
import { texts } from './texts.ts'

/** Whether a document is a concept, in words that also print. */
export function Stamp({ state }: Pick<DocumentVersion, 'state'>) {
  const t = useTexts(texts)
  if (!isConcept(state)) return null
  return (
    <p className="document-stamp">
      <strong>{t.concept}</strong> {t.conceptMeans}
    </p>
  )
}

/** What a document says. Documents are written in Dutch, whatever language the page around them has. */
export function DocumentBody({ content, state }: Pick<DocumentVersion, 'content' | 'state'>) {
  return (
    <div className={isConcept(state) ? 'document-body document-body--concept' : 'document-body'} lang="nl">
      {content.lead && <p className="nl-paragraph nl-paragraph--lead">{content.lead}</p>}
      {content.blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a frozen document never change their order
        <Block key={`${place}-${block.kind}`} block={block} />
      ))}
    </div>
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
    case 'table':
      return <Table table={block} />
  }
}

function Table({ table: { caption, columns, rows, total, notes } }: { table: DocumentTable }) {
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
            {rows.map(row => (
              <Row key={String(row[0])} row={row} columns={columns} />
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

function Row({ row, columns }: { row: readonly Cell[]; columns: DocumentTable['columns'] }) {
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
            {shown(row[place])}
          </td>
        ),
      )}
    </tr>
  )
}
