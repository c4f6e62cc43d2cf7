// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { storyKinds, tellerRoles } from '../stories/contract.ts'
import type { access } from './access.ts'
import { audiences, notesStandings, standings } from './rules.ts'

const named = z.object({ code: z.string(), nl: z.string(), en: z.string() })
const both = z.object({ nl: z.string(), en: z.string() })
const conversation = {
  id: z.uuid(),
  theme: named,
  municipality: named,
  plannedDate: z.iso.date(),
  heldDate: z.nullable(z.iso.date()),
  standing: z.enum(standings),
  audience: z.enum(audiences),
  facilitator: z.string(),
  mine: z.boolean(),
}
const guide = z.object({
  version: z.int(),
  name: both,
  opening: both,
  questions: z.array(both),
  closing: both,
  minutes: z.int(),
  unconfirmedBecause: z.nullable(z.string()),
})
const text = (least: number, most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(least), z.maxLength(most))
const code = z
  .string('Vul de code in. | Fill in the code.')
  .check(
    z.maxLength(60),
    z.regex(/^[\s-]*(?:[0-9A-Za-z][\s-]*){20}$/, 'Een code heeft twintig letters en cijfers. | A code has twenty letters and digits.'),
  )
const agrees = z.enum(['yes', 'no'], 'Kies of het verslag klopt. | Choose whether the notes are right.')
const notPersonal = z.optional(z.enum(['confirmed']))
const params = z.object({ id: z.uuid() })
const done = z.object({ id: z.uuid() })
const changes = { kind: 'command', method: 'POST', params, output: done, data: 'personal', record: 'getConversation' } as const

export const contract = defineContract<typeof access>()({
  listConversations: {
    kind: 'query',
    method: 'GET',
    path: '/v1/conversations',
    says: 'De gesprekken, en per gemeente hoeveel er zijn gepland en gehouden.',
    output: z.object({
      themes: z.array(named),
      places: z.array(named),
      municipalities: z.array(z.object({ municipality: named, planned: z.int(), late: z.int(), held: z.int() })),
      conversations: z.array(z.object(conversation)),
    }),
    rule: 'readsConversations',
    data: 'none',
    event: 'conversations.listed',
  },
  getConversation: {
    kind: 'query',
    method: 'GET',
    path: '/v1/conversations/{id}',
    says: 'Een gesprek met leidraad, verslag, wat deelnemers ervan zeggen, wat het opleverde en de brieven.',
    params,
    output: z.object({
      ...conversation,
      guide: z.nullable(guide),
      notes: z.nullable(
        z.object({
          text: z.nullable(z.string()),
          participants: z.int(),
          standing: z.enum(notesStandings),
          agree: z.int(),
          object: z.int(),
        }),
      ),
      remarks: z.array(z.object({ agrees: z.boolean(), remark: z.string(), by: z.nullable(z.string()) })),
      spoke: z.boolean(),
      stories: z.array(z.object({ id: z.uuid(), kind: z.enum(storyKinds), body: z.nullable(z.string()), mayQuote: z.boolean() })),
      obstacles: z.array(z.object({ id: z.uuid(), happens: z.string(), state: z.string() })),
      candidates: z.array(z.object({ id: z.uuid(), happens: z.string() })),
      letters: z.array(z.object({ id: z.uuid(), title: z.string(), date: z.iso.date(), quotes: z.int(), withdrawn: z.int() })),
    }),
    rule: 'readsConversations',
    data: 'personal',
    event: 'conversation.read',
    versioned: true,
  },
  planConversation: {
    kind: 'command',
    method: 'POST',
    path: '/v1/conversations',
    says: 'Plant een gesprek over een thema in een gemeente, met de nieuwste leidraad.',
    body: z.object({
      theme: z.string('Kies een onderwerp. | Choose a subject.'),
      municipality: z
        .string('Kies een gemeente. | Choose a municipality.')
        .check(z.regex(/^GM\d{4}$/, 'Kies een gemeente. | Choose a municipality.')),
      plannedDate: z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).'),
      audience: z.enum(audiences, 'Kies met wie u spreekt. | Choose with whom you speak.'),
    }),
    output: done,
    rule: 'plansConversation',
    data: 'personal',
    event: 'conversation.planned',
  },
  writeNotes: {
    ...changes,
    path: '/v1/conversations/{id}/notes',
    says: 'Legt vast dat een gesprek is gehouden en wat er gezegd is. De code om te bevestigen maakt u zelf: twintig letters en cijfers, willekeurig.',
    body: z.object({
      heldDate: z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).'),
      participants: z.int('Geef een heel getal. | Give a whole number.').check(z.gte(1), z.lte(500)),
      notes: text(20, 8000),
      code,
      notPersonal,
    }),
    rule: 'writesNotes',
    event: 'conversation.held',
  },
  confirmNotes: {
    ...changes,
    path: '/v1/conversations/{id}/confirmations',
    says: 'Zegt als deelnemer die is aangemeld of het verslag klopt.',
    body: z.object({ agrees, remark: z.optional(text(1, 900)) }),
    rule: 'confirmsNotes',
    event: 'notes.confirmed',
  },
  confirmNotesByCode: {
    kind: 'command',
    method: 'POST',
    path: '/v1/conversation-confirmations',
    says: 'Zegt als deelnemer met de code van het gesprek of het verslag klopt. Het nummer van het formulier zorgt dat twee keer versturen één keer telt.',
    body: z.object({ code, form: z.uuid(), agrees, remark: z.optional(text(1, 900)) }),
    output: z.object({ confirmed: z.boolean() }),
    rule: 'confirmsNotesByCode',
    data: 'personal',
    event: 'notes.confirmed-by-code',
    once: true,
    form: { page: '/gesprekken/bevestigen', then: '/gesprekken/bevestigd' },
  },
  tellInConversation: {
    ...changes,
    path: '/v1/conversations/{id}/stories',
    says: 'Legt een verhaal of signaal uit het gesprek vast; namen, adressen en nummers worden weggelaten voordat het wordt bewaard. Geef een willekeurige tekst mee, zodat de vingerafdruk tegen dubbel versturen niets verraadt.',
    body: z.object({
      kind: z.enum(storyKinds, 'Kies wat er verteld is. | Choose what was told.'),
      role: z.enum(tellerRoles, 'Kies wie het vertelde. | Choose who told it.'),
      body: text(20, 3500),
      mayUse: z.enum(['yes'], 'Vraag de verteller om toestemming. | Ask the teller for consent.'),
      mayQuote: z.optional(z.enum(['yes'])),
      blinding: z.string().check(z.minLength(20), z.maxLength(100)),
    }),
    rule: 'tellsInConversation',
    event: 'story.told-in-conversation',
  },
  tieObstacle: {
    ...changes,
    path: '/v1/conversations/{id}/obstacles',
    says: 'Verbindt een drempel die gemeld is aan het gesprek waar zij ter sprake kwam.',
    body: z.object({ obstacleId: z.uuid('Kies een drempel. | Choose an obstacle.') }),
    rule: 'tiesObstacle',
    event: 'obstacle.tied',
  },
  sendLetter: {
    ...changes,
    path: '/v1/conversations/{id}/letters',
    says: 'Maakt de brief voor de deelnemers: wat is ermee gedaan. Verhalen die mogen worden aangehaald staan erin zolang zij niet zijn ingetrokken.',
    body: z.object({ done: text(20, 4000), quotes: z.optional(z.enum(['yes'])), notPersonal }),
    rule: 'sendsLetter',
    event: 'letter.sent',
  },
  readLetterAsPdf: {
    kind: 'query',
    method: 'GET',
    path: '/v1/conversation-letters/{id}/pdf',
    says: 'De brief aan de deelnemers als PDF. Een verhaal dat is ingetrokken staat er niet meer in.',
    params,
    output: z.unknown(),
    rule: 'readsGuides',
    data: 'none',
    event: 'letter.downloaded',
    download: 'application/pdf',
  },
})
