// SPDX-License-Identifier: EUPL-1.2
import { passesElevenTest, passesIbanTest } from './checks.ts'
import type { Kind } from './kinds.ts'

/** A text with what stands in it, and how it was written: as people usually write it, or in a way that is hard to find. */
export interface SeededText {
  text: string
  holds: { kind: Kind; text: string; hard?: boolean }[]
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const surnames = [
  'Voorbeeldsma',
  'de Verzonnen',
  'van den Nepberg',
  'El Bedacht',
  'Fictieven-Jansen',
  'Öztestman',
  "'t Verdichtsel",
  'Kunstmans',
  'van der Proef',
  'Nguyen-Test',
]
const firstNames = ['Daniël', 'Fatima', 'Zoë', 'Kees', 'Aaliyah', 'Björn', 'Sjoukje', 'Youssef', 'Pien', 'Milan']
const streets = ['Proefstraat', 'Voorbeeldlaan', 'Bedachte Dijk', 'Verzonnenplein', 'Laan van de Proef', 'Testsingel']
const relations = ['buurman', 'mevr.', 'dhr.', 'de heer', 'mevrouw', 'familie', 'cliënt', 'verdachte', 'oom']

/** Sentences of the field with a place for one detail; the details point to nobody, they are drawn by lot. */
const frames = [
  (detail: string) => `Ik stond voor de derde keer aan de deur en kreeg alleen ${detail} mee, verder mocht niemand iets zeggen.`,
  (detail: string) => `De zorg belt niet terug. In het systeem staat ${detail}, maar ik mag het dossier niet zien.`,
  (detail: string) => `We kregen een melding via de balie: ${detail}. Daarna bleef het stil.`,
  (detail: string) => `Elke week dezelfde vraag over ${detail} en elke keer een ander loket.`,
  (detail: string) => `Het formulier vraagt om ${detail}, terwijl dat al bij de gemeente bekend is.`,
]

/** Texts without any person: what a detector should leave alone. */
const clean = [
  'Na vijf uur is er bij de gemeente niemand die mag beslissen over opvang; we wachten dan tot 09.00 uur.',
  'Artikel 172 lid 3 van de Gemeentewet helpt niet, want de termijn is 14 dagen en het overleg is op 12 maart 2026.',
  'Het budget van 250.000 euro is op 1-1-2025 verdeeld over 39 gemeenten, wij hoorden dat pas in week 14.',
  'Bel 112 zeggen ze, of 0900-8844, maar dit is geen spoed en ook geen aangifte.',
  'De taskforce heeft 3 fte, de politie 0,5 fte en het OM niets; zo komt er in 2026 geen plan.',
  'Zaaknummer en kenmerk staan in twee systemen, met 12 velden die niet op elkaar lijken.',
  'Wijkagent, jongerenwerker en huisarts mogen ieder een deel weten, en niemand het geheel.',
  'In de Schilderswijk en rond het Stationsplein is cameratoezicht anders geregeld dan bij ons.',
]

/** The same details as residents tell them of their street. */
const residentFrames = [
  (detail: string) => `Sinds de zomer is het onrustig bij ons. Ik heb ${detail} doorgegeven en hoorde er nooit meer iets van.`,
  (detail: string) => `Mijn moeder durft ’s avonds de deur niet meer uit, en dat komt door ${detail}, dat weet de hele buurt in Zeist.`,
  (detail: string) => `Een man aan de telefoon wist alles al: ${detail}. Toen heb ik geld overgemaakt, dom natuurlijk.`,
  (detail: string) => `De wijkagent kent ${detail} wel, maar kan niets doen zolang niemand aangifte doet.`,
  (detail: string) => `’s Nachts rijden er scooters rond. ${detail} staat op het briefje dat ik in de brievenbus vond.`,
]
/** Names as they stand in stories: without any word that announces a name. */
const residentNames = [
  (first: string) => `${first} van het hoekhuis`,
  (first: string) => `onze ${first}`,
  (_first: string, last: string) => `die ${last}`,
  (first: string, last: string) => `${first} ${last}`,
]

/** How each kind is usually written, and how it is hard to find. */
function details(
  pick: <T>(from: readonly T[]) => T,
  digits: (count: number) => string,
  resident: boolean,
): Record<Kind, { usual: () => string; hard: () => string }> {
  const bsn = (): string => {
    for (;;) {
      const tried = `${pick(['1', '2', '3', '4'])}${digits(8)}`
      if (passesElevenTest(tried)) return tried
    }
  }
  const iban = (): string => {
    const account = `TEST0${digits(9)}`
    for (let check = 2; check < 99; check += 1) {
      const tried = `NL${String(check).padStart(2, '0')}${account}`
      if (passesIbanTest(tried)) return tried
    }
    return ''
  }
  const born = (): [string, string, string] => [
    String(1 + Number(digits(1))).padStart(2, '0'),
    String(1 + (Number(digits(1)) % 9)).padStart(2, '0'),
    `19${pick(['5', '6', '7', '8', '9'])}${digits(1)}`,
  ]
  const inWords = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen']
  const plate = (): string => pick([`${digits(2)}-TST-${pick(['3', '7'])}`, `X-${digits(3)}-TT`, `TT-${digits(3)}-X`])
  return {
    bsn: {
      usual: () => pick([bsn(), bsn().replace(/(\d{4})(\d{2})(\d{3})/, '$1.$2.$3'), `${bsn()}`]),
      hard: () => [...bsn()].map(digit => inWords[Number(digit)]).join(' '),
    },
    iban: {
      usual: () =>
        pick([
          iban(),
          iban()
            .replaceAll(/(.{4})/g, '$1 ')
            .trim(),
        ]),
      hard: () => `rekening ${digits(9)}`,
    },
    email: {
      usual: () =>
        `${pick(firstNames)
          .toLowerCase()
          .normalize('NFD')
          .replaceAll(/[^a-z]/g, '')}.${digits(2)}@voorbeeld.example`,
      hard: () => `${pick(['kees', 'pien'])} apestaartje voorbeeld punt example`,
    },
    phone: {
      usual: () =>
        pick([
          `06-${digits(8)}`,
          `06 ${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`,
          `+31 6 ${digits(8)}`,
          `030-${pick(['2', '6'])}${digits(6)}`,
        ]),
      hard: () => `nul zes ${[...digits(8)].map(digit => inWords[Number(digit)]).join(' ')}`,
    },
    'licence-plate': { usual: plate, hard: () => plate().replaceAll('-', '').toLowerCase() },
    'birth-date': {
      usual: () => {
        const [day, month, year] = born()
        return pick([`geboren op ${day}-${month}-${year}`, `geb. ${day}/${month}/${year}`, `${day}-${month}-${year}`])
      },
      hard: () => `een man van ${pick(['34', '57'])} die in mei jarig is`,
    },
    address: {
      usual: () =>
        pick([
          `${pick(streets)} ${1 + Number(digits(2))}`,
          `3999 ZZ ${1 + Number(digits(2))}`,
          `${pick(streets)} ${1 + Number(digits(1))}-B`,
        ]),
      hard: () => `het hoekhuis aan de ${pick(streets)} naast de bakker`,
    },
    name: {
      usual: () => pick([`${pick(relations)} ${pick(surnames)}`, `${pick(['J.P.', 'A.', 'M.C.'])} ${pick(surnames)}`]),
      hard: () => (resident ? pick(residentNames)(pick(firstNames), pick(surnames)) : `${pick(firstNames)} van het hoekhuis`),
    },
  }
}

const order: Kind[] = ['bsn', 'iban', 'email', 'phone', 'licence-plate', 'birth-date', 'address', 'name']

/** Fifty Dutch texts, the same for the same seed: forty with one or two details of a kind each (one in four, by lot, written so that it is hard to find), eight and two without any. */
export function seededTexts(seed: number, by: 'professionals' | 'residents' = 'professionals'): SeededText[] {
  const resident = by === 'residents'
  const next = chance(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(next() * 10)).join('')
  const written = details(pick, digits, resident)
  const bare = (kind: Kind, text: string): string => (kind === 'birth-date' ? text.replace(/^(geboren op|geb\.) /, '') : text)
  const withDetails = Array.from({ length: 40 }, (_unused, index): SeededText => {
    const kinds = index % 3 === 0 ? [order[index % 8] as Kind, order[(index + 3) % 8] as Kind] : [order[index % 8] as Kind]
    const holds = kinds.map(kind => {
      const hard = next() < 0.25
      const text = hard ? written[kind].hard() : written[kind].usual()
      return { kind, text, ...(hard && { hard }) }
    })
    return {
      text: holds.map(({ text }) => pick(resident ? residentFrames : frames)(text)).join(' '),
      holds: holds.map(held => ({ ...held, text: bare(held.kind, held.text) })),
    }
  })
  const twice = clean.slice(0, 2).map(text => `${text} ${pick(clean.slice(2))}`)
  return [...withDetails, ...clean.map(text => ({ text, holds: [] })), ...twice.map(text => ({ text, holds: [] }))]
}
