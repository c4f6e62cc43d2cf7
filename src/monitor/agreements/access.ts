// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1 en 2'
const ownName = (key: string): Condition => ({
  key,
  nl: 'U tekent zelf, namens uw eigen organisatie',
  en: 'You sign yourself, on behalf of your own organisation',
  holds: 'author_id = (select core.actor()) and organisation_id = (select core.organisation())',
})
const promisedByYours: Condition = {
  key: 'promised-by-yours',
  nl: 'Uw organisatie beloofde dit, of u bent het bureau',
  en: 'Your organisation promised this, or you are the bureau',
  holds: 'agreement_id in (select monitor.agreements_of_mine())',
}
const periodOver: Condition = {
  key: 'period-over',
  nl: 'De afgesproken periode is voorbij',
  en: 'The agreed period is over',
  holds: '(select judged_date >= upper(a.period) from monitor.agreement a where a.id = agreement_id)',
}
const bureau = ['bureau_coordinator'] as const

/** What partners promised is open to every professional; the partner reports; the bureau records what the college agrees and judges. */
export const access = defineAccess({
  tables: {
    'monitor.agreement': {
      scope: 'shared',
      nl: 'Prestatieafspraken met partners',
      en: 'Performance agreements with partners',
      personal: authorship,
    },
    'monitor.agreement_report': {
      scope: 'shared',
      nl: 'Hoever partners zijn met een afspraak',
      en: 'How far partners are with an agreement',
      personal: authorship,
    },
    'monitor.agreement_judgement': { scope: 'shared', nl: 'Oordelen over afspraken', en: 'Judgements on agreements', personal: authorship },
  },
  rules: {
    seesAgreements: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet wat partners afspraken',
        en: 'Whoever works on content at a partner sees what partners agreed',
      },
      who: contentRoles,
      reads: ['monitor.agreement', 'monitor.agreement_report', 'monitor.agreement_judgement'],
      purpose: 'governance',
      ground,
    },
    recordsAgreement: {
      sentence: { nl: 'Het bureau legt vast wat met een partner is afgesproken', en: 'The bureau records what was agreed with a partner' },
      who: bureau,
      adds: 'monitor.agreement',
      given: { author_id: 'uuid', organisation_id: 'uuid' },
      conditions: [ownName('agree-own-name')],
      purpose: 'governance',
      ground,
    },
    reportsOnAgreement: {
      sentence: { nl: 'De partner zegt zelf hoever het is', en: 'The partner itself says how far it is' },
      who: [
        'bureau_coordinator',
        'taskforce_secretary',
        'safety_adviser',
        'police_chief',
        'chief_prosecutor',
        'police_planner',
        'case_director',
        'mayor',
      ],
      adds: 'monitor.agreement_report',
      given: { agreement_id: 'uuid', author_id: 'uuid', organisation_id: 'uuid' },
      conditions: [promisedByYours, ownName('report-own-name')],
      purpose: 'governance',
      ground,
    },
    judgesAgreement: {
      sentence: {
        nl: 'Het bureau legt vast hoe het college over een afspraak oordeelt',
        en: 'The bureau records how the college judges an agreement',
      },
      who: bureau,
      adds: 'monitor.agreement_judgement',
      given: { agreement_id: 'uuid', judged_date: 'date', author_id: 'uuid', organisation_id: 'uuid' },
      conditions: [periodOver, ownName('judge-own-name')],
      purpose: 'governance',
      ground,
    },
  },
})
