// SPDX-License-Identifier: EUPL-1.2
import type { Panel, Stretch } from '../../core/documents/parts.ts'
import { date } from '../../shell/languages/dates.ts'
import { change, number } from '../../shell/languages/numbers.ts'
import type { ReportLine } from '../../approach/felt-effect/public.ts'
import type { Measure, Snapshot } from '../reports/public.ts'
import { box, dot, drawing, ink, lines, path, text, wrapped } from './drawing.ts'
import type { Lookup } from './figures.ts'
import type { SourceBook } from './sources.ts'
import { ambitionTally, actionTally } from './tallies.ts'

const wide = { width: 560, height: 250 }
const card = { width: 345, height: 180 }

/** The first page: how registered crime developed, in the area and for each indicator of the strategy. */
export function figurePanels(look: Lookup, book: SourceBook, area: string): Panel[] {
  const [total, ...others] = look.snapshot.measures
  return total ? [development(look, book, area, total), ...others.map(measure => indicator(look, book, area, measure))] : []
}

const told = (value: number | null): string => (value === null ? 'niet gepubliceerd' : number('nl', value))

function development(look: Lookup, book: SourceBook, area: string, measure: Measure): Panel {
  const { years, snapshot } = look
  const { fromYear, toYear } = snapshot.period
  const values = years.map(year => look.count(area, measure.offences, year))
  const most = Math.max(1, ...values.map(value => value ?? 0))
  const at = (place: number): number => 48 + (place * (wide.width - 196)) / Math.max(1, years.length - 1)
  const up = (value: number | null): number | null => (value === null ? null : 205 - (value / most) * 125)
  const compared = look.compared(area, measure.offences)
  const start = years.indexOf(fromYear)
  const band = start < 0 ? '' : box(at(start) - 14, 62, at(years.length - 1) - at(start) + 28, 143, ink.tint)
  const marks = years.flatMap((year, place) => {
    const value = up(values[place] ?? null)
    const shown = place === 0 || place === years.length - 1 || year === fromYear - 1
    return [
      text(at(place), 225, String(year), { size: 14, fill: ink.quiet, anchor: 'middle' }),
      ...(value === null ? [] : [dot(at(place), value, shown ? 5 : 3, ink.line)]),
      ...(value === null || !shown
        ? []
        : [text(at(place), value - 12, told(values[place] ?? null), { size: 15, weight: 600, anchor: 'middle' })]),
    ]
  })
  const svg = drawing(
    wide.width,
    wide.height,
    { mark: '1', title: `${measure.name}, ${look.nameOf(area)}` },
    `${band}${text(at(Math.max(0, start)) - 6, 80, 'deze strategie', { size: 13, fill: ink.quiet })}${path(
      [
        [34, 205],
        [wide.width - 134, 205],
      ],
      ink.rule,
      1.5,
    )}${path(
      years.map((_, place) => [at(place), up(values[place] ?? null)] as const),
      ink.line,
      3,
    )}${marks.join('')}${big(wide.width - 112, 128, compared.change?.share ?? null, 40)}${text(wide.width - 112, 152, `${toYear} tegenover`, { size: 14, fill: ink.quiet })}${text(wide.width - 112, 170, String(fromYear - 1), { size: 14, fill: ink.quiet })}`,
  )
  return { svg, told: sentence(look, book, area, measure), wide: true }
}

function big(x: number, y: number, share: number | null, size: number): string {
  if (share === null) return text(x, y, 'geen percentage', { size: size / 2, weight: 600, fill: ink.quiet })
  return text(x, y, change('nl', share, 0), { size, weight: 700, fill: share > 0 ? ink.bad : share < 0 ? ink.good : ink.deep })
}

function indicator(look: Lookup, book: SourceBook, area: string, measure: Measure): Panel {
  const { years, snapshot } = look
  const { fromYear, toYear } = snapshot.period
  const { from, to, change: changed, unstable } = look.compared(area, measure.offences)
  const values = years.map(year => look.count(area, measure.offences, year))
  const most = Math.max(1, ...values.map(value => value ?? 0))
  const line = years.map((_, place) => {
    const value = values[place] ?? null
    return [200 + (place * 125) / Math.max(1, years.length - 1), value === null ? null : 140 - (value / most) * 70] as const
  })
  const last = line.at(-1)
  const svg = drawing(
    card.width,
    card.height,
    { mark: '1', title: measure.name },
    `${big(20, 96, changed?.share ?? null, 40)}${text(20, 122, `van ${told(from)} (${fromYear - 1})`, { size: 15, fill: ink.quiet })}${text(20, 142, `naar ${told(to)} (${toYear})`, { size: 15, fill: ink.quiet })}${unstable ? text(20, 164, 'kleine aantallen: onzeker', { size: 13, fill: ink.bad }) : ''}${path(
      [
        [200, 141],
        [325, 141],
      ],
      ink.rule,
      1.5,
    )}${path(line, ink.line, 2.5)}${last?.[1] == null ? '' : dot(last[0], last[1], 4, ink.line)}${text(200, 160, String(years[0]), { size: 13, fill: ink.quiet, anchor: 'middle' })}${text(325, 160, String(toYear), { size: 13, fill: ink.quiet, anchor: 'middle' })}`,
  )
  return { svg, told: sentence(look, book, area, measure), wide: false }
}

/** A drawing of an indicator in one sentence, whose numbers open their source. */
function sentence(look: Lookup, book: SourceBook, area: string, measure: Measure): Stretch[] {
  const { fromYear, toYear } = look.snapshot.period
  const { from, to, change: changed } = look.compared(area, measure.offences)
  const source = book.citeCount(area, measure.name, measure.definition, measure.offences)
  const name = `${measure.name}, ${look.nameOf(area)}: `
  if (from === null || to === null) return [name, { text: 'geen cijfer', source }, ` over ${from === null ? fromYear - 1 : toYear}.`]
  const share: Stretch[] = changed?.share == null ? [] : [' (', { text: change('nl', changed.share), source }, ')']
  return [
    name,
    { text: number('nl', from), source },
    ` in ${fromYear - 1}, `,
    { text: number('nl', to), source },
    ` in ${toYear}`,
    ...share,
    '.',
  ]
}

/** The second page: what was chosen, what was promised, and what was done about it. */
export function workPanels(look: Lookup, book: SourceBook): Panel[] {
  return [
    prioritiesPanel(look, book),
    ambitionsPanel(look, book),
    actionsPanel(look, book),
    obstaclesPanel(look, book),
    formationPanel(look, book),
  ].filter(panel => panel !== null)
}

function prioritiesPanel({ snapshot: { priorities, period } }: Lookup, book: SourceBook): Panel {
  const source = book.cite('priorities', () => ({
    title: 'Gezamenlijke prioriteiten',
    facts: [
      { term: 'Telt', detail: `Thema’s die in ${period.fromYear}-${period.toYear} een gezamenlijke prioriteit waren.` },
      ...priorities.map(({ name, startsDate, endsDate, decision, exitDecision }) => ({
        term: name,
        detail: [
          `vanaf ${date('nl', startsDate)}`,
          decision && `besluit ${decision}`,
          endsDate && `tot ${date('nl', endsDate)}`,
          exitDecision && `besluit ${exitDecision}`,
        ]
          .filter(Boolean)
          .join(', '),
      })),
    ],
    address: '/prioriteiten',
  }))
  const shown = priorities.slice(0, 4)
  const step = (wide.width - 40) / Math.max(1, shown.length)
  const inside = shown
    .map(({ name, endsDate }, place) => {
      const x = 20 + place * step
      return `${box(x, 66, step - 14, 124, ink.tint, 6)}${lines(x + 16, 100, name, Math.floor((step - 40) / 8), 22, { size: 16, weight: 600 })}${endsDate ? text(x + 16, 178, `tot ${date('nl', endsDate)}`, { size: 14, fill: ink.quiet }) : ''}`
    })
    .join('')
  const svg = drawing(wide.width, 210, { mark: '2', title: 'Prioriteiten: hieraan werken alle partners samen' }, inside)
  return {
    svg,
    told: [
      'De regio had ',
      { text: number('nl', priorities.length), source },
      ` gezamenlijke prioriteiten: ${priorities.map(({ name }) => name).join(', ')}.`,
    ],
    wide: true,
  }
}

const standingInk = { gehaald: ink.good, 'niet gehaald': ink.bad, 'niet te beoordelen': ink.none, 'nog geen oordeel': ink.none } as const

function ambitionsPanel(look: Lookup, book: SourceBook): Panel {
  const { rows, source, total } = ambitionTally(look, book)
  const inside = rows
    .map(({ label, count }, place) => tallyRow(label, count, total, place, standingInk[label as keyof typeof standingInk] ?? ink.line))
    .join('')
  const told: Stretch[] = ['Van de ', { text: number('nl', total), source }, ' ambities: ', ...listed(rows, source), '.']
  return { svg: drawing(card.width, 210, { mark: '3', title: 'Ambities: hoe staat het?' }, inside), told, wide: false }
}

function tallyRow(label: string, count: number, total: number, place: number, fill: string): string {
  const y = 78 + place * 34
  return `${text(20, y, label, { size: 15 })}${box(170, y - 13, (count / Math.max(1, total)) * 115, 16, fill, 2)}${text(325, y, number('nl', count), { size: 16, weight: 700, anchor: 'end' })}`
}

/** Counts in a sentence: 3 gehaald, 1 niet gehaald. */
function listed(rows: readonly { label: string; count: number }[], source: number): Stretch[] {
  return rows.flatMap(({ label, count }, place): Stretch[] => [place === 0 ? '' : ', ', { text: number('nl', count), source }, ` ${label}`])
}

function actionsPanel(look: Lookup, book: SourceBook): Panel | null {
  const tally = actionTally(look, book)
  if (!tally) return null
  const { rows, source, total } = tally
  const inside = rows.map(({ label, count }, place) => tallyRow(label, count, total, place, ink.line)).join('')
  const told: Stretch[] = ['In de actieagenda staan ', { text: number('nl', total), source }, ' acties: ', ...listed(rows, source), '.']
  return { svg: drawing(card.width, 210, { mark: '4', title: 'Acties: wat deden wij?' }, inside), told, wide: false }
}

function obstaclesPanel({ snapshot: { obstacles } }: Lookup, book: SourceBook): Panel | null {
  const last = lastObstacles(obstacles)
  if (!last) return null
  const { year, all } = last
  const source = citeObstacles(book)
  const inside = `${text(20, 104, about(all.reported), { size: 40, weight: 700 })}${text(20, 126, `drempels gemeld in ${year}`, { size: 15, fill: ink.quiet })}${text(200, 104, about(all.lifted), { size: 40, weight: 700, fill: ink.good })}${text(200, 126, 'weg', { size: 15, fill: ink.quiet })}${lines(20, 160, feltIn(all), 46, 19, { size: 14, fill: ink.quiet })}`
  return {
    svg: drawing(card.width, 210, { mark: '4', title: 'Drempels van professionals' }, inside),
    told: [...reportedAndGone(last, source), ` ${feltIn(all)}`],
    wide: false,
  }
}

/** The source of every count of obstacles. */
export const citeObstacles = (book: SourceBook): number =>
  book.cite('obstacles', () => ({
    title: 'Drempels van professionals',
    facts: [
      {
        term: 'Telt',
        detail:
          'Drempels die in het jaar gemeld of afgesloten zijn, tot het laatste hele kwartaal. Aantallen zijn afgerond op 5; minder dan 5 staat er niet.',
      },
      {
        term: 'Doorlooptijd',
        detail: 'De helft van de drempels kreeg het eerste antwoord, of was afgesloten, binnen dit aantal dagen (mediaan).',
      },
      {
        term: 'Gevoeld effect',
        detail: 'Drie maanden na de uitkomst gevraagd aan zes professionals; te weinig antwoorden staan er niet.',
      },
      { term: 'Bron', detail: 'Registratie van drempels in Slagvaardig.' },
    ],
    address: '/drempels/verslag',
  }))

/** The latest year of the report on obstacles, with its line for all domains. */
export function lastObstacles(years: Snapshot['obstacles']): { year: string; all: ReportLine } | null {
  const [last] = years ?? []
  const all = last?.lines.find(({ domain }) => domain === 'all')
  return last && all ? { year: last.year, all } : null
}

/** A count that was rounded to 5, or the word for fewer. */
export const about = (count: number | null): string => (count === null ? '< 5' : number('nl', count))

/** How many obstacles were reported in a year and how many are gone, each with its source. */
export function reportedAndGone({ year, all }: { year: string; all: ReportLine }, source: number): Stretch[] {
  const counted = (count: number | null) => ({ text: count === null ? 'minder dan 5' : `ongeveer ${number('nl', count)}`, source })
  return [
    `Professionals meldden in ${year} `,
    counted(all.reported),
    ' drempels in hun werk; ',
    counted(all.lifted),
    ' zijn er dat jaar weggenomen.',
  ]
}

function feltIn({ answered, yes }: ReportLine): string {
  return yes === null || answered === null
    ? 'Of zij het merken, is nog niet te zeggen.'
    : `Van ongeveer ${number('nl', answered)} antwoorden zeggen er ongeveer ${number('nl', yes)}: dit merk ik.`
}

function formationPanel({ snapshot: { formation } }: Lookup, book: SourceBook): Panel | null {
  const last = formation.at(-1)
  if (!last || last.total === 0) return null
  const source = citeFormation(book, formation)
  const rows = [
    ['operationeel', last.operational],
    ['in opleiding', last.aspirants],
    ['ondersteunend', last.nonOperational],
  ] as const
  const inside = rows.map(([label, count], place) => tallyRow(label, count, last.total, place, ink.line)).join('')
  const total = wrapped(`Samen ${number('nl', last.total)} voltijdbanen op ${date('nl', last.date)}`, 44).map((line, place) =>
    text(20, 184 + place * 18, line, { size: 14, fill: ink.quiet }),
  )
  return {
    svg: drawing(card.width, 210, { mark: '4', title: 'Formatie van de politie' }, `${inside}${total.join('')}`),
    told: ['De politie in de regio had ', { text: number('nl', last.total), source }, ` voltijdbanen op ${date('nl', last.date)}.`],
    wide: false,
  }
}

/** The source of every count of places of the police. */
export const citeFormation = (book: SourceBook, formation: Lookup['snapshot']['formation']): number =>
  book.cite('formation', () => ({
    title: 'Formatie van de politie',
    facts: [
      { term: 'Telt', detail: 'Voltijdbanen (fte) van de eenheid zoals ze in het grootboek van de formatie staan.' },
      ...formation.map(({ date: day, total }) => ({ term: date('nl', day), detail: `${number('nl', total)} fte` })),
      { term: 'Bron', detail: 'Formatieplan en vastgestelde wijzigingen, geboekt in Slagvaardig.' },
    ],
    address: '/formatie',
  }))
