// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { frequencies } from './rules.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const said = (least: number, most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.normalize('NFC'),
      z.minLength(least, `Schrijf minstens ${least} tekens. | Write at least ${least} characters.`),
      z.maxLength(most, `Schrijf hoogstens ${most} tekens. | Write at most ${most} characters.`),
    )
const year = z
  .int('Geef een jaartal. | Give a year.')
  .check(
    z.gte(1990, 'Geef een jaartal vanaf 1990. | Give a year from 1990.'),
    z.lte(2100, 'Geef een jaartal tot 2100. | Give a year until 2100.'),
  )
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const params = z.object({ code: z.string() })
const done = z.object({ id: z.uuid() })
const decision = z.object({ id: z.uuid(), reference: z.string(), title: z.string(), decidedDate: z.iso.date() })
const offences = z.array(z.object({ code: z.string(), title: both }))
const codes = z._default(z.array(z.string().check(z.maxLength(10))).check(z.maxLength(60)), [])
const chosen = z.uuid('Kies het besluit. | Choose the decision.')
const notPersonal = z.optional(z.enum(['confirmed']))

/** What the register says of one indicator; the page of the richer picture shows the same. */
export const entry = z.object({
  id: z.uuid(),
  period: z.string(),
  code: z.string(),
  kind: z.enum(['quantitative', 'qualitative']),
  name: both,
  definition: both,
  formula: z.nullable(both),
  quality: z.nullable(both),
  unit: z.string(),
  frequency: z.string(),
  owner: z.nullable(z.object({ code: z.string(), name: z.string() })),
  ownerIsReader: z.boolean(),
  source: z.nullable(
    z.object({ title: z.string(), publisher: z.string(), address: z.nullable(z.string()), passage: z.nullable(z.string()) }),
  ),
  table: z.nullable(z.string()),
  survey: z.nullable(z.object({ code: z.string(), name: both })),
  offences,
  levels: z.array(z.object({ level: z.int(), name: both, meaning: both })),
  adoptedBy: z.nullable(decision),
  unconfirmedBecause: z.nullable(z.string()),
  definitions: z.array(
    z.object({
      fromYear: z.nullable(z.int()),
      toYear: z.nullable(z.int()),
      definition: both,
      formula: z.nullable(both),
      offences: z.array(z.string()),
      why: z.nullable(z.string()),
      decision: z.nullable(decision),
    }),
  ),
  retired: z.nullable(z.object({ fromYear: z.int(), why: z.string() })),
  latest: z.nullable(
    z.object({ asOfDate: z.iso.date(), year: z.int(), value: z.nullable(z.number()), level: z.nullable(z.int()), area: z.nullable(both) }),
  ),
  readByHand: z.boolean(),
  dueDate: z.nullable(z.iso.date()),
})

export const contract = defineContract<typeof access>()({
  listIndicators: {
    kind: 'query',
    method: 'GET',
    path: '/v1/indicators',
    says: 'Geeft het register van indicatoren van een strategieperiode, ook de vervallen, met definities, formule, bron, eigenaar, kwaliteit en het besluit.',
    query: z.object({ period: z.optional(z.string()) }),
    output: z.object({ period: z.string(), asOfDate: z.iso.date(), indicators: z.array(entry) }),
    rule: 'readsIndicators',
    data: 'none',
    event: 'indicators.listed',
  },
  downloadIndicators: {
    kind: 'query',
    method: 'GET',
    path: '/v1/indicators/csv',
    says: 'Geeft het register van indicatoren als CSV, een regel per definitie.',
    query: z.object({ period: z.optional(z.string()) }),
    output: z.string(),
    rule: 'readsIndicators',
    data: 'none',
    event: 'indicators.downloaded',
    download: 'text/csv',
  },
  readIndicator: {
    kind: 'query',
    method: 'GET',
    path: '/v1/indicators/{code}',
    says: 'Geeft wat het register van een indicator zegt, met de standen die de eigenaar gaf.',
    params,
    output: z.extend(entry, {
      readings: z.array(
        z.object({
          id: z.uuid(),
          asOfDate: z.iso.date(),
          value: z.nullable(z.number()),
          margin: z.nullable(z.number()),
          level: z.nullable(z.int()),
          note: z.nullable(z.string()),
          organisation: z.string(),
          knownDate: z.iso.date(),
        }),
      ),
      decisions: z.array(decision),
      countable: offences,
    }),
    rule: 'readsIndicators',
    data: 'none',
    event: 'indicator.read',
    versioned: true,
  },
  adoptIndicator: {
    kind: 'command',
    method: 'POST',
    path: '/v1/indicators/{code}/adoptions',
    says: 'Legt vast welk besluit een indicator vaststelde.',
    params,
    body: z.object({ decisionId: chosen }),
    output: done,
    rule: 'adoptsIndicator',
    data: 'none',
    event: 'indicator.adopted',
    record: 'readIndicator',
  },
  changeDefinition: {
    kind: 'command',
    method: 'POST',
    path: '/v1/indicators/{code}/definitions',
    says: 'Wijzigt de definitie van een indicator vanaf een jaar; de reeks is daar gesplitst.',
    params,
    body: z.object({
      fromYear: year,
      definition: said(10, 2000),
      definitionEn: z.optional(said(10, 2000)),
      formula: z.optional(said(3, 2000)),
      offences: codes,
      why: said(10, 2000),
      decisionId: chosen,
      notPersonal,
    }),
    output: done,
    rule: 'changesDefinition',
    data: 'none',
    event: 'indicator.redefined',
    record: 'readIndicator',
  },
  retireIndicator: {
    kind: 'command',
    method: 'POST',
    path: '/v1/indicators/{code}/retirements',
    says: 'Legt vast dat een indicator vanaf een jaar vervalt; hij blijft leesbaar.',
    params,
    body: z.object({ fromYear: year, why: said(10, 2000), decisionId: chosen, notPersonal }),
    output: done,
    rule: 'retiresIndicator',
    data: 'none',
    event: 'indicator.retired',
    record: 'readIndicator',
  },
  updateReading: {
    kind: 'command',
    method: 'POST',
    path: '/v1/indicators/{code}/readings',
    says: 'Geeft de stand van een indicator die de eigen organisatie bijhoudt: een waarde of een niveau van de rubriek.',
    params,
    body: z.object({
      asOfDate: z.optional(day),
      value: z.optional(z.number('Geef een getal. | Give a number.')),
      margin: z.optional(
        z.number('Geef een getal. | Give a number.').check(z.gte(0, 'Geef een marge van nul of meer. | Give a margin of nought or more.')),
      ),
      level: z.optional(z.int('Kies een niveau. | Choose a level.')),
      note: z.optional(said(3, 2000)),
      notPersonal,
    }),
    output: done,
    rule: 'updatesReading',
    data: 'none',
    event: 'indicator.reading-given',
    record: 'readIndicator',
  },
  listIndicatorProposals: {
    kind: 'query',
    method: 'GET',
    path: '/v1/indicator-proposals',
    says: 'Geeft de indicatoren die zijn voorgesteld, met het voorstel aan het orgaan, het besluit als dat er is, en of zij in het register staan.',
    output: z.object({
      proposals: z.array(
        z.object({
          id: z.uuid(),
          name: both,
          definition: z.string(),
          unit: z.string(),
          frequency: z.string(),
          owner: z.string(),
          offences: z.array(z.string()),
          proposal: z.object({ id: z.uuid(), title: z.string(), state: z.string() }),
          decision: z.nullable(decision),
          code: z.nullable(z.string()),
        }),
      ),
      bodies: z.array(z.object({ code: z.string(), name: both })),
      countable: offences,
    }),
    rule: 'readsIndicatorProposals',
    data: 'none',
    event: 'indicator-proposals.listed',
  },
  proposeIndicator: {
    kind: 'command',
    method: 'POST',
    path: '/v1/indicator-proposals',
    says: 'Stelt een nieuwe indicator voor aan een orgaan: er komt een voorstel waarover het orgaan besluit. In het register komt hij pas na een besluit.',
    body: z.object({
      nameNl: said(3, 100),
      nameEn: said(3, 100),
      definition: said(10, 2000),
      definitionEn: said(10, 2000),
      formula: said(3, 2000),
      unit: said(2, 40),
      frequency: z.enum(frequencies, 'Kies hoe vaak. | Choose how often.'),
      owner: z.string('Kies wie hem bijhoudt. | Choose who keeps it.').check(z.maxLength(40)),
      offences: codes,
      why: said(10, 2000),
      bodyCode: z.string('Kies een orgaan. | Choose a body.').check(z.maxLength(40)),
      notPersonal,
    }),
    output: z.object({ id: z.uuid(), proposalId: z.uuid() }),
    rule: 'proposesIndicator',
    data: 'none',
    event: 'indicator.proposed',
  },
  takeUpIndicator: {
    kind: 'command',
    method: 'POST',
    path: '/v1/indicator-proposals/{id}/entries',
    says: 'Neemt een voorgestelde indicator op in het register, met het besluit dat hem vaststelde.',
    params: z.object({ id: z.uuid() }),
    body: z.object({}),
    output: z.object({ id: z.uuid(), code: z.string() }),
    rule: 'takesUpIndicator',
    data: 'none',
    event: 'indicator.taken-up',
  },
})
