// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { contributionKinds, measures, memberKinds, mostDays } from './rules.ts'

const text = (least: number, most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(least), z.maxLength(most))
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const place = z.object({ code: z.string(), name: z.string() })
const listed = z.object({
  id: z.uuid(),
  name: z.string(),
  aim: z.string(),
  keeper: place,
  startDate: z.iso.date(),
  publicMembers: z.int(),
  privateMembers: z.int(),
  signedDate: z.nullable(z.iso.date()),
  mine: z.boolean(),
})
const params = z.object({ id: z.uuid() })
const done = z.object({ id: z.uuid() })
const member = z.uuid('Kies een lid. | Choose a member.')
const sees = { kind: 'query', method: 'GET', rule: 'seesCoalitions' } as const
const changes = { kind: 'command', method: 'POST', params, output: done, data: 'none', record: 'getCoalition' } as const

/** What can be asked about coalitions (C40); a guest reads on a page, not here. */
export const contract = defineContract<typeof access>()({
  listCoalitions: {
    ...sees,
    path: '/v1/coalitions',
    says: 'De coalities, met hun leden, en wat leden toezegden en deden.',
    data: 'none',
    output: z.object({
      coalitions: z.array(listed),
      contributions: z.array(
        z.object({
          coalition: z.string(),
          member: z.string(),
          memberKind: z.enum(memberKinds),
          year: z.int(),
          measure: z.enum(measures),
          promised: z.number(),
          delivered: z.number(),
          promises: z.int(),
          deliveries: z.int(),
        }),
      ),
    }),
    event: 'coalitions.listed',
  },
  getCoalition: {
    ...sees,
    path: '/v1/coalitions/{id}',
    says: 'Eén coalitie: leden, convenant met versies, bijdragen; stukken voor haar leden, gasten voor wie haar bijhoudt.',
    params,
    data: 'none',
    output: z.extend(listed, {
      kept: z.boolean(),
      members: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          kind: z.enum(memberKinds),
          joinedDate: z.iso.date(),
          left: z.nullable(z.object({ lastDate: z.iso.date(), reason: z.string() })),
          bases: z.array(z.object({ article: z.string(), purpose: z.string(), firstDate: z.iso.date(), lastDate: z.iso.date() })),
        }),
      ),
      covenants: z.array(z.object({ version: z.int(), text: z.string(), signedDate: z.iso.date(), changeReason: z.nullable(z.string()) })),
      contributions: z.array(
        z.object({
          id: z.uuid(),
          member: z.string(),
          kind: z.enum(contributionKinds),
          what: z.string(),
          measure: z.enum(measures),
          amount: z.nullable(z.number()),
          year: z.int(),
        }),
      ),
      papers: z.array(z.object({ id: z.uuid(), title: z.string(), text: z.string(), personal: z.boolean() })),
      organisations: z.array(place),
    }),
    event: 'coalition.read',
    versioned: true,
  },
  listGuests: {
    kind: 'query',
    method: 'GET',
    path: '/v1/coalitions/{id}/guests',
    says: 'Wie als gast is uitgenodigd, tot wanneer, voor welke stukken, en wat wanneer is gelezen.',
    params,
    output: z.object({
      guests: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          member: z.string(),
          expiresAt: z.iso.datetime({ offset: true }),
          standing: z.enum(['open', 'expired', 'withdrawn']),
          papers: z.array(z.string()),
          reads: z.array(z.object({ paper: z.nullable(z.string()), readAt: z.iso.datetime({ offset: true }) })),
        }),
      ),
    }),
    rule: 'seesGuests',
    data: 'personal',
    event: 'coalition-guests.listed',
  },
  foundCoalition: {
    kind: 'command',
    method: 'POST',
    path: '/v1/coalitions',
    says: 'Legt een coalitie vast, met haar doel.',
    body: z.object({ name: text(3, 200), aim: text(3, 2000), startDate: day }),
    output: done,
    rule: 'foundsCoalition',
    data: 'none',
    event: 'coalition.founded',
  },
  addMember: {
    ...changes,
    path: '/v1/coalitions/{id}/members',
    says: 'Voegt een lid toe: een partner van de regio, een andere overheid of een private partij.',
    body: z.object({
      name: text(2, 200),
      kind: z.enum(memberKinds, 'Kies publiek of privaat. | Choose public or private.'),
      organisation: z.optional(text(2, 40)),
      joinedDate: day,
    }),
    rule: 'addsMember',
    event: 'coalition.member-added',
  },
  recordLeaving: {
    ...changes,
    path: '/v1/coalitions/{id}/leavings',
    says: 'Legt vast dat een lid vertrekt; links van zijn gasten werken meteen niet meer.',
    body: z.object({ memberId: member, lastDate: day, reason: text(3, 1000) }),
    rule: 'recordsLeaving',
    event: 'coalition.member-left',
  },
  wordCovenant: {
    ...changes,
    path: '/v1/coalitions/{id}/covenants',
    says: 'Legt een versie van het convenant vast.',
    body: z.object({ text: text(3, 20_000), signedDate: day, changeReason: z.optional(text(3, 1000)) }),
    rule: 'wordsCovenant',
    event: 'coalition.covenant-signed',
  },
  nameBasis: {
    ...changes,
    path: '/v1/coalitions/{id}/grounds',
    says: 'Noemt de grondslag waarop een lid persoonsgegevens mag krijgen, met doel en dagen.',
    body: z.object({ memberId: member, article: text(3, 500), purpose: text(3, 1000), firstDate: day, lastDate: day }),
    rule: 'namesBasis',
    event: 'coalition.basis-named',
  },
  recordContribution: {
    ...changes,
    path: '/v1/coalitions/{id}/contributions',
    says: 'Legt vast wat een lid toezegt of bijdroeg in een jaar.',
    body: z.object({
      memberId: member,
      kind: z.enum(contributionKinds, 'Kies toegezegd of geleverd. | Choose promised or delivered.'),
      what: text(3, 500),
      measure: z.enum(measures, 'Kies een maat. | Choose a measure.'),
      amount: z.optional(z.number('Geef een getal. | Give a number.').check(z.gt(0), z.lte(1_000_000_000))),
      year: z.int('Geef een jaar. | Give a year.').check(z.gte(2000), z.lte(2100)),
    }),
    rule: 'recordsContribution',
    event: 'coalition.contribution-recorded',
  },
  addCoalitionPaper: {
    ...changes,
    path: '/v1/coalitions/{id}/papers',
    says: 'Deelt een stuk met de coalitie, en zegt of er persoonsgegevens in staan.',
    body: z.object({
      title: text(3, 200),
      text: text(3, 20_000),
      personal: z.enum(['yes', 'no'], 'Zeg of er persoonsgegevens in staan. | Say whether personal data stand in it.'),
    }),
    rule: 'addsCoalitionPaper',
    event: 'coalition.paper-shared',
  },
  inviteGuest: {
    ...changes,
    path: '/v1/coalitions/{id}/guests',
    says: 'Nodigt iemand van een lid uit om gekozen stukken te lezen. Wie uitnodigt maakt het geheim van de link zelf; alleen een hash blijft bewaard, en de link verloopt vanzelf.',
    body: z.object({
      memberId: member,
      guestName: text(2, 200),
      days: z.int('Geef een heel getal. | Give a whole number.').check(z.gte(1), z.lte(mostDays)),
      secret: z
        .string()
        .check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'Geef 256 willekeurige bits als base64url. | Give 256 random bits as base64url.')),
      paperIds: z.array(z.uuid()).check(z.minLength(1, 'Kies minstens een stuk. | Choose at least one paper.'), z.maxLength(50)),
    }),
    output: z.object({ id: z.uuid(), expiresAt: z.iso.datetime({ offset: true }) }),
    data: 'personal',
    rule: 'invitesGuest',
    event: 'coalition.guest-invited',
  },
  endInvitation: {
    ...changes,
    path: '/v1/coalitions/{id}/guest-ends',
    says: 'Trekt een uitnodiging in; de link werkt meteen niet meer.',
    body: z.object({ guestId: z.uuid(), reason: text(3, 1000) }),
    data: 'personal',
    rule: 'endsInvitation',
    event: 'coalition.invitation-ended',
  },
})
