// SPDX-License-Identifier: EUPL-1.2
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { DocumentContent } from './document.ts'
import { type Paper, pdfOf } from './pdf.ts'

/** All objects of a PDF as one text: what stands open, and every stream that can be inflated. */
function opened(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const parts = [bytes.toString('latin1')]
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 1)) {
    const from = at + 'stream'.length + (bytes[at + 6] === 13 ? 2 : 1)
    const to = bytes.indexOf('endstream', from)
    if (to === -1 || bytes.subarray(at - 3, at).toString() === 'end') continue
    try {
      parts.push(inflateSync(bytes.subarray(from, to)).toString('latin1'))
    } catch {
      // A stream that is not packed stands in the first part already.
    }
  }
  return parts.join('\n')
}

const content: DocumentContent = {
  lead: 'Wat het college vaststelde.',
  blocks: [
    { kind: 'heading', level: 2, text: 'Sterkte' },
    { kind: 'text', text: 'Geen opmaak: #set, *ster*, $x$, <label> en \\ blijven tekst.' },
    { kind: 'heading', level: 3, text: 'Per onderdeel' },
    {
      kind: 'table',
      caption: 'Formatie op 31 januari 2019',
      columns: [
        { title: 'Onderdeel', numeric: false },
        { title: 'Totaal', numeric: true },
      ],
      rows: [
        ['District Gooi en Vechtstreek', '361*'],
        ['Wijkagenten', 375.9],
        ['Onbekend', null],
      ],
      total: ['Eenheid', 4949],
      notes: ['* afgeronde getallen'],
    },
    { kind: 'list', items: ['een', 'twee'] },
    { kind: 'facts', items: [{ term: 'Bron', detail: 'Bijlage 2' }] },
  ],
}

const paper: Paper = {
  language: 'nl',
  title: 'Formatieplan 2019',
  author: 'Regionaal Veiligheidscollege',
  running: '2019-001, versie 1',
  address: '/vastgesteld/2019-001/1',
  stamp: 'CONCEPT',
  stampMeans: 'Nog niet vastgesteld.',
  facts: [['Geraadpleegd', 'Regionaal Veiligheidscollege']],
  notesAfter: 'Geraadpleegd',
  notes: ['Het college is geraadpleegd op 13 september 2018: akkoord.'],
  content,
}

describe('a document as PDF', () => {
  it('says that it is PDF/UA-1, in which language, and what it is called', async () => {
    const text = opened(await pdfOf(paper))
    expect(text).toMatch(/pdfuaid:part>1</)
    expect(text).toMatch(/\/Lang\s*\(nl-NL\)/)
    expect(text).toMatch(/\/DisplayDocTitle true/)
    expect(text).toContain('Formatieplan 2019</rdf:li>')
  })

  it('is tagged: a tree with title, headings, tables with heading cells, lists and notes', async () => {
    const text = opened(await pdfOf(paper))
    expect(text).toMatch(/\/StructTreeRoot/)
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    for (const tag of ['H1', 'H2', 'Table', 'THead', 'TH', 'TD', 'Caption', 'L', 'LI', 'Note'])
      expect(text, tag).toMatch(new RegExp(`/S\\s*/${tag}\\b`))
  })

  it('gives the same bytes for the same document, and other bytes without the stamp', async () => {
    const [once, again, adopted] = await Promise.all([pdfOf(paper), pdfOf({ ...paper }), pdfOf({ ...paper, stamp: null })])
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
    expect(Buffer.from(once).equals(Buffer.from(adopted))).toBe(false)
  })

  it('refuses what cannot be read aloud in order, and goes on with the next', async () => {
    const skipping: DocumentContent = { lead: null, blocks: [{ kind: 'heading', level: 3, text: 'Zonder kop erboven' }] }
    await expect(pdfOf({ ...paper, content: skipping })).rejects.toThrow('could not be set')
    expect((await pdfOf({ ...paper, language: 'en', title: 'Formation plan' })).length).toBeGreaterThan(5_000)
  })
})
