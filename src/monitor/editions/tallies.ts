// SPDX-License-Identifier: EUPL-1.2
import { number } from '../../shell/languages/numbers.ts'
import type { ActionTold, Snapshot } from '../reports/public.ts'
import type { Lookup } from './figures.ts'
import type { SourceBook } from './sources.ts'

/** Counts that together make a whole, with the source they open. */
interface Tally {
  rows: { label: string; count: number }[]
  total: number
  source: number
}

type Ambition = Snapshot['ambitions'][number]

/** How an ambition stands, in words. */
export function standingOf({ standing, judgements }: Ambition): string {
  if (standing === 'met') return 'gehaald'
  if (standing === 'not-met') return 'niet gehaald'
  if (standing === 'unassessable') return 'niet te beoordelen'
  if (standing === 'judged')
    return { met: 'gehaald', partly: 'deels gehaald', 'not-met': 'niet gehaald' }[judgements[0]?.verdict ?? 'partly']
  return 'nog geen oordeel'
}

const states: Record<string, string> = {
  done: 'klaar',
  'on-track': 'op koers',
  'at-risk': 'risico',
  stuck: 'vast',
  stopped: 'gestopt',
  unreported: 'zonder bericht',
}

/** How far an action is, in words. */
export const stateOf = (action: ActionTold): string => states[action.state] ?? action.state

function counted(labels: readonly string[], order: readonly string[]): Tally['rows'] {
  const known = [...order, ...labels.filter(label => !order.includes(label))]
  return [...new Set(known)].map(label => ({ label, count: labels.filter(one => one === label).length })).filter(({ count }) => count > 0)
}

/** How many ambitions stand how. */
export function ambitionTally({ snapshot: { ambitions } }: Lookup, book: SourceBook): Tally {
  const rows = counted(ambitions.map(standingOf), ['gehaald', 'deels gehaald', 'niet gehaald', 'niet te beoordelen', 'nog geen oordeel'])
  const source = book.cite('ambitions', () => ({
    title: 'Stand van de ambities',
    facts: [
      {
        term: 'Telt',
        detail: 'Ambities van de strategie naar hun stand. De stand wordt berekend of door een orgaan gegeven, nooit getypt.',
      },
      ...rows.map(({ label, count }) => ({ term: label, detail: number('nl', count) })),
    ],
    address: '/ambities',
  }))
  return { rows, total: ambitions.length, source }
}

/** How many actions stand how; null where the account was made by somebody who may not see them. */
export function actionTally({ snapshot: { actions } }: Lookup, book: SourceBook): Tally | null {
  if (!actions) return null
  const rows = counted(actions.map(stateOf), Object.values(states))
  return { rows, total: actions.length, source: citeActions(book) }
}

/** The source of every count of actions. */
export const citeActions = (book: SourceBook): number =>
  book.cite('actions', () => ({
    title: 'Acties van de partners',
    facts: [
      { term: 'Telt', detail: 'Acties die in de periode liepen, met de laatste stand die hun eigenaar meldde.' },
      { term: 'Bron', detail: 'Actieagenda in Slagvaardig.' },
    ],
    address: '/acties',
  }))
