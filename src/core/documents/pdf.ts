// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Problem } from '../contract/problem.ts'
import { beside } from '../settings/root.ts'
import { type Cell, type DocumentContent, plainText } from './document.ts'
import { opensSource } from './parts.ts'

/** A document as it is set on paper: its standing, and what it says. */
export interface Paper {
  language: 'nl' | 'en'
  title: string
  author: string
  /** Small line at the top of each page: number and version. */
  running: string
  /** Permanent address at the foot of each page. */
  address: string
  /** CONCEPT, with what that means; null for what was adopted. */
  stamp: string | null
  stampMeans: string
  /** Facts under the title; the footnotes stand after the one whose term is `notesAfter`. */
  facts: [string, string][]
  notesAfter: string
  notes: string[]
  content: DocumentContent
}

const require = createRequire(import.meta.url)
const weights = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']

/** Longest time a document may take before the thread is given up. */
const mostTime = 20_000

/** Documents kept as they were set: an adopted one never changes. */
const mostKept = 24
const kept = new Map<string, Uint8Array>()

/** Whether the compiler can be loaded here: it is an optional dependency, absent on some platforms. */
function isInstalled(): boolean {
  try {
    require('@myriaddreamin/typst-ts-node-compiler')
    return true
  } catch {
    return false
  }
}

let installed: boolean | undefined

/** The answer where PDF cannot be made: the page and the spreadsheet say the same. */
export function noPdf(): Problem {
  return new Problem(503, {
    nl: 'Op deze server kan geen PDF worden gemaakt. Gebruik de pagina of het rekenblad: die zeggen hetzelfde.',
    en: 'No PDF can be made on this server. Use the page or the spreadsheet: they say the same.',
  })
}

interface Waiting {
  settle: (pdf: Uint8Array) => void
  fail: (fault: Error) => void
}

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

function giveUp(fault: Error): void {
  void worker?.terminate()
  worker = undefined
  for (const { fail } of waiting.values()) fail(fault)
  waiting.clear()
}

function theWorker(): Worker {
  if (worker) return worker
  const fonts = weights.map(weight => readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`)))
  const template = readFileSync(join(beside, 'core/documents/document.typ'), 'utf8')
  const made = new Worker(join(beside, 'core/documents/pdf-worker.mjs'), { workerData: { fonts, template } })
  made.on('message', ({ id, pdf, fault }: { id: number; pdf?: Uint8Array; fault?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) made.unref()
    if (pdf) asked?.settle(pdf)
    else asked?.fail(new Error(`the document could not be set: ${fault}`))
  })
  made.on('error', giveUp)
  worker = made
  return made
}

const wordsOf = {
  nl: { page: 'Pagina', of: 'van', absent: 'niet bekend' },
  en: { page: 'Page', of: 'of', absent: 'not known' },
}

/** Everything as text in the language of the document, so that the template only sets it. */
function settable({ content, language, ...paper }: Paper): string {
  const numbers = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 2 })
  const asText = (cell: Cell): string => (cell === null ? wordsOf[language].absent : typeof cell === 'number' ? numbers.format(cell) : cell)
  const blocks = content.blocks.map(block => {
    if (block.kind === 'statement')
      return { ...block, parts: block.parts.map(part => (typeof part === 'string' ? { text: part, source: null } : part)) }
    if (block.kind === 'panels')
      return { ...block, panels: block.panels.map(({ told, ...panel }) => ({ ...panel, told: plainText(told) })) }
    if (block.kind !== 'table') return block
    const cellsOf = (row: readonly Cell[], source: number | null) =>
      row.map((cell, place) => ({ text: asText(cell), opens: source !== null && opensSource(block.columns, place) && cell !== null }))
    const rows = block.rows.map((row, place) => {
      const source = block.sources?.[place] ?? null
      return { source, cells: cellsOf(row, source) }
    })
    return { ...block, rows, total: block.total?.map(asText) ?? null }
  })
  return JSON.stringify({ ...paper, language, lead: content.lead, blocks, words: wordsOf[language] })
}

/** Sets a document as PDF/UA-1. Throws a problem 503 where the compiler is not installed, an error when the document cannot be set accessibly. */
export async function pdfOf(paper: Paper): Promise<Uint8Array> {
  const document = settable(paper)
  const key = createHash('sha256').update(document).digest('hex')
  const earlier = kept.get(key)
  if (earlier) return earlier
  installed ??= isInstalled()
  if (!installed) throw noPdf()
  const id = ++lastId
  const tooLate = setTimeout(() => giveUp(new Error('setting a document took too long')), mostTime)
  const pdf = await new Promise<Uint8Array>((settle, fail) => {
    waiting.set(id, { settle, fail })
    const thread = theWorker()
    thread.ref()
    thread.postMessage({ id, document })
  }).finally(() => clearTimeout(tooLate))
  kept.set(key, pdf)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest) kept.delete(oldest)
  return pdf
}
