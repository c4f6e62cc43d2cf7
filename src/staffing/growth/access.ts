// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'
const ownName: Condition = {
  key: 'own-name',
  nl: 'U legt dit zelf vast, namens uw eigen organisatie',
  en: 'You record this yourself, on behalf of your own organisation',
  holds: 'person_id = (select core.actor()) and organisation_id = (select core.organisation())',
}

/** Whoever works on content sees what is expected and posted; the planner posts it (C59). */
export const access = defineAccess({
  tables: {
    'staffing.expected_change': {
      scope: 'shared',
      nl: 'Aangekondigde wijzigingen van de formatie',
      en: 'Expected changes of the formation',
    },
    'staffing.theme_priority': { scope: 'shared', nl: 'Thema’s van plaatsen bij prioriteiten', en: 'Themes of places by priority' },
    'staffing.expected_posting': {
      scope: 'shared',
      nl: 'Boekingen van aangekondigde wijzigingen',
      en: 'Postings of expected changes',
      personal: authorship,
    },
  },
  rules: {
    seesGrowth: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de groei van de formatie',
        en: 'Whoever works on content at a partner sees the growth of the formation',
      },
      who: contentRoles,
      reads: ['staffing.expected_change', 'staffing.expected_posting', 'staffing.theme_priority'],
      purpose: 'governance',
      ground,
    },
    postsExpected: {
      sentence: {
        nl: 'De formatieplanner boekt aangekondigde wijzigingen',
        en: 'The police planner posts expected changes',
      },
      who: ['police_planner'],
      adds: 'staffing.expected_posting',
      given: { person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
  },
})
