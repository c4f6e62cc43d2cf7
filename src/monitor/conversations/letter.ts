// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import type { DocumentBlock, DocumentContent } from '../../core/documents/document.ts'
import type { Paper } from '../../core/documents/pdf.ts'
import { date } from '../../shell/languages/dates.ts'
import { letterTexts as t } from './letter.texts.ts'

/** What a letter is made of on the day it is sent. */
export interface LetterFacts {
  theme: string
  municipality: string
  heldDate: string
  participants: number
  notes: string
  stories: number
  obstacles: readonly { happens: string; state: string }[]
}

/** What a letter says, without the words of any story: those are looked up when it is read. */
export function letterContent(facts: LetterFacts, done: string): DocumentContent {
  const blocks: DocumentBlock[] = [
    { kind: 'heading', level: 2, text: t.said },
    ...facts.notes.split(/\n{2,}/).map(text => ({ kind: 'text' as const, text })),
    { kind: 'heading', level: 2, text: t.yielded },
    { kind: 'text', text: t.yield(facts.stories, facts.obstacles.length) },
    ...(facts.obstacles.length > 0
      ? [{ kind: 'list' as const, items: facts.obstacles.map(({ happens, state }) => `${happens} (${t.states[state] ?? state})`) }]
      : []),
    { kind: 'heading', level: 2, text: t.done },
    ...done.split(/\n{2,}/).map(text => ({ kind: 'text' as const, text })),
  ]
  return { lead: t.lead(date('nl', facts.heldDate), facts.municipality, facts.theme, facts.participants), blocks }
}

/** A letter as it is read now. */
export interface Letter {
  title: string
  sentDate: string
  content: DocumentContent
  organisation: string
}

/** The letter with the quotes that still stand; null when there is none. */
export async function letterOf(read: Reading, id: string): Promise<Letter | null> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null
  const [letter] = await read.rows<Letter>(sql`
    select l.title, (l.known_at at time zone 'Europe/Amsterdam')::date::text as "sentDate", l.content, (select o.name from core.organisation o where o.id = l.organisation_id) as organisation
    from monitor.conversation_letter l where l.id = ${id}::uuid`)
  if (!letter) return null
  const quotes = await read.rows<{ body: string | null; withdrawn: boolean }>(
    sql`select body, withdrawn from monitor.letter_quotes(${id}::uuid) order by place`,
  )
  const quoted: DocumentBlock[] =
    quotes.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: t.quotes },
          {
            kind: 'list',
            items: quotes.map(({ body, withdrawn }, place) => (withdrawn || body === null ? t.gone(place + 1) : `‘${body}’`)),
          },
        ]
  return { ...letter, content: { ...letter.content, blocks: [...letter.content.blocks, ...quoted] } }
}

/** A letter as it is set on paper. */
export function paperOf(id: string, letter: Letter): Paper {
  return {
    language: 'nl',
    title: letter.title,
    author: letter.organisation,
    running: letter.title,
    address: `/gesprekken/brief/${id}`,
    stamp: null,
    stampMeans: '',
    facts: [
      [t.from, letter.organisation],
      [t.date, date('nl', letter.sentDate)],
    ],
    notesAfter: '',
    notes: [],
    content: letter.content,
  }
}
