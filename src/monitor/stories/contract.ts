// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { aboutCount } from '../../core/disclosure/contract.ts'
import type { access } from './access.ts'
import { storyKinds, tellerRoles } from './rules.ts'

export { storyKinds, tellerRoles }

const named = z.object({ code: z.string(), nl: z.string(), en: z.string() })
const story = z.object({
  id: z.uuid(),
  theme: named,
  kind: z.enum(storyKinds),
  area: named,
  toldMonthDate: z.iso.date(),
  tellerRole: z.enum(tellerRoles),
  body: z.nullable(z.string()),
  mayQuote: z.boolean(),
  masked: z.int(),
  fromConversation: z.boolean(),
  knownDate: z.iso.date(),
  withdrawnDate: z.nullable(z.iso.date()),
})
const receipt = z
  .string('Vul de code in. | Fill in the code.')
  .check(
    z.maxLength(60),
    z.regex(/^[\s-]*(?:[0-9A-Za-z][\s-]*){20}$/, 'Een code heeft twintig letters en cijfers. | A code has twenty letters and digits.'),
  )
const id = z.object({ id: z.uuid() })

/** What can be asked about stories. What was typed is masked before anything is stored, and no answer gives it back. */
export const contract = defineContract<typeof access>()({
  listStories: {
    kind: 'query',
    method: 'GET',
    path: '/v1/stories',
    says: 'De verhalen en signalen, de laatste maand eerst, zonder de ingetrokken verhalen.',
    query: z.object({
      theme: z.optional(z.string().check(z.regex(/^[a-z0-9-]{2,40}$/))),
      kind: z.optional(z.enum(storyKinds)),
      quotable: z.optional(z.enum(['yes'])),
      page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1),
    }),
    output: z.object({
      total: z.int(),
      pageSize: z.int(),
      withdrawn: z.int(),
      themes: z.array(named),
      stories: z.array(story),
    }),
    rule: 'readsStories',
    data: 'personal',
    event: 'stories.read',
  },
  getStory: {
    kind: 'query',
    method: 'GET',
    path: '/v1/stories/{id}',
    says: 'Een verhaal, waar het is aangehaald en of het is ingetrokken.',
    params: id,
    output: z.extend(story, {
      citations: z.array(z.object({ citedIn: z.string(), address: z.string(), date: z.iso.date() })),
      maskings: z.int(),
    }),
    rule: 'readsStories',
    data: 'personal',
    event: 'story.read',
    versioned: true,
  },
  readCoverage: {
    kind: 'query',
    method: 'GET',
    path: '/v1/story-coverage',
    says: 'Hoeveel verhalen er zijn per district en rol van de verteller. Elk aantal is apart afgerond op 5; minder dan 5 wordt niet getoond.',
    output: z.object({
      roles: z.array(z.enum(tellerRoles)),
      districts: z.array(z.object({ district: z.nullable(named), counts: z.array(aboutCount), all: aboutCount })),
      all: z.array(aboutCount),
      total: aboutCount,
    }),
    rule: 'readsStoryThemes',
    data: 'none',
    event: 'story-coverage.read',
  },
  tellStory: {
    kind: 'command',
    method: 'POST',
    path: '/v1/stories',
    says: 'Vertelt een verhaal, zonder naam en zonder aanmelden. Namen, adressen en nummers worden weggelaten voordat het wordt bewaard. De ontvangstcode maakt u zelf: twintig letters en cijfers, willekeurig; daarmee trekt u het later in.',
    body: z.object({
      receipt,
      theme: z.string('Kies een onderwerp. | Choose a subject.'),
      kind: z.enum(storyKinds, 'Kies wat u vertelt. | Choose what you tell.'),
      area: z.string('Kies een gemeente. | Choose a municipality.'),
      monthDate: z.iso.date('Kies een maand. | Choose a month.'),
      role: z.enum(tellerRoles, 'Kies wie u bent. | Choose who you are.'),
      body: z
        .string('Vertel uw verhaal. | Tell your story.')
        .check(
          z.trim(),
          z.normalize('NFC'),
          z.minLength(20, 'Vertel iets meer: minstens twintig tekens. | Tell a little more: at least twenty characters.'),
          z.maxLength(3500, 'Maak het korter: hoogstens 3500 tekens. | Make it shorter: at most 3500 characters.'),
        ),
      mayUse: z.enum(['yes'], 'Zonder uw toestemming bewaren wij niets. | Without your consent we keep nothing.'),
      mayQuote: z.optional(z.enum(['yes'])),
    }),
    output: z.object({ receipt: z.string(), masked: z.int() }),
    rule: 'tellsStory',
    data: 'personal',
    event: 'story.told',
    once: true,
    form: { page: '/verhalen/vertellen', then: '/verhalen/mijn-verhaal?code=:receipt' },
  },
  withdrawOwnStory: {
    kind: 'command',
    method: 'POST',
    path: '/v1/story-withdrawals',
    says: 'Trekt een verhaal in met de ontvangstcode. De tekst wordt meteen vernietigd.',
    body: z.object({ receipt }),
    output: z.object({ receipt: z.string() }),
    rule: 'withdrawsOwnStory',
    data: 'personal',
    event: 'story.withdrawn-by-teller',
    once: true,
    form: { page: '/verhalen/mijn-verhaal', then: '/verhalen/mijn-verhaal?code=:receipt' },
  },
  withdrawStory: {
    kind: 'command',
    method: 'POST',
    path: '/v1/stories/{id}/withdrawals',
    says: 'Trekt een verhaal in voor de verteller die daarom vraagt. De tekst wordt meteen vernietigd.',
    params: id,
    body: z.object({}),
    output: id,
    rule: 'withdrawsStory',
    data: 'personal',
    event: 'story.withdrawn',
    record: 'getStory',
  },
  maskStory: {
    kind: 'command',
    method: 'POST',
    path: '/v1/stories/{id}/maskings',
    says: 'Laat een passage weg die naar iemand wijst, met de plaats in de tekst. Wat er stond wordt nergens bewaard.',
    params: id,
    body: z.object({ from: z.int().check(z.gte(0), z.lte(4000)), to: z.int().check(z.gte(1), z.lte(4000)) }),
    output: id,
    rule: 'masksStory',
    data: 'personal',
    event: 'story.masked',
    record: 'getStory',
  },
  citeStory: {
    kind: 'command',
    method: 'POST',
    path: '/v1/stories/{id}/citations',
    says: 'Legt vast waar een verhaal is aangehaald, zodat het daar gemerkt wordt als het wordt ingetrokken.',
    params: id,
    body: z.object({
      citedIn: z.string().check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(200)),
      address: z
        .string()
        .check(
          z.maxLength(300),
          z.regex(/^\/\S+$/, 'Geef een adres op deze site, dat met / begint. | Give an address on this site that begins with /.'),
        ),
    }),
    output: id,
    rule: 'citesStory',
    data: 'personal',
    event: 'story.cited',
    record: 'getStory',
  },
})
