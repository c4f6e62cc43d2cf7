// SPDX-License-Identifier: EUPL-1.2
import type { DocumentBlock, Stretch } from '../../core/documents/parts.ts'
import { date } from '../../shell/languages/dates.ts'
import { number, percentage } from '../../shell/languages/numbers.ts'
import type { Compared, Lookup } from './figures.ts'
import { citeObstacles, lastObstacles, reportedAndGone } from './panels.ts'
import type { SourceBook } from './sources.ts'
import { actionTally, ambitionTally } from './tallies.ts'

/** The summary of an edition in plain Dutch (B1): short sentences, one thought each, and every number opens its source. */
export function summary(look: Lookup, book: SourceBook, area: string): DocumentBlock[] {
  const { period, measures } = look.snapshot
  const total = measures[0]
  const region = period.unit
  return [
    ...(total ? crime(look, book, area, total, true) : []),
    ...measures.slice(2, 3).flatMap(measure => crime(look, book, area, measure, false)),
    ...(total && area !== region ? crime(look, book, region, total, false) : []),
    ambitions(look, book),
    ...work(look, book),
  ].map(parts => ({ kind: 'statement', parts }))
}

const measuredIn = (look: Lookup, area: string): string => (area === look.snapshot.period.unit ? 'de hele regio' : look.nameOf(area))

function crime(
  look: Lookup,
  book: SourceBook,
  area: string,
  measure: Lookup['snapshot']['measures'][number],
  chance: boolean,
): Stretch[][] {
  const { fromYear, toYear } = look.snapshot.period
  const found = look.compared(area, measure.offences)
  const source = book.citeCount(area, measure.name, measure.definition, measure.offences)
  const what = measure.offences.includes('0.0.0') ? 'misdrijven' : `keer: ${measure.name.toLowerCase()}`
  if (found.from === null || found.to === null) return [withoutFigures(look, area, source)]
  return [
    [
      `In ${toYear} telde de politie in ${measuredIn(look, area)} `,
      { text: number('nl', found.to), source },
      ` ${what}. In ${fromYear - 1} waren dat er `,
      { text: number('nl', found.from), source },
      '. ',
      ...difference(found, source),
      ...(chance ? [` ${certainty(found)}`] : []),
    ],
  ]
}

function withoutFigures(look: Lookup, area: string, source: number): Stretch[] {
  const until = look.snapshot.areas.find(({ code }) => code === area)?.until
  const why = until ? ` De gemeente hoorde tot ${date('nl', until)} bij de regio en staat niet in de cijfers op de grenzen van nu.` : ''
  return [`Over ${measuredIn(look, area)} zijn er `, { text: 'geen cijfers', source }, ` over beide jaren.${why}`]
}

function difference({ change }: Compared, source: number): Stretch[] {
  if (!change || change.share === null) return ['Een percentage is niet te geven.']
  if (change.share === 0) return ['Dat is evenveel.']
  return ['Dat is ', { text: percentage('nl', Math.abs(change.share), 0), source }, change.share < 0 ? ' minder.' : ' meer.']
}

/** Whether a difference can be chance, by the interval of the change. */
function certainty({ change, unstable }: Compared): string {
  if (!change) return ''
  if (unstable) return 'Het gaat om kleine aantallen. Daarom zegt het percentage weinig.'
  const sure = change.low > 0 || (change.high !== null && change.high < 0)
  return sure ? 'Dit verschil is groter dan toeval.' : 'Dit verschil kan toeval zijn.'
}

function ambitions(look: Lookup, book: SourceBook): Stretch[] {
  const { rows, total, source } = ambitionTally(look, book)
  const counts = rows.flatMap(({ label, count }): Stretch[] => [
    ' ',
    { text: number('nl', count), source },
    ` ${count === 1 ? 'is' : 'zijn'} ${label}.`,
  ])
  return [
    'De partners spraken ',
    { text: number('nl', total), source },
    ' ambities af.',
    ...counts.map(one =>
      typeof one === 'string'
        ? one.replace('zijn nog geen oordeel', 'hebben nog geen oordeel').replace('is nog geen oordeel', 'heeft nog geen oordeel')
        : one,
    ),
  ]
}

function work(look: Lookup, book: SourceBook): Stretch[][] {
  const actions = actionTally(look, book)
  const obstacles = lastObstacles(look.snapshot.obstacles)
  const done = actions?.rows.find(({ label }) => label === 'klaar')?.count ?? 0
  return [
    ...(actions
      ? [
          [
            'De partners werkten aan ',
            { text: number('nl', actions.total), source: actions.source },
            ' acties. Daarvan zijn er ',
            { text: number('nl', done), source: actions.source },
            ' klaar.',
          ],
        ]
      : []),
    ...(obstacles ? [reportedAndGone(obstacles, citeObstacles(book))] : []),
  ]
}
