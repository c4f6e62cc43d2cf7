// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'
const ownName = (key: string): Condition => ({
  key,
  nl: 'U tekent zelf, namens uw eigen organisatie',
  en: 'You sign yourself, on behalf of your own organisation',
  holds: 'author_id = (select core.actor()) and organisation_id = (select core.organisation())',
})
const before: Condition = {
  key: 'agreed-before',
  nl: 'De afspraken liggen vast voordat de pilot begint',
  en: 'What is agreed is recorded before the pilot begins',
  holds: 'from_date >= approach.day_of(known_at)',
}
const undecided: Condition = {
  key: 'undecided',
  nl: 'Over deze pilot is nog niet besloten',
  en: 'This pilot has not been decided on yet',
  holds: 'pilot_id not in (select approach.pilots_decided())',
}
const takesPart: Condition = {
  key: 'takes-part',
  nl: 'Uw organisatie doet mee aan deze pilot',
  en: 'Your organisation takes part in this pilot',
  holds: 'pilot_id in (select approach.pilots_joined())',
}
const begun: Condition = {
  key: 'begun',
  nl: 'De pilot is begonnen',
  en: 'The pilot has begun',
  holds: 'pilot_id in (select approach.pilots_begun_on(approach.day_of(known_at)))',
}
const given = { pilot_id: 'uuid', author_id: 'uuid', organisation_id: 'uuid' } as const

/** Pilots are open to every professional; their partners evaluate; the bureau sets them up and records the decision. */
export const access = defineAccess({
  tables: {
    'approach.pilot': { scope: 'shared', nl: 'Pilots', en: 'Pilots', personal: authorship },
    'approach.pilot_partner': { scope: 'shared', nl: 'Partners van pilots', en: 'Partners of pilots', personal: authorship },
    'approach.pilot_evaluation': { scope: 'shared', nl: 'Evaluaties van pilots', en: 'Evaluations of pilots', personal: authorship },
    'approach.pilot_decision': { scope: 'shared', nl: 'Besluiten over pilots', en: 'Decisions on pilots', personal: authorship },
  },
  rules: {
    seesPilots: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de pilots',
        en: 'Whoever works on content at a partner sees the pilots',
      },
      who: contentRoles,
      reads: ['approach.pilot', 'approach.pilot_partner', 'approach.pilot_evaluation', 'approach.pilot_decision'],
      purpose: 'governance',
      ground,
    },
    startsPilot: {
      sentence: { nl: 'Het bureau legt een pilot vast', en: 'The bureau records a pilot' },
      who: ['bureau_coordinator'],
      adds: 'approach.pilot',
      given: { author_id: 'uuid', organisation_id: 'uuid' },
      conditions: [before, ownName('start-own-name')],
      purpose: 'governance',
      ground,
    },
    addsPilotPartner: {
      sentence: { nl: 'Het bureau zegt wie aan een pilot meedoet', en: 'The bureau says who takes part in a pilot' },
      who: ['bureau_coordinator'],
      adds: 'approach.pilot_partner',
      given: { pilot_id: 'uuid', author_id: 'uuid' },
      conditions: [
        undecided,
        {
          key: 'partner-yourself',
          nl: 'U tekent met uw eigen naam',
          en: 'You sign with your own name',
          holds: 'author_id = (select core.actor())',
        },
      ],
      purpose: 'governance',
      ground,
    },
    evaluatesPilot: {
      sentence: { nl: 'Wie aan een pilot meedoet, evalueert hem', en: 'Whoever takes part in a pilot evaluates it' },
      who: contentRoles,
      adds: 'approach.pilot_evaluation',
      given,
      conditions: [takesPart, begun, { ...undecided, key: 'evaluate-undecided' }, ownName('evaluate-own-name')],
      purpose: 'governance',
      ground,
    },
    decidesOnPilot: {
      sentence: { nl: 'Het bureau legt vast of een pilot wordt opgeschaald', en: 'The bureau records whether a pilot is scaled up' },
      who: ['bureau_coordinator'],
      adds: 'approach.pilot_decision',
      given,
      conditions: [{ ...undecided, key: 'decide-undecided' }, ownName('decide-own-name')],
      purpose: 'governance',
      ground,
    },
  },
})
