// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 38a, art. 39 lid 1'
const ownName: Condition = {
  key: 'own-name',
  nl: 'U legt dit zelf vast, namens uw eigen organisatie',
  en: 'You record this yourself, on behalf of your own organisation',
  holds: 'person_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const knownTeam: Condition = {
  key: 'knows-the-team',
  nl: 'Dit team of onderdeel bestaat in de formatie',
  en: 'This team or unit exists in the formation',
  holds: 'team_code in (select t.code from staffing.team t)',
}
const given = { team_code: 'text', person_id: 'uuid', organisation_id: 'uuid' } as const

/** Authorities and planners see occupancy above the threshold; the planner enters it. No person stands in it (C60, C61). */
export const access = defineAccess({
  tables: {
    'staffing.norm': { scope: 'shared', nl: 'Normen voor de bezetting', en: 'Norms for occupancy' },
    'staffing.reading': { scope: 'shared', nl: 'Metingen van de bezetting', en: 'Readings of occupancy', personal: authorship },
    'staffing.imbalance_note': { scope: 'shared', nl: 'Oorzaken van onbalans', en: 'Causes of imbalance', personal: authorship },
    'staffing.scenario': { scope: 'shared', nl: 'Scenario’s voor de formatie', en: 'Scenarios for the formation', personal: authorship },
  },
  rules: {
    seesOccupancy: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de bezetting boven de drempel',
        en: 'Whoever works on content at a partner sees the occupancy above the threshold',
      },
      who: contentRoles,
      reads: ['staffing.norm', 'staffing.reading', 'staffing.imbalance_note', 'staffing.scenario'],
      purpose: 'governance',
      ground,
    },
    recordsReading: {
      sentence: { nl: 'De formatieplanner legt metingen van de bezetting vast', en: 'The police planner records readings of occupancy' },
      who: ['police_planner'],
      adds: 'staffing.reading',
      given,
      conditions: [ownName, knownTeam],
      purpose: 'governance',
      ground,
    },
    notesImbalance: {
      sentence: {
        nl: 'De formatieplanner of de politiechef noteert de oorzaak van onbalans',
        en: 'The police planner or the police chief notes the cause of imbalance',
      },
      who: ['police_planner', 'police_chief'],
      adds: 'staffing.imbalance_note',
      given,
      conditions: [ownName, knownTeam],
      purpose: 'governance',
      ground,
    },
    keepsScenario: {
      sentence: {
        nl: 'De formatieplanner of de politiechef bewaart een scenario',
        en: 'The police planner or the police chief keeps a scenario',
      },
      who: ['police_planner', 'police_chief'],
      adds: 'staffing.scenario',
      given: { person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
  },
})
