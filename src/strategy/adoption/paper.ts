// SPDX-License-Identifier: EUPL-1.2
import type { Answer } from '../../core/contract/define.ts'
import type { Paper } from '../../core/documents/pdf.ts'
import type { Sheet } from '../../core/documents/spreadsheet.ts'
import { date } from '../../shell/languages/dates.ts'
import type { contract } from './contract.ts'
import { addressOfVersion, isConcept } from './rules.ts'
import { texts } from './texts.ts'

export type DocumentVersion = Answer<(typeof contract)['readVersion']>

/** Who was consulted when, with what result: one sentence each, as the footnote of the formation plan of 2019 has it (C62 c). */
export function consultationNotes({ consultations }: Pick<DocumentVersion, 'consultations'>, language: 'nl' | 'en'): string[] {
  const t = texts[language]
  return consultations.map(({ body, heldDate, version, result, note }) =>
    [t.consultation(body[language], date(language, heldDate), version, t.consultationResults[result]), note].filter(Boolean).join('. '),
  )
}

/** What advice was given when: one sentence each. */
export function adviceNotes({ advices }: Pick<DocumentVersion, 'advices'>, language: 'nl' | 'en'): string[] {
  const t = texts[language]
  return advices.map(({ body, advisedDate, version, result, note }) =>
    [t.advice(body[language], date(language, advisedDate), version, t.adviceResults[result]), note].filter(Boolean).join('. '),
  )
}

/** The facts about a version that stand above what it says, on the page, on paper and in the spreadsheet. */
export function factsOf(seen: DocumentVersion, language: 'nl' | 'en'): [string, string][] {
  const t = texts[language]
  const { adoption, changes, correctsVersion } = seen
  const facts: [string, string | null][] = [
    [t.number, t.numbered(seen.number, seen.version)],
    [t.owner, seen.owner.name],
    [t.standing, t.states[seen.state]],
    [t.offered, date(language, seen.offeredDate)],
    [t.advised, adviceNotes(seen, language).join(' ') || t.noAdvice],
    [t.adopted, adoption && t.adoption(adoption.body[language], date(language, adoption.adoptedDate), adoption.decision)],
    [t.without, adoption?.withoutBecause ?? null],
    [t.changes, [correctsVersion !== null && t.corrects(correctsVersion), changes].filter(Boolean).join(' ') || null],
    [t.consulted, seen.consultations.length > 0 ? seen.consultations.map(({ body }) => body[language]).join(', ') : t.nobodyConsulted],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== null)
}

/** A version as it is set on paper. */
export function paperOf(seen: DocumentVersion, language: 'nl' | 'en'): Paper {
  const t = texts[language]
  return {
    language,
    title: seen.title,
    author: seen.owner.name,
    running: `${seen.title} · ${t.numbered(seen.number, seen.version)}`,
    address: addressOfVersion(seen.number, seen.version, language),
    stamp: isConcept(seen.state) ? t.concept : null,
    stampMeans: t.conceptMeans,
    facts: factsOf(seen, language),
    notesAfter: t.consulted,
    notes: consultationNotes(seen, language),
    content: seen.content,
  }
}

/** A version as sheets: first what is known of it, then a sheet for each table, with its totals and notes. */
export function sheetsOf(seen: DocumentVersion, language: 'nl' | 'en'): Sheet[] {
  const t = texts[language]
  const about: Sheet = {
    name: t.about,
    rows: [
      [seen.title],
      ...(isConcept(seen.state) ? [[t.concept, t.conceptMeans]] : []),
      ...factsOf(seen, language),
      ...consultationNotes(seen, language).map(note => [t.consulted, note]),
      [t.page, addressOfVersion(seen.number, seen.version, language)],
      [t.hash, seen.hash],
    ],
  }
  const tables = seen.content.blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
  return [
    about,
    ...tables.map(({ caption, columns, rows, total, notes }) => ({
      name: caption,
      rows: [[caption], columns.map(({ title }) => title), ...rows, ...(total ? [total] : []), ...notes.map(note => [note])],
    })),
  ]
}
