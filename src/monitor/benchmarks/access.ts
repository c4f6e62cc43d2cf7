// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'

const ground = 'Politiewet 2012 art. 38b en 39'
const yourself = (key: string): Condition => ({
  key,
  nl: 'U tekent met uw eigen naam',
  en: 'You sign with your own name',
  holds: 'person_id = (select core.actor())',
})

/** Comparisons are public once the municipalities had their term; the bureau announces, each municipality speaks for itself. */
export const access = defineAccess({
  tables: {
    'monitor.peer': { scope: 'shared', nl: 'Gemeenten om mee te vergelijken', en: 'Municipalities to compare with' },
    'monitor.peer_population': {
      scope: 'shared',
      nl: 'Inwoners van die gemeenten per jaar',
      en: 'Residents of these municipalities by year',
    },
    'monitor.benchmark': { scope: 'shared', nl: 'Aangekondigde vergelijkingen', en: 'Announced comparisons', personal: authorship },
    'monitor.benchmark_context': {
      scope: 'shared',
      nl: 'Context van gemeenten bij een vergelijking',
      en: 'Context of municipalities with a comparison',
      personal: authorship,
    },
  },
  rules: {
    seesBenchmarks: {
      sentence: {
        nl: 'Iedereen kan een gemeente vergelijken met vergelijkbare gemeenten, de regio en het land',
        en: 'Everybody can compare a municipality with like ones, the region and the country',
      },
      who: 'everyone',
      reads: ['monitor.peer', 'monitor.peer_population', 'monitor.benchmark', 'monitor.benchmark_context'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    announcesBenchmark: {
      sentence: { nl: 'Het bureau kondigt een vergelijking aan', en: 'The bureau announces a comparison' },
      who: ['bureau_coordinator'],
      adds: 'monitor.benchmark',
      given: { person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [
        yourself('announce-yourself'),
        {
          key: 'announce-for-bureau',
          nl: 'U tekent namens uw eigen organisatie',
          en: 'You sign on behalf of your own organisation',
          holds: 'organisation_id = (select core.organisation())',
        },
      ],
      purpose: 'governance',
      ground,
    },
    givesContext: {
      sentence: {
        nl: 'De gemeente geeft context bij haar eigen plek in een vergelijking',
        en: 'The municipality gives context with its own place in a comparison',
      },
      who: ['safety_adviser', 'mayor'],
      adds: 'monitor.benchmark_context',
      given: { person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [
        yourself('context-yourself'),
        {
          key: 'context-own',
          nl: 'Alleen de gemeente zelf geeft context bij haar plek',
          en: 'Only the municipality itself gives context with its place',
          holds: `organisation_id = (select core.organisation()) and organisation_id in (select o.id from core.organisation o where o.kind = 'municipality')`,
        },
      ],
      purpose: 'governance',
      ground,
    },
  },
})
