// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'
const given = { indicator_id: 'uuid' } as const
const ownName: Condition = {
  key: 'own-name',
  nl: 'U legt dit zelf vast, namens uw eigen organisatie',
  en: 'You record this yourself, on behalf of your own organisation',
  holds: 'person_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const decided: Condition = {
  key: 'decided',
  nl: 'Er is een aangenomen besluit dat dit zegt',
  en: 'There is an adopted decision that says so',
  holds: "decision_id in (select d.id from strategy.decision_state d where d.outcome = 'adopted')",
}
const inUse: Condition = {
  key: 'in-use',
  nl: 'De indicator is nog in gebruik',
  en: 'The indicator is still in use',
  holds: 'indicator_id in (select monitor.indicators_in_use())',
}

/** Indicators are public: what is measured belongs to what is promised. The bureau records what was decided; owners give their readings. */
export const access = defineAccess({
  tables: {
    'monitor.indicator': { scope: 'shared', nl: 'Afgesproken indicatoren', en: 'Agreed indicators' },
    'monitor.indicator_proposal': { scope: 'shared', nl: 'Voorgestelde indicatoren', en: 'Proposed indicators', personal: authorship },
    'monitor.indicator_adoption': {
      scope: 'shared',
      nl: 'Vaststellingen van indicatoren',
      en: 'Adoptions of indicators',
      personal: authorship,
    },
    'monitor.indicator_definition': {
      scope: 'shared',
      nl: 'Gewijzigde definities van indicatoren',
      en: 'Changed definitions of indicators',
      personal: authorship,
    },
    'monitor.indicator_retirement': { scope: 'shared', nl: 'Vervallen indicatoren', en: 'Retired indicators', personal: authorship },
    'monitor.indicator_reading': { scope: 'shared', nl: 'Standen van indicatoren', en: 'Readings of indicators', personal: authorship },
    'monitor.indicator_reminder': { scope: 'system', nl: 'Gevraagde standen', en: 'Readings asked for' },
  },
  rules: {
    readsIndicators: {
      sentence: { nl: 'Iedereen kan zien wat de indicatoren meten', en: 'Everybody can see what the indicators measure' },
      who: 'everyone',
      reads: [
        'monitor.indicator',
        'monitor.indicator_adoption',
        'monitor.indicator_definition',
        'monitor.indicator_retirement',
        'monitor.indicator_reading',
      ],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    readsIndicatorProposals: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet welke indicatoren zijn voorgesteld',
        en: 'Whoever works on content at a partner sees which indicators were proposed',
      },
      who: contentRoles,
      reads: ['monitor.indicator_proposal'],
      purpose: 'governance',
      ground,
    },
    proposesIndicator: {
      sentence: {
        nl: 'Bestuurders, het bureau en secretarissen stellen een indicator voor',
        en: 'Board members, the bureau and secretaries propose an indicator',
      },
      who: ['bureau_coordinator', 'mayor', 'chief_prosecutor', 'police_chief', 'taskforce_secretary'],
      adds: 'monitor.indicator_proposal',
      conditions: [
        ownName,
        {
          key: 'own-proposal',
          nl: 'U deed dit voorstel zelf',
          en: 'You made this proposal yourself',
          holds: 'proposal_id in (select p.id from strategy.proposal p where p.proposed_by_id = (select core.actor()))',
        },
      ],
      purpose: 'governance',
      ground,
    },
    takesUpIndicator: {
      sentence: {
        nl: 'Het bureau neemt een indicator op die een orgaan heeft vastgesteld',
        en: 'The bureau takes up an indicator that a body adopted',
      },
      who: ['bureau_coordinator'],
      adds: 'monitor.indicator',
      given: { id: 'uuid' },
      conditions: [
        {
          key: 'adopted',
          nl: 'Het orgaan heeft het voorstel aangenomen',
          en: 'The body adopted the proposal',
          holds: 'id in (select monitor.indicators_decided())',
        },
      ],
      purpose: 'governance',
      ground,
    },
    adoptsIndicator: {
      sentence: {
        nl: 'Het bureau legt vast welk besluit een indicator vaststelde',
        en: 'The bureau records which decision adopted an indicator',
      },
      who: ['bureau_coordinator'],
      adds: 'monitor.indicator_adoption',
      given,
      conditions: [ownName, decided, inUse],
      purpose: 'governance',
      ground,
    },
    changesDefinition: {
      sentence: { nl: 'Het bureau legt een gewijzigde definitie vast', en: 'The bureau records a changed definition' },
      who: ['bureau_coordinator'],
      adds: 'monitor.indicator_definition',
      given,
      conditions: [ownName, decided, inUse],
      purpose: 'governance',
      ground,
    },
    retiresIndicator: {
      sentence: { nl: 'Het bureau legt vast dat een indicator vervalt', en: 'The bureau records that an indicator is retired' },
      who: ['bureau_coordinator'],
      adds: 'monitor.indicator_retirement',
      given,
      conditions: [ownName, decided, inUse],
      purpose: 'governance',
      ground,
    },
    updatesReading: {
      sentence: { nl: 'Wie bij de eigenaar werkt, geeft de stand van een indicator', en: 'Whoever works at the owner gives a reading' },
      who: contentRoles,
      adds: 'monitor.indicator_reading',
      given,
      conditions: [
        ownName,
        {
          key: 'owner',
          nl: 'Uw organisatie houdt deze indicator bij',
          en: 'Your organisation keeps this indicator',
          holds: 'indicator_id in (select monitor.indicators_owned())',
        },
        {
          key: 'by-hand',
          nl: 'De stand wordt niet uit cijfers van anderen geteld',
          en: 'The value is not counted from figures of others',
          holds: 'indicator_id in (select monitor.indicators_read_by_hand())',
        },
        inUse,
      ],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'monitor.ask_readings(timestamp with time zone)': {
      nl: 'Noteert dat een stand nodig is, een keer per dag waarop dat zo is, en zegt wie het moet weten. Doet alleen wat de data zeggen.',
      en: 'Notes that a reading is due, once for every due day, and says whom to tell. It does only what the dates say.',
    },
  },
})
