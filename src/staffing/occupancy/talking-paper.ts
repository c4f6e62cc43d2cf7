// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { invalid } from '../../core/contract/problem.ts'
import type { DocumentContent } from '../../core/documents/document.ts'
import { date } from '../../shell/languages/dates.ts'
import { normValue, type Seen, seenReadings } from './reading.ts'
import { hoursPerFte, leastPlaces } from './rules.ts'

const taskNames = { 'neighbourhood-officer': 'Wijkagenten', youth: 'Jeugd', nuisance: 'Overlast' } as const
const causeNames: Record<string, string> = {
  vacancies: 'openstaande plaatsen',
  illness: 'ziekte',
  training: 'opleiding',
  'deployed-elsewhere': 'inzet elders',
  'more-work': 'meer werk',
  other: 'anders',
}
const percent = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 1 })
const inFte = (hours: number | null): number | null => (hours === null ? null : Math.round((hours / hoursPerFte) * 10) / 10)

/** What the paper of a day is called. */
export const paperTitle = (measuredDate: string): string => `Gespreksnotitie formatie en bezetting, ${date('nl', measuredDate)}`

/** The talking paper for the authorities about one day: what stands out, the figures, the causes and the questions to talk about (C61 d). Officially Dutch. */
export async function talkingPaper(read: Reading, measuredDate: string): Promise<DocumentContent> {
  const readings = (await seenReadings(read)).filter(reading => reading.measuredDate === measuredDate)
  if (readings.length === 0)
    throw invalid([{ name: '/measuredDate', nl: 'Van deze dag zijn er geen metingen.', en: 'There are no readings of this day.' }])
  const names = await read.rows<{ code: string; name: string }>(sql`select code, name from staffing.team`)
  const nameOf = new Map(names.map(({ code, name }) => [code, name]))
  const name = ({ team }: { team: string }): string => nameOf.get(team) ?? team
  const notes = await read.rows<{ team: string; cause: string; note: string }>(
    sql`select team_code as team, cause, note from staffing.imbalance_note where measured_date = ${measuredDate}::date order by team_code, known_at`,
  )
  const norm = await normValue(read, 'bezetting-wijkagenten')
  const below = readings.filter(({ belowNorm }) => belowNorm)
  const short = readings.filter(({ shortFte }) => (shortFte ?? 0) > 0)
  const row = (reading: Seen) => [
    `${name(reading)}, ${taskNames[reading.task].toLowerCase()}`,
    reading.formation,
    reading.hidden ? 'te klein om te tonen' : reading.occupied,
    reading.occupancy === null ? (reading.hidden ? 'te klein om te tonen' : null) : percent.format(reading.occupancy),
    reading.hidden ? 'te klein om te tonen' : inFte(reading.deployableHours),
    reading.hidden ? 'te klein om te tonen' : inFte(reading.askedHours),
  ]
  return {
    lead: `Gespreksnotitie voor de gezagen over formatie, bezetting en werk op ${date('nl', measuredDate)}.${readings.some(({ fictitious }) => fictitious) ? ' De cijfers over bezetting en werk zijn verzonnen, voor een demonstratie.' : ''}`,
    blocks: [
      { kind: 'heading', level: 2, text: 'Wat opvalt' },
      {
        kind: 'list',
        items: [
          norm === null
            ? 'Er is geen norm voor de bezetting bekend.'
            : `${below.length} van de ${readings.length} regels blijven onder de norm van ${percent.format(norm)}.`,
          `Bij ${short.length} regels vraagt het werk meer uren dan er inzetbaar zijn.`,
          `Onderdelen met minder dan ${leastPlaces} plaatsen tonen alleen hun formatie.`,
        ],
      },
      { kind: 'heading', level: 2, text: 'De cijfers' },
      {
        kind: 'table',
        caption: `Formatie, bezetting, inzetbaar en gevraagd in fte op ${date('nl', measuredDate)}`,
        columns: ['Onderdeel en taak', 'Formatie', 'Bezet', 'Bezetting', 'Inzetbaar', 'Gevraagd'].map((title, place) => ({
          title,
          numeric: place > 0,
        })),
        rows: readings.map(row),
        total: null,
        notes: [`Inzetbare en gevraagde uren zijn omgerekend: ${hoursPerFte} uur per week is één fte.`],
      },
      { kind: 'heading', level: 2, text: 'Oorzaken van onbalans' },
      notes.length === 0
        ? { kind: 'text', text: 'Er zijn nog geen oorzaken genoteerd.' }
        : { kind: 'list', items: notes.map(note => `${name(note)}: ${causeNames[note.cause] ?? note.cause}. ${note.note}`) },
      { kind: 'heading', level: 2, text: 'Om over te spreken' },
      {
        kind: 'list',
        items: [
          'Welke taken kunnen tijdelijk minder, en wie beslist daarover?',
          'Waar helpt een verschuiving van plaatsen, en waar een snellere vervulling?',
          'Wat vragen de gezagen van elkaar vóór de volgende meting?',
        ],
      },
    ],
  }
}
