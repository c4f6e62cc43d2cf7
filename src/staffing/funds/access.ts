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
const given = { person_id: 'uuid', organisation_id: 'uuid' } as const

/** Whoever works on content sees the funds; planner and bureau claim, the bureau keeps what was spent and accounted for (C69). */
export const access = defineAccess({
  tables: {
    'staffing.fund': { scope: 'shared', nl: 'Middelen van buiten', en: 'Funds' },
    'staffing.fund_claim': { scope: 'shared', nl: 'Aanspraken op middelen', en: 'Claims on funds', personal: authorship },
    'staffing.fund_entry': {
      scope: 'shared',
      nl: 'Besteding en verantwoording van middelen',
      en: 'Spending and accounts of funds',
      personal: authorship,
    },
  },
  rules: {
    seesFunds: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de middelen',
        en: 'Whoever works on content at a partner sees the funds',
      },
      who: contentRoles,
      reads: ['staffing.fund', 'staffing.fund_claim', 'staffing.fund_entry'],
      purpose: 'governance',
      ground,
    },
    claimsFund: {
      sentence: {
        nl: 'De formatieplanner of het bureau legt een aanspraak op een fonds vast',
        en: 'The police planner or the bureau records a claim on a fund',
      },
      who: ['police_planner', 'bureau_coordinator'],
      adds: 'staffing.fund_claim',
      given,
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    accountsForFund: {
      sentence: {
        nl: 'Het bureau houdt bij wat van een fonds is besteed en verantwoord',
        en: 'The bureau keeps what of a fund was spent and accounted for',
      },
      who: ['bureau_coordinator'],
      adds: 'staffing.fund_entry',
      given,
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
  },
})
