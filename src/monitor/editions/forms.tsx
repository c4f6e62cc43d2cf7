// SPDX-License-Identifier: EUPL-1.2
import { renderToStaticMarkup } from 'react-dom/server'
import { hashOf } from '../../core/documents/document.ts'
import { type DocumentTable, type NumberedSource, plainText } from '../../core/documents/parts.ts'
import { type Paper, pdfOf } from '../../core/documents/pdf.ts'
import { type Sheet, writeCsv, writeSheets } from '../../core/documents/spreadsheet.ts'
import { DocumentParts } from '../../shell/documents/document-body.tsx'
import { standingAlone } from '../../shell/documents/standing-alone.ts'
import { InLanguage } from '../../shell/languages/language.tsx'
import type { Edition } from './edition.ts'

/** Where an edition stands: its number and permanent address, and whether it may still change. */
export interface Standing {
  number: string
  address: string
  /** Null once it is frozen. */
  stamp: string | null
}

const stampMeans = 'Dit is een tussenstand: hij is niet bevroren en kan nog veranderen.'

/** An edition as it is set on paper. */
export function paperOf({ title, audience, content }: Edition, { number, address, stamp }: Standing, author: string): Paper {
  return {
    language: 'nl',
    title,
    author,
    running: `${title} · ${number}`,
    address,
    stamp,
    stampMeans,
    facts: [
      ['Nummer', number],
      ['Voor', audience],
    ],
    notesAfter: '',
    notes: [],
    content,
  }
}

const tablesOf = ({ content }: Edition): DocumentTable[] => content.blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
const sourcesOf = ({ content }: Edition): NumberedSource[] => content.blocks.flatMap(block => (block.kind === 'sources' ? block.items : []))

/** An edition as sheets: the summary, each table with the number of its source on every row, and the sources. */
export function sheetsOf(edition: Edition, { number, address, stamp }: Standing): Sheet[] {
  const statements = edition.content.blocks.flatMap(block => (block.kind === 'statement' ? [plainText(block.parts)] : []))
  return [
    {
      name: 'Over dit verslag',
      rows: [
        [edition.title],
        ...(stamp ? [[stamp, stampMeans]] : []),
        ['Nummer', number],
        ['Voor', edition.audience],
        ['Blijvend adres', address],
        [],
        ['In het kort'],
        ...statements.map(words => [words]),
      ],
    },
    ...tablesOf(edition).map(({ caption, columns, rows, notes, sources }) => ({
      name: caption,
      rows: [
        [caption],
        [...columns.map(({ title }) => title), 'Bron'],
        ...rows.map((row, place) => [...row, sources?.[place] ?? null]),
        ...notes.map(note => [note]),
      ],
    })),
    {
      name: 'Bronnen',
      rows: [
        ['Bron', 'Cijfer', 'Wat', 'Toelichting'],
        ...sourcesOf(edition).flatMap(({ number: place, title, facts }) => facts.map(({ term, detail }) => [place, title, term, detail])),
      ],
    },
  ]
}

/** The tables of an edition under each other as CSV. */
export const csvOf = (edition: Edition, standing: Standing): string =>
  writeCsv(sheetsOf(edition, standing).flatMap(({ name, rows }) => [[name], ...rows, []]))

/** An edition as one page that stands by itself: no script, nothing from elsewhere. */
export function htmlOf(edition: Edition, { number, address, stamp }: Standing): string {
  const markup = renderToStaticMarkup(
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <title>{edition.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{standingAlone}</style>
      </head>
      <body>
        <main>
          <h1>{edition.title}</h1>
          <p>
            {number} · {address}
          </p>
          {stamp && (
            <p>
              <strong>{stamp}.</strong> {stampMeans}
            </p>
          )}
          <InLanguage language="nl">
            <DocumentParts content={edition.content} />
          </InLanguage>
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>${markup}`
}

/** Every form of an edition, and the hash of each: equal snapshots give equal hashes (C28 a). */
export interface Forms {
  html: string
  pdf: Uint8Array
  ods: Uint8Array
  csv: string
}

/** Makes all forms of an edition. Throws a problem 503 where no PDF can be made. */
export async function formsOf(edition: Edition, standing: Standing, author: string): Promise<Forms> {
  return {
    html: htmlOf(edition, standing),
    pdf: await pdfOf(paperOf(edition, standing, author)),
    ods: writeSheets(sheetsOf(edition, standing), 'ods'),
    csv: csvOf(edition, standing),
  }
}

/** The hashes of the forms, by their names. */
export const hashesOf = (forms: Forms): Record<keyof Forms, string> => ({
  html: hashOf(forms.html),
  pdf: hashOf(forms.pdf),
  ods: hashOf(forms.ods),
  csv: hashOf(forms.csv),
})
