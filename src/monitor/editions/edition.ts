// SPDX-License-Identifier: EUPL-1.2
import type { DocumentBlock, DocumentContent } from '../../core/documents/parts.ts'
import { date, moment } from '../../shell/languages/dates.ts'
import type { Snapshot } from '../reports/public.ts'
import { type Lookup, lookup } from './figures.ts'
import { figurePanels, workPanels } from './panels.ts'
import { agreementsSection, coalitionsSection, storiesSection } from './partners.ts'
import {
  actionsTable,
  ambitionsTable,
  areasTable,
  decisionsTable,
  formationTable,
  indicatorTable,
  localTable,
  moversTable,
  obstaclesTable,
  section,
  surveysTable,
  withoutOwnFigures,
  written,
} from './sections.ts'
import { type SourceBook, sourceBook, spanOf } from './sources.ts'
import { summary } from './summary.ts'

/** An edition as it is set: for whom, under which title, and what it says. It follows from the snapshot and its code alone (C28 a, c). */
export interface Edition {
  code: string
  title: string
  audience: string
  /** The area whose data come first. */
  area: string
  content: DocumentContent
}

/** The codes of all editions of an account: the college, residents, and one for every council. */
export function editionCodes({ areas }: Pick<Snapshot, 'areas'>): string[] {
  return ['college', 'residents', ...areas.filter(({ kind }) => kind === 'municipality').map(({ code }) => `council:${code}`)]
}

/** Makes an edition; null when the account knows no such council. */
export function editionOf(snapshot: Snapshot, code: string, look = lookup(snapshot)): Edition | null {
  if (!editionCodes(snapshot).includes(code)) return null
  const council = code.startsWith('council:') ? code.slice('council:'.length) : null
  const area = council ?? snapshot.period.unit
  const book = sourceBook(look)
  const { fromYear, toYear } = snapshot.period
  const audience = council
    ? `de gemeenteraad van ${look.nameOf(council)}`
    : code === 'college'
      ? `het ${snapshot.college || 'college'}`
      : 'inwoners'
  const blocks = code === 'residents' ? forResidents(look, book) : council ? forCouncil(look, book, council) : forCollege(look, book)
  return {
    code,
    audience,
    area,
    title: `Veiligheid in ${look.nameOf(area)}: verantwoording ${fromYear}-${toYear} aan ${council ? 'de raad' : code === 'college' ? 'het college' : 'inwoners'}`,
    content: {
      lead: `Voor ${audience}. Wat de partners van ${snapshot.region} beloofden, wat zij deden en wat ervan terechtkwam.`,
      blocks: [
        ...blocks,
        ...section('Herkomst van de cijfers', [sourcesIntro, { kind: 'sources', items: book.list() }]),
        ...making(snapshot),
      ],
    },
  }
}

const sourcesIntro: DocumentBlock = {
  kind: 'text',
  text: 'Elk cijfer in dit verslag opent hier waar het vandaan komt. Wie bij een partner werkt, kan van daar verder naar de levende cijfers.',
}

function opening(look: Lookup, book: SourceBook, area: string, words: string): DocumentBlock[] {
  return [
    ...section('In het kort', [...written(words), ...summary(look, book, area)]),
    ...section('In beeld: de cijfers', [{ kind: 'panels', panels: figurePanels(look, book, area) }]),
    ...section('In beeld: de keuzes en het werk', [{ kind: 'panels', panels: workPanels(look, book) }]),
  ]
}

function forCouncil(look: Lookup, book: SourceBook, area: string): DocumentBlock[] {
  const { areas, narrative, period } = look.snapshot
  const district = areas.find(({ code }) => code === area)?.district ?? null
  const neighbours = areas.filter(one => one.kind === 'municipality' && one.district === district).map(({ code }) => code)
  const name = look.nameOf(area)
  return [
    ...opening(look, book, area, narrative.opening),
    ...section(`De cijfers van ${name}`, [...withoutFigures(look, area), indicatorTable(look, book, area), moversTable(look, book, area)]),
    ...section(`Wat ${name} zelf koos en doet`, [
      localTable(look, book, area),
      actionsTable(look, book, `Acties in ${name} en het district`, district ? [area, district] : [area]),
    ]),
    ...section(district ? `Het district ${look.nameOf(district)}` : 'Het district', [
      district
        ? areasTable(look, book, `Alle misdrijven in de gemeenten van het district ${look.nameOf(district)}`, 'Gemeente', neighbours)
        : null,
    ]),
    ...section('De regio', [...written(narrative.figures), indicatorTable(look, book, period.unit), districtsTable(look, book)]),
    ...promises(look, book, area),
  ]
}

/** A municipality that left the region, or that the source does not count, is told so instead of being left empty. */
const withoutFigures = (look: Lookup, area: string): DocumentBlock[] =>
  look.snapshot.counts.some(count => count.area === area) ? [] : [{ kind: 'text', text: withoutOwnFigures(look, area) }]

const districtsTable = (look: Lookup, book: SourceBook): DocumentBlock | null =>
  areasTable(
    look,
    book,
    'Alle misdrijven per district',
    'District',
    look.snapshot.areas.filter(({ kind }) => kind === 'district').map(({ code }) => code),
  )

function forCollege(look: Lookup, book: SourceBook): DocumentBlock[] {
  const { areas, narrative, period } = look.snapshot
  const all = areas.filter(({ kind }) => kind === 'municipality').map(({ code }) => code)
  return [
    ...opening(look, book, period.unit, narrative.opening),
    ...section('De cijfers van de regio', [
      ...written(narrative.figures),
      indicatorTable(look, book, period.unit),
      moversTable(look, book, period.unit),
      districtsTable(look, book),
    ]),
    ...section('Alle gemeenten', [areasTable(look, book, 'Alle misdrijven per gemeente', 'Gemeente', all)]),
    ...promises(look, book, period.unit),
    ...section('Besluiten van het college', [decisionsTable(look, book)]),
    ...section('De formatie van de politie', [formationTable(look, book)]),
  ]
}

function forResidents(look: Lookup, book: SourceBook): DocumentBlock[] {
  const { narrative, period } = look.snapshot
  return [
    ...opening(look, book, period.unit, narrative.residents || narrative.opening),
    ...section('De cijfers van de regio', [indicatorTable(look, book, period.unit), districtsTable(look, book)]),
    ...section('Wat inwoners zeggen', [surveysTable(look, book)]),
    ...storiesSection(look, book),
    ...section('Wat er van de beloften terechtkwam', [ambitionsTable(look, book)]),
    ...section('Hoe het verder gaat', written(narrative.outlook)),
  ]
}

/** What was promised and done in the region: the same in the editions of the college and of every council. */
function promises(look: Lookup, book: SourceBook, area: string): DocumentBlock[] {
  const { narrative, actions, obstacles } = look.snapshot
  const unseen = (words: string): DocumentBlock => ({ kind: 'text', text: words })
  return [
    ...section('Ambities: wat was beloofd', [ambitionsTable(look, book)]),
    ...agreementsSection(look, book, area),
    ...coalitionsSection(look, book),
    ...section('Wat de partners deden', [
      ...written(narrative.work),
      actions
        ? actionsTable(look, book, 'Acties per prioriteit', null)
        : unseen('De acties staan er niet in: wie dit verslag maakte, mag ze niet zien.'),
    ]),
    ...section('Drempels van professionals', [
      ...written(narrative.obstacles),
      obstacles ? obstaclesTable(look, book) : unseen('De drempels staan er niet in: wie dit verslag maakte, mag ze niet zien.'),
    ]),
    ...section('Wat inwoners zeggen', [surveysTable(look, book)]),
    ...storiesSection(look, book),
    ...section('Vooruitblik', written(narrative.outlook)),
  ]
}

/** What it takes to make this edition again: the moment, the vintages, and the versions of rules and form (P-06). */
function making({ asOf, vintages, policy, template, breaks }: Snapshot): DocumentBlock[] {
  const editions = vintages.map(({ table, name, years, retrievedDate, sha256 }) => ({
    term: `Tabel ${table}`,
    detail: `${name.nl} (${spanOf(years)}), opgehaald ${date('nl', retrievedDate)}, SHA-256 ${sha256}`,
  }))
  const notes = vintages.flatMap(({ note }) => (note ? [{ term: 'Let op', detail: note.nl }] : []))
  const broken = breaks.map(one => ({ term: `Breuk op ${date('nl', one.date)}`, detail: one.body.nl }))
  return section('Hoe dit verslag is gemaakt', [
    {
      kind: 'facts',
      items: [
        { term: 'Stand van de gegevens', detail: moment('nl', asOf) },
        ...editions,
        ...notes,
        ...broken,
        { term: 'Versie van de regels', detail: policy || 'niet vastgelegd' },
        { term: 'Versie van de vorm', detail: template },
      ],
    },
  ])
}
