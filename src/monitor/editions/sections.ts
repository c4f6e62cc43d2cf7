// SPDX-License-Identifier: EUPL-1.2
import type { Cell, DocumentBlock, DocumentTable } from '../../core/documents/parts.ts'
import { inAlphabet } from '../../core/languages/alphabet.ts'
import { date } from '../../shell/languages/dates.ts'
import { change, difference, interval, number } from '../../shell/languages/numbers.ts'
import { movers } from '../registered-crime/public.ts'
import { outOfSight } from './blind-spots.ts'
import type { Lookup } from './figures.ts'
import { citeFormation, citeObstacles } from './panels.ts'
import type { SourceBook } from './sources.ts'
import { citeActions, standingOf, stateOf } from './tallies.ts'

/** A heading of the second level with what stands under it; nothing when there is nothing. */
export function section(title: string, blocks: readonly (DocumentBlock | null)[]): DocumentBlock[] {
  const found = blocks.filter(block => block !== null)
  return found.length > 0 ? [{ kind: 'heading', level: 2, text: title }, ...found] : []
}

/** A paragraph that the bureau wrote, one per blank line; nothing when it wrote nothing. */
export const written = (words: string): DocumentBlock[] =>
  words
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(Boolean)
    .map(part => ({ kind: 'text', text: part }))

/** A column of words. */
export const words = (title: string) => ({ title, numeric: false })
/** A column of figures. */
export const figure = (title: string) => ({ title, numeric: true })

interface Row {
  cells: Cell[]
  source: number
}

/** A table of which every row opens its source; null when it has no rows. */
export function table(
  caption: string,
  columns: DocumentTable['columns'],
  rows: readonly Row[],
  notes: string[] = [],
): DocumentTable | null {
  if (rows.length === 0) return null
  return {
    kind: 'table',
    caption,
    columns,
    rows: rows.map(({ cells }) => cells),
    total: null,
    notes,
    sources: rows.map(({ source }) => source),
  }
}

const sightNote =
  'Aangifte en melding: deel van wat mensen in heel Nederland meemaakten, volgens enquêtes. Niet op te tellen bij de cijfers.'
const unstableNote = '* Minder dan twintig gevallen in een van beide jaren: het percentage zegt weinig.'
const intervalNote = 'Tussen haakjes staat waar de verandering met 95% zekerheid tussen ligt, als alleen het toeval meespeelt.'

/** How a count compares, as cells: before, now, change with its interval, per 1,000 residents. */
function comparedCells(look: Lookup, area: string, offences: readonly string[]): Cell[] {
  const { from, to, rate, change: changed, unstable } = look.compared(area, offences)
  const told = changed?.share == null ? null : change('nl', changed.share)
  const between = changed && changed.high !== null ? ` (${interval('nl', changed.low, changed.high, 0)})` : ''
  return [from, to, told && `${told}${unstable ? '*' : ''}${between}`, rate === null ? null : number('nl', rate, rate < 1 ? 2 : 1)]
}

function comparedColumns(look: Lookup, first: string): DocumentTable['columns'] {
  const { fromYear, toYear } = look.snapshot.period
  return [
    words(first),
    figure(String(fromYear - 1)),
    figure(String(toYear)),
    figure('Verandering'),
    figure(`Per 1.000 inwoners, ${toYear}`),
  ]
}

/** The indicators of the strategy in one area. */
export function indicatorTable(look: Lookup, book: SourceBook, area: string): DocumentTable | null {
  const rows = look.snapshot.measures.map(({ name, definition, offences }) => ({
    cells: [name, ...comparedCells(look, area, offences), outOfSight(look, offences)],
    source: book.citeCount(area, name, definition, offences),
  }))
  return table(
    `Indicatoren van de strategie, ${look.nameOf(area)}`,
    [...comparedColumns(look, 'Indicator'), words('Komt het in beeld?')],
    rows,
    [intervalNote, unstableNote, sightNote],
  )
}

/** One indicator in several areas: the municipalities of a district, or all of them. */
export function areasTable(look: Lookup, book: SourceBook, caption: string, first: string, areas: readonly string[]): DocumentTable | null {
  const total = look.snapshot.measures[0]
  if (!total) return null
  const rows = areas.map(area => ({
    cells: [look.nameOf(area), ...comparedCells(look, area, total.offences)],
    source: book.citeCount(area, total.name, total.definition, total.offences),
  }))
  const sight = outOfSight(look, total.offences)
  return table(caption, comparedColumns(look, first), rows, [
    'Gebieden staan op naam, niet op rang.',
    ...areas
      .filter(area => look.years.every(year => look.count(area, total.offences, year) === null))
      .map(area => withoutOwnFigures(look, area)),
    ...(sight ? [`Komt het in beeld? ${sight[0]?.toUpperCase()}${sight.slice(1)}.`, sightNote] : []),
  ])
}

/** Why an area has no figures of its own: the source does not count it, or it left the region. */
export function withoutOwnFigures({ snapshot: { areas, bordersDate }, nameOf }: Lookup, area: string): string {
  const until = areas.find(({ code }) => code === area)?.until
  const left = until ? ` De gemeente hoorde tot ${date('nl', until)} bij de regio.` : ''
  const borders = bordersDate ? ` De cijfers staan op de gemeentegrenzen van ${date('nl', bordersDate)}.` : ''
  return `Over ${nameOf(area)} staan er geen eigen cijfers in de gebruikte bron.${left}${borders}`
}

/** The offences that rose or fell most in an area; small counts do not compete. */
export function moversTable(look: Lookup, book: SourceBook, area: string): DocumentTable | null {
  const all = look.snapshot.offences
    .filter(({ rollUp }) => !rollUp)
    .map(({ code, title }) => {
      const compared = look.compared(area, [code])
      return { code, title: title.nl, base: compared.from, now: compared.to, comparison: compared }
    })
  const { risers, fallers } = movers(all, 4)
  const rows = [...risers, ...fallers].map(({ code, title }) => ({
    cells: [title, ...comparedCells(look, area, [code]), outOfSight(look, [code])],
    source: book.citeCount(area, title, `Misdrijven met code ${code} van de politie, per kalenderjaar.`, [code]),
  }))
  return table(
    `Soorten misdrijven die het meest stegen en daalden, ${look.nameOf(area)}`,
    [...comparedColumns(look, 'Misdrijf'), words('Komt het in beeld?')],
    rows,
    [sightNote],
  )
}

/** Every ambition with its standing and the rule that gives it. */
export function ambitionsTable(look: Lookup, book: SourceBook): DocumentTable | null {
  const rows = look.snapshot.ambitions.map(ambition => ({
    cells: [ambition.title.nl, standingOf(ambition), ambition.rule.nl],
    source: book.cite(`ambition ${ambition.code}`, () => ({
      title: ambition.title.nl,
      facts: [
        { term: 'Belofte', detail: ambition.body.nl },
        { term: 'Regel', detail: ambition.rule.nl },
        ...ambition.figures.map(({ name, baseline, target, standing }) => ({
          term: name.nl,
          detail: `${baseline === null ? 'geen cijfer' : number('nl', baseline)} naar ${target === null ? 'geen cijfer' : number('nl', target)}: ${{ met: 'gehaald', 'not-met': 'niet gehaald', unassessable: 'niet te beoordelen' }[standing]}`,
        })),
        ...ambition.judgements.map(({ organisation, judgedDate, reason }) => ({
          term: `Oordeel van ${organisation}`,
          detail: `${date('nl', judgedDate)}: ${reason}`,
        })),
        ...(ambition.unconfirmedBecause ? [{ term: 'Te bevestigen', detail: ambition.unconfirmedBecause }] : []),
      ],
      address: '/ambities',
    })),
  }))
  return table('Ambities', [words('Ambitie'), words('Stand'), words('Hoe dat is bepaald')], rows)
}

/** Actions per priority and how they stand, or those of some areas by name. */
export function actionsTable(look: Lookup, book: SourceBook, caption: string, areas: readonly string[] | null): DocumentTable | null {
  const { actions } = look.snapshot
  if (!actions) return null
  const source = citeActions(book)
  if (areas) {
    const own = actions.filter(({ area }) => areas.includes(area))
    return table(
      caption,
      [words('Actie'), words('Van'), words('Voor'), words('Stand')],
      own.map(action => ({ cells: [action.title, action.owner, action.priority ?? 'een lokaal onderwerp', stateOf(action)], source })),
    )
  }
  const names = [...new Set(actions.map(({ priority }) => priority ?? 'Overige onderwerpen'))].sort(inAlphabet('nl'))
  const rows = names.map(name => {
    const its = actions.filter(({ priority }) => (priority ?? 'Overige onderwerpen') === name)
    const many = (label: string): number => its.filter(action => stateOf(action) === label).length
    return {
      cells: [name, its.length, many('klaar'), many('op koers'), many('risico') + many('vast'), many('zonder bericht'), many('gestopt')],
      source,
    }
  })
  return table(
    caption,
    [words('Prioriteit'), ...['Acties', 'Klaar', 'Op koers', 'Risico of vast', 'Zonder bericht', 'Gestopt'].map(figure)],
    rows,
  )
}

const domains: Record<string, string> = {
  'care-and-safety': 'Zorg en veiligheid',
  undermining: 'Ondermijning',
  cyber: 'Cyber',
  local: 'Lokaal',
  other: 'Overig',
  all: 'Alle drempels',
}

/** Obstacles per domain in the latest year: how many, how long it took, and whether it is felt. */
export function obstaclesTable(look: Lookup, book: SourceBook): DocumentTable | null {
  const [last] = look.snapshot.obstacles ?? []
  const source = citeObstacles(book)
  const days = (value: number | null): Cell => (value === null ? null : Math.round(value))
  const rows = (last?.lines ?? []).map(line => ({
    cells: [
      domains[line.domain] ?? line.domain,
      line.reported,
      line.lifted,
      line.lowered,
      days(line.medianDaysToFirstAnswer),
      days(line.medianDaysToEnd),
      line.yes === null || line.answered === null ? null : `${line.yes} van ${line.answered}`,
    ],
    source,
  }))
  const columns = [words('Domein'), ...['Gemeld', 'Weg', 'Lager', 'Dagen tot antwoord', 'Dagen tot einde', 'Merkt het'].map(figure)]
  return table(`Drempels van professionals${last ? ` in ${last.year}` : ''}`, columns, rows, [
    'Aantallen zijn afgerond op 5; wat leeg is, is minder dan 5 of niet te zeggen. Dagen zijn medianen.',
  ])
}

const verdicts = {
  higher: 'hoger',
  lower: 'lager',
  'no-difference': 'geen aantoonbaar verschil',
  'no-margin': 'geen marge bekend, dus geen uitspraak',
  broken: 'andere methode, niet te vergelijken',
} as const

/** What residents say about safety, per question and area, with what may be said of the difference. */
export function surveysTable(look: Lookup, book: SourceBook): DocumentTable | null {
  const rows = look.snapshot.surveys.flatMap(({ measure, areas, editions, from, to, sources }) =>
    areas.flatMap(({ code, name, results, comparison }): Row[] => {
      const [before, after] = [from, to].map(edition => results.find(result => result.edition === edition))
      if (!before || !after || !comparison) return []
      const source = book.cite(`survey ${measure.code} ${code}`, () => ({
        title: `${measure.name.nl}, ${name.nl}`,
        facts: [
          { term: 'Vraag', detail: measure.wording.nl },
          ...results.map(({ edition, value, margin }) => ({
            term: editions.find(one => one.code === edition)?.survey.nl ?? edition,
            detail: `${results.find(one => one.edition === edition)?.year}: ${number('nl', value, 1)}${margin === null ? ', marge niet gepubliceerd' : ` (marge ${number('nl', margin, 1)})`}`,
          })),
          ...sources.map(one => ({ term: 'Bron', detail: `${one.publisher}, ${one.title}, ${one.licence}` })),
          { term: 'Let op', detail: 'Een editie over 2018 bestaat niet. Sinds 2021 is de methode anders; daarmee vergelijken wij niet.' },
        ],
        address: '/monitor/beleving',
      }))
      const told =
        comparison.verdict === 'higher' || comparison.verdict === 'lower'
          ? `${difference('nl', comparison.difference ?? 0, 1)}: ${verdicts[comparison.verdict]}`
          : verdicts[comparison.verdict]
      return [
        {
          cells: [
            `${measure.name.nl}, ${name.nl}`,
            `${number('nl', before.value, 1)} (${before.year})`,
            `${number('nl', after.value, 1)} (${after.year})`,
            told,
          ],
          source,
        },
      ]
    }),
  )
  return table(
    'Wat inwoners zeggen (Veiligheidsmonitor)',
    [words('Vraag en gebied'), figure('Eerder'), figure('Laatst'), words('Verschil')],
    rows,
  )
}

/** What the college decided in the period. */
export function decisionsTable(look: Lookup, book: SourceBook): DocumentTable | null {
  const outcomes: Record<string, string> = { adopted: 'aangenomen', rejected: 'verworpen', deferred: 'aangehouden' }
  const rows = look.snapshot.decisions.map(({ id, reference, title, decidedDate, outcome, unconfirmedBecause }) => ({
    cells: [reference, date('nl', decidedDate, 'short'), title, outcomes[outcome] ?? outcome],
    source: book.cite(`decision ${id}`, () => ({
      title: `Besluit ${reference}`,
      facts: [
        { term: 'Besluit', detail: `${title}, ${date('nl', decidedDate)}` },
        ...(unconfirmedBecause ? [{ term: 'Te bevestigen', detail: unconfirmedBecause }] : []),
      ],
      address: `/besluiten/${id}`,
    })),
  }))
  return table('Besluiten van het college', [words('Nummer'), figure('Datum'), words('Besluit'), words('Uitkomst')], rows)
}

/** The formation of the police at the beginning and the end of the period. */
export function formationTable(look: Lookup, book: SourceBook): DocumentTable | null {
  const { formation } = look.snapshot
  const known = formation.filter(({ total }) => total > 0)
  const source = known.length > 0 ? citeFormation(book, formation) : 0
  const rows = known.map(({ date: day, operational, aspirants, nonOperational, total }) => ({
    cells: [date('nl', day), ...[operational, aspirants, nonOperational, total].map(value => Math.round(value))],
    source,
  }))
  return table(
    'Formatie van de politie (voltijdbanen)',
    [words('Op'), ...['Operationeel', 'In opleiding', 'Ondersteunend', 'Samen'].map(figure)],
    rows,
  )
}

/** What a municipality chose itself and how that stands to the region. */
export function localTable(look: Lookup, book: SourceBook, area: string): DocumentTable | null {
  const kinds: Record<string, string> = {
    serves: 'draagt bij aan',
    differs: 'wijkt af van',
    conflicts: 'botst met',
    refers: 'verwijst naar',
  }
  const source = () =>
    book.cite(`local ${area}`, () => ({
      title: `Lokaal veiligheidsplan, ${look.nameOf(area)}`,
      facts: [{ term: 'Bron', detail: 'Het plan van de gemeente, in haar eigen woorden.' }],
      address: `/lijn/gemeenten/${area}`,
    }))
  const rows = look.snapshot.local
    .filter(item => item.area === area)
    .map(({ title, links }) => ({
      cells: [title, links.map(({ kind, to }) => `${kinds[kind] ?? kind} ${to}`).join('; ') || 'nog niet verbonden'],
      source: source(),
    }))
  return table('Uit het eigen veiligheidsplan', [words('Punt'), words('Verband met de regio')], rows)
}
