// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles, type Role } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1; Gemeentewet art. 172; AVG art. 6 lid 1 onder e'
const purpose = 'governance'
const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'recorded_by_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const ownDistrict: Condition = {
  key: 'own-district',
  nl: 'U spreekt in het college van dit district',
  en: 'You speak in the college of this district',
  holds: 'plan_id in (select approach.plans_of_mine())',
}
const who: readonly Role[] = ['safety_adviser', 'mayor', 'police_chief']
const given = { plan_id: 'uuid', recorded_by_id: 'uuid', organisation_id: 'uuid' } as const
const signed = (nl: string, en: string) => ({ scope: 'shared', nl, en, personal: authorship }) as const

/** Plans are open to whoever works on content; a district writes its own (C35). */
export const access = defineAccess({
  tables: {
    'approach.theme': { scope: 'shared', nl: 'Districtelijke thema’s', en: 'District themes' },
    'approach.district_plan': { scope: 'shared', nl: 'Districtsplannen', en: 'Plans of districts' },
    'approach.plan_section': signed('Teksten van districtsplannen', 'Texts of plans'),
    'approach.plan_theme': signed('Gekozen thema’s', 'Themes chosen'),
    'approach.theme_action': signed('Acties bij thema’s', 'Actions of themes'),
    'approach.plan_casework': signed('Aantallen lokale zaken', 'Numbers of local cases'),
  },
  rules: {
    seesPlans: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de plannen van alle districten',
        en: 'Whoever works on content at a partner sees the plans of all districts',
      },
      who: contentRoles,
      reads: [
        'approach.theme',
        'approach.district_plan',
        'approach.plan_section',
        'approach.plan_theme',
        'approach.theme_action',
        'approach.plan_casework',
      ],
      purpose,
      ground,
    },
    writesSection: {
      sentence: { nl: 'Een district schrijft zijn eigen plan', en: 'A district writes its own plan' },
      who,
      adds: 'approach.plan_section',
      given,
      conditions: [ownDistrict, ownName],
      purpose,
      ground,
    },
    choosesTheme: {
      sentence: { nl: 'Een district kiest zijn eigen thema’s', en: 'A district chooses its own themes' },
      who,
      adds: 'approach.plan_theme',
      given,
      conditions: [ownDistrict, ownName],
      purpose,
      ground,
    },
    tiesActionToTheme: {
      sentence: { nl: 'Een district legt zijn acties bij een thema', en: 'A district puts its actions with a theme' },
      who,
      adds: 'approach.theme_action',
      conditions: [
        {
          key: 'own-action',
          nl: 'De actie staat in het plan van uw district',
          en: 'The action stands in the plan of your district',
          holds: 'action_id in (select approach.actions_near_mine())',
        },
        ownName,
      ],
      purpose,
      ground,
    },
    countsCasework: {
      sentence: { nl: 'Een district noemt aantallen lokale zaken', en: 'A district states numbers of local cases' },
      who,
      adds: 'approach.plan_casework',
      given,
      conditions: [ownDistrict, ownName],
      purpose,
      ground,
    },
    offersPlan: {
      sentence: { nl: 'Een district biedt zijn plan ter vaststelling aan', en: 'A district offers its plan for adoption' },
      who: ['safety_adviser'],
      purpose,
      ground,
    },
  },
})
