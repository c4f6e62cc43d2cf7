// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles, type Role } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'
const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'recorded_by_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const askedOfYou: Condition = {
  key: 'asked-of-you',
  nl: 'Het besluit vraagt dit van u, of u bent het bureau',
  en: 'The decision asks this of you, or you are the bureau',
  holds: "request_id in (select approach.requests_in_hand()) or (request_id is null and (select core.has_role('{bureau_coordinator}')))",
}
const executors: readonly Role[] = [
  'bureau_coordinator',
  'taskforce_secretary',
  'safety_adviser',
  'mayor',
  'chief_prosecutor',
  'police_chief',
  'case_director',
]

/** The front page is everybody's; the start page shows people what waits for them; whoever a decision asks something of says how far it is. */
export const access = defineAccess({
  tables: {
    'approach.execution_tie': { scope: 'shared', nl: 'Wat besluiten uitvoert', en: 'What carries out decisions', personal: authorship },
    'approach.execution_word': { scope: 'shared', nl: 'Hoe ver de uitvoering is', en: 'How far the execution is', personal: authorship },
  },
  rules: {
    readsFrontPage: {
      sentence: { nl: 'Iedereen kan lezen waar de regio aan werkt', en: 'Everybody can read what the region works on' },
      who: 'everyone',
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    seesWhatWaits: {
      sentence: { nl: 'Wie is aangemeld, ziet wat er op hem of haar wacht', en: 'Whoever signed in sees what waits for them' },
      who: 'signed-in',
      purpose: 'governance',
      ground: 'AVG art. 6 lid 1 onder e',
    },
    seesExecution: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet hoe ver besluiten zijn uitgevoerd',
        en: 'Whoever works on content at a partner sees how far decisions were carried out',
      },
      who: contentRoles,
      reads: ['approach.execution_tie', 'approach.execution_word'],
      purpose: 'governance',
      ground,
    },
    tiesExecution: {
      sentence: { nl: 'Wie iets gevraagd is, zegt wat het uitvoert', en: 'Whoever is asked something says what carries it out' },
      who: executors,
      adds: 'approach.execution_tie',
      given: { decision_id: 'uuid', request_id: 'uuid', recorded_by_id: 'uuid', organisation_id: 'uuid' },
      conditions: [
        ownName,
        askedOfYou,
        {
          key: 'asked-by-that',
          nl: 'Het is dit besluit dat dat vraagt',
          en: 'It is this decision that asks that',
          holds: 'request_id is null or (request_id, decision_id) in (select r.request_id, r.decision_id from strategy.decision_asked r)',
        },
      ],
      purpose: 'governance',
      ground,
    },
    saysHowFar: {
      sentence: { nl: 'Wie iets gevraagd is, zegt hoe ver het is', en: 'Whoever is asked something says how far it is' },
      who: executors,
      adds: 'approach.execution_word',
      given: { request_id: 'uuid', recorded_by_id: 'uuid', organisation_id: 'uuid' },
      conditions: [
        ownName,
        {
          key: 'asked-of-you',
          nl: 'Het besluit vraagt dit van u, of u bent het bureau',
          en: 'The decision asks this of you, or you are the bureau',
          holds: 'request_id in (select approach.requests_in_hand())',
        },
      ],
      purpose: 'governance',
      ground,
    },
  },
})
