// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { actionStates, isQuarter, levels, workRoles } from '../agendas/contract.ts'
import type { access } from './access.ts'
import { documentStates, sectionParts } from './rules.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const by = z.object({ name: z.nullable(z.string()), organisation: z.nullable(z.string()) })
const theme = z.object({ id: z.uuid(), name: both, toConfirm: z.nullable(z.string()) })
const action = z.object({
  id: z.uuid(),
  title: both,
  level: z.enum(levels),
  area: both,
  state: z.enum(actionStates),
  late: z.boolean(),
  silent: z.boolean(),
  themes: z.array(z.uuid()),
})
const casework = z.object({ started: z.int(), running: z.int(), ended: z.int() })
const plan = z.object({
  code: z.string(),
  name: both,
  period: z.string(),
  themes: z.array(theme),
  actions: z.int(),
  attention: z.int(),
  hours: z.int(),
  casework: z.nullable(casework),
  sections: z.int(),
  mine: z.boolean(),
})

const params = z.object({ code: z.string().check(z.maxLength(40)) })
const done = z.object({ id: z.uuid() })
const text = (most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(most))
const count = z.int().check(z.minimum(0), z.maximum(10_000))
const changes = { kind: 'command', method: 'POST', params, output: done, data: 'none', record: 'getPlan' } as const
const sees = { kind: 'query', method: 'GET', data: 'none', rule: 'seesPlans' } as const

/** What can be asked about the plans of districts (C35). */
export const contract = defineContract<typeof access>()({
  listPlans: {
    ...sees,
    path: '/v1/district-plans',
    says: 'De plannen van alle districten naast elkaar, opgeteld voor de regio, en de thema’s die nog aan geen district zijn toegewezen.',
    output: z.object({
      plans: z.array(plan),
      region: z.object({ actions: z.int(), attention: z.int(), hours: z.int(), casework, ownActions: z.int() }),
      unassigned: z.array(theme),
    }),
    event: 'district-plans.listed',
  },
  getPlan: {
    ...sees,
    path: '/v1/district-plans/{code}',
    says: 'Het plan van één district: teksten, thema’s, acties van district en gemeenten, capaciteit, zaken in aantallen, en wat andere districten met hetzelfde thema doen.',
    params,
    output: z.extend(plan, {
      id: z.uuid(),
      texts: z.array(
        z.object({ part: z.enum(sectionParts), title: z.nullable(z.string()), text: z.string(), version: z.int(), date: z.iso.date(), by }),
      ),
      actionList: z.array(action),
      capacity: z.array(z.object({ organisation: z.string(), role: z.enum(workRoles), hours: z.int() })),
      caseList: z.array(z.extend(casework, { quarterDate: z.iso.date(), theme: z.nullable(both) })),
      others: z.array(
        z.object({
          theme: both,
          district: z.object({ code: z.string(), name: both }),
          actions: z.array(z.object({ id: z.uuid(), title: both })),
        }),
      ),
      choices: z.array(theme),
      document: z.nullable(
        z.object({
          id: z.uuid(),
          number: z.string(),
          version: z.int(),
          state: z.enum(documentStates),
          adoptedVersion: z.nullable(z.int()),
        }),
      ),
    }),
    event: 'district-plan.read',
    versioned: true,
  },
  writeSection: {
    ...changes,
    path: '/v1/district-plans/{code}/sections',
    says: 'Schrijft een onderdeel van het plan, of een eigen accent met een titel; eerdere versies blijven bewaard.',
    body: z.object({ part: z.enum(sectionParts, 'Kies een onderdeel. | Choose a part.'), title: z.optional(text(200)), text: text(8000) }),
    rule: 'writesSection',
    event: 'district-plan.section-written',
  },
  chooseTheme: {
    ...changes,
    path: '/v1/district-plans/{code}/themes',
    says: 'Kiest een thema voor dit district, met het besluit van het districtscollege; daarmee is het bevestigd.',
    body: z.object({ themeId: z.uuid('Kies een thema. | Choose a theme.'), decision: text(500) }),
    rule: 'choosesTheme',
    event: 'district-plan.theme-chosen',
  },
  tieActionToTheme: {
    ...changes,
    path: '/v1/district-plans/{code}/theme-actions',
    says: 'Legt een actie van het district of een gemeente bij een thema.',
    body: z.object({ themeId: z.uuid('Kies een thema. | Choose a theme.'), actionId: z.uuid('Kies een actie. | Choose an action.') }),
    rule: 'tiesActionToTheme',
    event: 'district-plan.action-tied',
  },
  countCasework: {
    ...changes,
    path: '/v1/district-plans/{code}/casework',
    says: 'Legt voor een kwartaal vast hoeveel lokale zaken er begonnen, liepen en eindigden: alleen aantallen.',
    body: z.object({
      quarterDate: z.iso.date().check(z.refine(isQuarter, 'Kies de eerste dag van een kwartaal. | Choose the first day of a quarter.')),
      themeId: z.optional(z.uuid()),
      started: count,
      running: count,
      ended: count,
    }),
    rule: 'countsCasework',
    event: 'district-plan.casework-counted',
  },
  offerPlan: {
    ...changes,
    path: '/v1/district-plans/{code}/documents',
    says: 'Biedt het plan, zoals het nu is, ter vaststelling aan; de volgende keer is het een nieuwe versie.',
    body: z.object({ changes: z.optional(text(2000)) }),
    output: z.object({ id: z.uuid(), number: z.string(), version: z.int() }),
    rule: 'offersPlan',
    event: 'district-plan.offered',
  },
})
