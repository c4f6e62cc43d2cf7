// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import sql from 'sql-template-tag'
import * as z from 'zod/mini'
import { authorship, defineAccess } from '../src/core/access/define.ts'
import { defineContract } from '../src/core/contract/define.ts'
import type { Feature } from '../src/core/contract/features.ts'
import type { Commands, Queries } from '../src/core/contract/handlers.ts'

const ground = 'bench'
const seen = {
  key: 'shared-or-own',
  nl: 'Uw organisatie heeft of kreeg dit dossier',
  en: 'Your organisation owns or was given this dossier',
  holds: 'exists (select from bench.dossier_access a where a.organisation_id = (select core.organisation()) and a.dossier_id = id)',
}
const own = {
  key: 'own-list',
  nl: 'Dit is de lijst van uw organisatie',
  en: 'This is the list of your organisation',
  holds: 'organisation_id = (select core.organisation())',
}
const plainSeen = {
  key: 'plain-shared-or-own',
  nl: 'Uw organisatie heeft of kreeg dit dossier (gewoon)',
  en: 'Your organisation owns or was given this dossier (plain)',
  holds:
    'organisation_id = (select core.organisation()) or exists (select from bench.dossier_share s where s.dossier_id = id and s.organisation_id = (select core.organisation()))',
}

const access = defineAccess({
  tables: {
    'bench.dossier': { scope: 'organisation', nl: 'Dossiers', en: 'Dossiers', personal: authorship },
    'bench.dossier_share': { scope: 'organisation', nl: 'Gedeeld', en: 'Shared' },
    'bench.dossier_access': { scope: 'organisation', nl: 'Wie wat ziet', en: 'Who sees what' },
    'bench.dossier_plain': { scope: 'organisation', nl: 'Dossiers, gewoon', en: 'Dossiers, plain', personal: authorship },
    'bench.plain_audit': { scope: 'system', nl: 'Handelingen, gewoon', en: 'Acts, plain', personal: authorship },
  },
  rules: {
    listsDossiers: {
      sentence: { nl: 'Wie is aangemeld ziet dossiers', en: 'Whoever signed in sees dossiers' },
      who: 'signed-in',
      reads: ['bench.dossier'],
      conditions: [seen],
      purpose: 'governance',
      ground,
    },
    readsLists: {
      sentence: { nl: 'Wie is aangemeld ziet de eigen lijst', en: 'Whoever signed in sees the own list' },
      who: 'signed-in',
      reads: ['bench.dossier_access', 'bench.dossier_share'],
      conditions: [own],
      purpose: 'governance',
      ground,
    },
    listsPlain: {
      sentence: { nl: 'Wie is aangemeld ziet gewone dossiers', en: 'Whoever signed in sees plain dossiers' },
      who: 'signed-in',
      reads: ['bench.dossier_plain'],
      conditions: [plainSeen],
      purpose: 'governance',
      ground,
    },
    opensDossier: {
      sentence: { nl: 'Wie is aangemeld opent een dossier', en: 'Whoever signed in opens a dossier' },
      who: 'signed-in',
      adds: 'bench.dossier',
      conditions: [{ ...own, key: 'own-organisation', nl: 'Het dossier is van uw organisatie', en: 'The dossier is of your organisation' }],
      purpose: 'governance',
      ground,
    },
    opensPlain: {
      sentence: { nl: 'Wie is aangemeld opent een gewoon dossier', en: 'Whoever signed in opens a plain dossier' },
      who: 'signed-in',
      adds: 'bench.dossier_plain',
      conditions: [{ ...own, key: 'own-plain', nl: 'Het gewone dossier is van u', en: 'The plain dossier is yours' }],
      purpose: 'governance',
      ground,
    },
    writesPlainAudit: {
      sentence: { nl: 'Een gewone handeling schrijft een regel', en: 'A plain act writes a line' },
      who: 'signed-in',
      adds: 'bench.plain_audit',
      purpose: 'lawfulness',
      ground,
    },
  },
  passes: {
    'bench.keep_own_access()': { nl: 'Houdt de lijst bij.', en: 'Keeps the list.' },
    'bench.keep_shared_access()': { nl: 'Houdt de lijst bij.', en: 'Keeps the list.' },
  },
})

const list = { output: z.array(z.unknown()), rule: 'listsDossiers', method: 'GET', kind: 'query', says: 'Lijst.' } as const

const contract = defineContract<typeof access>()({
  listDossiers: { ...list, path: '/v1/dossiers', data: 'none', event: 'dossier.listed' },
  listLogged: { ...list, path: '/v1/logged-dossiers', data: 'personal', event: 'dossier.read' },
  openDossier: {
    kind: 'command',
    method: 'POST',
    path: '/v1/dossiers',
    says: 'Opent een dossier.',
    body: z.object({ title: z.string().check(z.maxLength(200)), body: z.string().check(z.maxLength(4000)) }),
    output: z.object({ id: z.uuid() }),
    rule: 'opensDossier',
    data: 'none',
    event: 'dossier.opened',
  },
})

/** The newest fifty of the access list of the caller's organisation, with the two names that people read. */
export const listSql = sql`select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title, 'createdAt', d.created_at, 'organisation', o.name, 'handler', p.name)), '[]') as json
  from (select a.dossier_id, a.created_at from bench.dossier_access a where a.organisation_id = (select core.organisation()) order by a.created_at desc limit 50) a
  join bench.dossier d on d.id = a.dossier_id join core.organisation o on o.id = d.organisation_id join core.person p on p.id = d.handler_id`

const queries = {
  listDossiers: read => read.json(listSql),
  listLogged: async read => {
    read.concerns([])
    return read.json(listSql)
  },
} satisfies Queries<typeof contract>

const commands = {
  openDossier: async (act, { title, body }) => {
    const [actor, id] = [await act.actor(), act.newId()]
    await act.run(sql`insert into bench.dossier (id, organisation_id, handler_id, title, body, created_at)
      values (${id}::uuid, ${actor.organisation.id}::uuid, ${actor.id}::uuid, ${title}, ${body}, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>

/** A feature made as those of the product are, for what no chapter has yet at this size: many rows of many organisations. */
export const dossiers: Feature = {
  key: 'bench/dossiers',
  folder: import.meta.dirname,
  facts: readFileSync(new URL('./dossiers.sql', import.meta.url), 'utf8'),
  access,
  contract,
  queries,
  commands: commands as unknown as Feature['commands'],
  pages: [],
  jobs: {},
}
