// SPDX-License-Identifier: EUPL-1.2
import type { DocumentBlock } from '../../core/documents/parts.ts'
import { date } from '../../shell/languages/dates.ts'
import type { Snapshot } from '../reports/public.ts'
import type { Lookup } from './figures.ts'
import { figure, section, table, words } from './sections.ts'
import type { SourceBook } from './sources.ts'

type Agreement = NonNullable<Snapshot['agreements']>[number]

const standings: Record<Agreement['standing'], string> = {
  agreed: 'Loopt nog',
  reported: 'Loopt nog; de partner meldde de stand',
  waiting: 'Het college heeft nog niet geoordeeld',
  kept: 'Nagekomen',
  'not-kept': 'Niet nagekomen',
}
const standingTold = ({ standing, reason }: Agreement): string => `${standings[standing]}${reason ? `: ${reason}` : ''}`
const spanTold = ({ fromDate, toDate }: Agreement): string =>
  fromDate.endsWith('-01-01') && toDate.endsWith('-12-31')
    ? `${fromDate.slice(0, 4)}-${toDate.slice(0, 4)}`
    : `${date('nl', fromDate, 'short')} tot en met ${date('nl', toDate, 'short')}`

/** What each partner promised and whether that was kept; those of the municipality itself first (C28 g). */
export function agreementsSection(look: Lookup, book: SourceBook, area: string): DocumentBlock[] {
  const { agreements } = look.snapshot
  const title = 'Wat partners beloofden'
  if (!agreements)
    return section(title, [{ kind: 'text', text: 'De afspraken staan er niet in: wie dit verslag maakte, mag ze niet zien.' }])
  if (agreements.length === 0) return section(title, [{ kind: 'text', text: 'Over deze jaren zijn geen prestatieafspraken vastgelegd.' }])
  const own = ({ partner }: Agreement): boolean => partner.code === area
  const rows = [...agreements.filter(own), ...agreements.filter(one => !own(one))].map(agreement => ({
    cells: [agreement.partner.name, agreement.promise, agreement.norm, spanTold(agreement), standingTold(agreement)],
    source: citeAgreement(book, agreement),
  }))
  return section(title, [
    table(
      'Prestatieafspraken per partner',
      [words('Partner'), words('Belofte'), words('Norm'), words('Periode'), words('Nagekomen?')],
      rows,
    ),
  ])
}

const citeAgreement = (book: SourceBook, agreement: Agreement): number =>
  book.cite(`agreement ${agreement.id}`, () => {
    const { partner, judgedDate, decision, source, passage, toConfirm } = agreement
    return {
      title: `Prestatieafspraak van ${partner.name}`,
      facts: [
        { term: 'Periode', detail: spanTold(agreement) },
        ...(source ? [{ term: 'Bron', detail: passage ? `${source}, ${passage}` : source }] : []),
        { term: 'Stand', detail: standingTold(agreement) },
        ...(judgedDate ? [{ term: 'Oordeel', detail: `${date('nl', judgedDate)}, ${decision}` }] : []),
        ...(toConfirm ? [{ term: 'Te bevestigen', detail: toConfirm }] : []),
      ],
      address: `/monitor/afspraken/${agreement.id}`,
    }
  })

/** What public and private members of coalitions promised and delivered together, never by member (C40 d). */
export function coalitionsSection({ snapshot: { coalitions, period } }: Lookup, book: SourceBook): DocumentBlock[] {
  const title = 'Wat coalities bijdroegen'
  if (!coalitions)
    return section(title, [{ kind: 'text', text: 'De coalities staan er niet in: wie dit verslag maakte, mag ze niet zien.' }])
  if (coalitions.length === 0) return section(title, [{ kind: 'text', text: 'Over deze jaren zijn geen bijdragen vastgelegd.' }])
  const rows = coalitions.map(({ id, name, aim, members, hours, eur, inKind }) => ({
    cells: [name, members, ...[hours, eur, inKind].flatMap(({ promised, delivered }) => [promised, delivered])],
    source: book.cite(`coalition ${id}`, () => ({
      title: `Coalitie ${name}`,
      facts: [
        { term: 'Doel', detail: aim },
        { term: 'Telt', detail: `Wat de leden over ${period.fromYear}-${period.toYear} toezegden en leverden, bij elkaar.` },
      ],
      address: `/coalities/${id}`,
    })),
  }))
  const columns = [
    'Leden die bijdragen',
    'Uren toegezegd',
    'Uren geleverd',
    'Euro toegezegd',
    'Euro geleverd',
    'In natura toegezegd',
    'In natura geleverd',
  ]
  return section(title, [table('Bijdragen per coalitie', [words('Coalitie'), ...columns.map(figure)], rows)])
}

/** What people told: how many stories about each theme. The words that are quoted stand on the page alone, because a teller may take them back (C20 d). */
export function storiesSection({ snapshot: { stories, period } }: Lookup, book: SourceBook): DocumentBlock[] {
  const title = 'Wat mensen vertellen'
  if (!stories) return section(title, [{ kind: 'text', text: 'De verhalen staan er niet in: wie dit verslag maakte, mag ze niet zien.' }])
  const source = (): number =>
    book.cite('stories', () => ({
      title: 'Verhalen en signalen',
      facts: [
        {
          term: 'Telt',
          detail: `Verhalen over ${period.fromYear}-${period.toYear} die niet zijn ingetrokken. Aantallen zijn afgerond op 5; minder dan 5 staat er niet.`,
        },
        { term: 'Let op', detail: 'Een verhaal bewijst niet hoe vaak iets gebeurt. Het staat naast de cijfers.' },
        { term: 'Bron', detail: 'Verhalen die mensen zelf vertelden, zonder naam, in Slagvaardig.' },
      ],
      address: '/monitor/verhalen',
    }))
  const told = stories.themes.some(({ count }) => count !== null)
  const rows = told ? stories.themes.map(({ name, count }) => ({ cells: [name, count], source: source() })) : []
  return section(title, [
    ...(told ? [] : [{ kind: 'text' as const, text: 'Over deze jaren zijn er te weinig verhalen om een aantal te noemen.' }]),
    table('Verhalen per onderwerp', [words('Onderwerp'), figure('Verhalen, ongeveer')], rows, [
      'Aantallen zijn afgerond op 5; wat leeg is, is minder dan 5 of niet te zeggen. Een verhaal bewijst niet hoe vaak iets gebeurt.',
    ]),
    stories.quotes.length > 0
      ? {
          kind: 'text',
          text: 'Wie dat toestond, is in dit verslag aangehaald. De woorden staan alleen op de pagina van dit verslag, zolang de verteller dat wil.',
        }
      : null,
  ])
}
