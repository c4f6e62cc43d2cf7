// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { type Cell, type DocumentContent, tableOf } from '../../core/documents/document.ts'
import { date } from '../../shell/languages/dates.ts'

interface Line {
  name: string
  kind: string
  operational: number
  aspirants: number
  nonOperational: number
  undivided: number
  total: number
}
interface Expected {
  says: string
  day: string | null
  expected: number
  posted: number
  open: number
  unconfirmed: boolean
}
interface Marked {
  unit: string
  theme: string | null
  fund: string | null
  fte: number
  day: string
  decision: string
}

const themeNames: Record<string, string> = {
  undermining: 'ondermijning',
  cybercrime: 'cybercrime',
  'undermining-and-cybercrime': 'ondermijning en cybercrime, nog niet verdeeld',
}

const figures = ({ operational, aspirants, nonOperational, undivided, total }: Line): Cell[] => [
  operational,
  aspirants,
  nonOperational,
  undivided,
  total,
]

const inDutch = (day: string): string => date('nl', day)

/** What the plan of a day is called. */
export const planTitle = (asOfDate: string): string => `Formatieplan, stand ${inDutch(asOfDate)}`

/** The formation plan of a day, as it is offered for adoption: the table, the earmarks and what is still expected. Officially Dutch. */
export async function planOf(read: Reading, asOfDate: string): Promise<DocumentContent> {
  const lines =
    await read.rows<Line>(sql`select u.name, t.kind, t.operational::float8 as operational, t.aspirants::float8 as aspirants, t.non_operational::float8 as "nonOperational", t.undivided::float8 as undivided, t.total::float8 as total
    from staffing.formation_table(${asOfDate}::date, 'infinity') t join staffing.unit u on u.code = t.unit_code where t.kind in ('row', 'undivided', 'whole') order by t.place`)
  const expected =
    await read.rows<Expected>(sql`select c.says, c.expected_date::text as day, s.expected::float8 as expected, s.posted::float8 as posted, s.open::float8 as open, c.unconfirmed_because is not null as unconfirmed
    from staffing.expected_change c join staffing.expected_change_state s on s.code = c.code order by c.place, c.code`)
  const marked =
    await read.rows<Marked>(sql`select u.name as unit, m.theme, f.name as fund, m.fte::float8 as fte, m.start_date::text as day, m.decision
    from staffing.earmark m join staffing.unit u on u.code = m.to_unit left join staffing.fund f on f.code = m.fund_code where m.start_date <= ${asOfDate}::date order by m.start_date, u.place`)
  const whole = lines.find(({ kind }) => kind === 'whole')
  const parts = lines.filter(({ kind, total }) => kind === 'row' || (kind === 'undivided' && total !== 0))
  return {
    lead: `De formatie van de politie-eenheid naar de stand van ${inDutch(asOfDate)}, met wat sindsdien is besloten en wat nog wordt verwacht.`,
    blocks: [
      { kind: 'heading', level: 2, text: 'Operationele en niet-operationele sterkte' },
      tableOf(
        `Formatie in fte op ${inDutch(asOfDate)}`,
        [
          ['Onderdeel', false],
          ['Operationeel', true],
          ['Aspiranten', true],
          ['Niet-operationeel', true],
          ['Onverdeeld', true],
          ['Totaal', true],
        ],
        parts.map(line => [line.name, ...figures(line)]),
        [
          'Berekend uit de boekingen in het grootboek; gedrukte tabellen uit het verleden blijven ongewijzigd en kunnen door afronding verschillen.',
        ],
        whole ? [whole.name, ...figures(whole)] : null,
      ),
      { kind: 'heading', level: 2, text: 'Verwacht en geboekt' },
      tableOf(
        'Aangekondigde wijzigingen in fte',
        [
          ['Wijziging', false],
          ['Vanaf', false],
          ['Verwacht', true],
          ['Geboekt', true],
          ['Nog open', true],
        ],
        expected.map(({ says, day, unconfirmed, ...fte }) => [
          unconfirmed ? `${says} (te bevestigen)` : says,
          day && inDutch(day),
          fte.expected,
          fte.posted,
          fte.open,
        ]),
      ),
      { kind: 'heading', level: 2, text: 'Oormerken' },
      marked.length === 0
        ? { kind: 'text', text: 'Er zijn op deze dag nog geen geoormerkte plaatsen geboekt.' }
        : tableOf(
            'Geboekte plaatsen met thema, fonds en besluit',
            [
              ['Onderdeel', false],
              ['Thema', false],
              ['Fonds', false],
              ['fte', true],
              ['Vanaf', false],
              ['Besluit', false],
            ],
            marked.map(({ unit, theme, fund, fte, day, decision }) => [
              unit,
              theme ? (themeNames[theme] ?? theme) : 'geen',
              fund ?? 'geen',
              fte,
              inDutch(day),
              decision,
            ]),
          ),
    ],
  }
}
