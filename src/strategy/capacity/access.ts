// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 38b en 39'
const yourself = (key: string): Condition => ({
  key,
  nl: 'U tekent met uw eigen naam',
  en: 'You sign with your own name',
  holds: 'author_id = (select core.actor())',
})
const ownHours: Condition = {
  key: 'own-hours',
  nl: 'U geeft alleen de uren van uw eigen organisatie op',
  en: 'You state the hours of your own organisation only',
  holds: 'organisation_id = (select core.organisation())',
}
const ownOpenness: Condition = {
  key: 'own-openness',
  nl: 'U kiest voor uw eigen organisatie; het bureau voor het college',
  en: 'You choose for your own organisation; the bureau for the college',
  holds: 'organisation_id = (select core.organisation()) or organisation_id in (select strategy.capacity_college())',
}
const agreed: Condition = {
  key: 'as-agreed',
  nl: 'De uren zijn van uw organisatie, of zijn voor u opengesteld',
  en: 'The hours are of your organisation, or were opened to you',
  holds: 'organisation_id = (select core.organisation()) or organisation_id in (select strategy.capacity_open_to_me())',
}
const forOwn: Condition = {
  key: 'for-own',
  nl: 'U tekent namens uw eigen organisatie',
  en: 'You sign on behalf of your own organisation',
  holds: 'organisation_id = (select core.organisation())',
}
/** A pilot can keep this part for its partners (decision 0018). */
const partIsOn: Condition = {
  key: 'part-is-on',
  nl: 'Dit onderdeel staat voor uw organisatie aan',
  en: 'This part is on for your organisation',
  holds: `approach.feature_on('capacity-scenarios', organisation_id, approach.day_of(known_at))`,
}
const partners = ['safety_adviser', 'mayor', 'chief_prosecutor', 'police_chief', 'police_planner', 'case_director'] as const

/** Hours are seen as agreed with each partner; each states its own; the bureau adds what a priority would ask. */
export const access = defineAccess({
  tables: {
    'strategy.capacity_statement': {
      scope: 'organisation',
      nl: 'Opgegeven uren van partners',
      en: 'Hours stated by partners',
      personal: authorship,
    },
    'strategy.capacity_openness': {
      scope: 'shared',
      nl: 'Voor wie uren te zien zijn',
      en: 'For whom hours can be seen',
      personal: authorship,
    },
    'strategy.capacity_ask': {
      scope: 'shared',
      nl: 'Uren die een prioriteit zou vragen',
      en: 'Hours that a priority would ask',
      personal: authorship,
    },
    'strategy.capacity_scenario': { scope: 'shared', nl: 'Bewaarde scenario’s', en: 'Scenarios that were kept', personal: authorship },
  },
  rules: {
    seesCapacity: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet gevraagde uren en scenario’s',
        en: 'Whoever works on content at a partner sees hours asked and scenarios',
      },
      who: contentRoles,
      reads: ['strategy.capacity_openness', 'strategy.capacity_ask', 'strategy.capacity_scenario'],
      purpose: 'governance',
      ground,
    },
    seesStatedHours: {
      sentence: {
        nl: 'Uren van een partner ziet wie daarvoor gekozen is',
        en: 'The hours of a partner are seen by whom they were opened to',
      },
      who: contentRoles,
      reads: ['strategy.capacity_statement'],
      conditions: [agreed],
      purpose: 'governance',
      ground,
    },
    statesHours: {
      sentence: { nl: 'Een partner geeft op hoeveel uren hij heeft', en: 'A partner states how many hours it has' },
      who: partners,
      adds: 'strategy.capacity_statement',
      given: { organisation_id: 'uuid', author_id: 'uuid' },
      conditions: [ownHours, yourself('state-yourself')],
      purpose: 'governance',
      ground,
    },
    opensHours: {
      sentence: { nl: 'Een partner kiest wie zijn uren ziet', en: 'A partner chooses who sees its hours' },
      who: [...partners, 'bureau_coordinator'],
      adds: 'strategy.capacity_openness',
      given: { organisation_id: 'uuid', author_id: 'uuid' },
      conditions: [ownOpenness, yourself('open-yourself')],
      purpose: 'governance',
      ground,
    },
    asksHours: {
      sentence: { nl: 'Het bureau zegt wat een prioriteit zou vragen', en: 'The bureau says what a priority would ask' },
      who: ['bureau_coordinator'],
      adds: 'strategy.capacity_ask',
      given: { organisation_id: 'uuid', author_id: 'uuid' },
      conditions: [{ ...forOwn, key: 'ask-for-own' }, yourself('ask-yourself')],
      purpose: 'governance',
      ground,
    },
    keepsScenario: {
      sentence: { nl: 'Wie een besluit voorbereidt, bewaart een scenario', en: 'Whoever prepares a decision keeps a scenario' },
      who: ['bureau_coordinator', 'taskforce_secretary', 'mayor', 'chief_prosecutor', 'police_chief', 'safety_adviser'],
      adds: 'strategy.capacity_scenario',
      given: { organisation_id: 'uuid', author_id: 'uuid', known_at: 'timestamptz' },
      conditions: [forOwn, yourself('scenario-yourself'), partIsOn],
      purpose: 'governance',
      ground,
    },
  },
})
