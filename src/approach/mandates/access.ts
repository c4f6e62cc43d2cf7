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
const open: Condition = {
  key: 'open',
  nl: 'Het college heeft de opdracht nog niet afgedaan',
  en: 'The college has not ended the mandate yet',
  holds: 'mandate_id not in (select approach.mandates_ended())',
}
const inHand: Condition = {
  key: 'in-hand',
  nl: 'De opdracht ligt bij uw organisatie, of u bent het bureau',
  en: 'The mandate lies with your organisation, or you are the bureau',
  holds: 'mandate_id in (select approach.mandates_in_hand())',
}
const bureau = ['bureau_coordinator'] as const
const given = { mandate_id: 'uuid', author_id: 'uuid', organisation_id: 'uuid' } as const

/** Mandates are open to every professional; the holder delivers; the bureau records what the college gives and decides. */
export const access = defineAccess({
  tables: {
    'approach.mandate': { scope: 'shared', nl: 'Opdrachten van het college', en: 'Mandates of the college', personal: authorship },
    'approach.mandate_delivery': { scope: 'shared', nl: 'Opgeleverde stukken', en: 'Deliverables handed in', personal: authorship },
    'approach.mandate_deferral': { scope: 'shared', nl: 'Uitgestelde termijnen', en: 'Deadlines put off', personal: authorship },
    'approach.mandate_outcome': { scope: 'shared', nl: 'Besluiten over opdrachten', en: 'Decisions on mandates', personal: authorship },
    'approach.mandate_overdue': { scope: 'shared', nl: 'Verstreken termijnen van opdrachten', en: 'Deadlines of mandates that passed' },
    'approach.region_milestone': { scope: 'shared', nl: 'Mijlpalen rond de strategie', en: 'Milestones around the strategy' },
  },
  rules: {
    seesMandates: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de opdrachten van het college',
        en: 'Whoever works on content at a partner sees the mandates of the college',
      },
      who: contentRoles,
      reads: [
        'approach.mandate',
        'approach.mandate_delivery',
        'approach.mandate_deferral',
        'approach.mandate_outcome',
        'approach.mandate_overdue',
        'approach.region_milestone',
      ],
      purpose: 'governance',
      ground,
    },
    givesMandate: {
      sentence: { nl: 'Het bureau legt een opdracht van het college vast', en: 'The bureau records a mandate of the college' },
      who: bureau,
      adds: 'approach.mandate',
      given: { author_id: 'uuid', organisation_id: 'uuid' },
      conditions: [ownName('give-own-name')],
      purpose: 'governance',
      ground,
    },
    deliversMandate: {
      sentence: { nl: 'Wie de opdracht heeft, levert op', en: 'Whoever holds the mandate delivers' },
      who: ['bureau_coordinator', 'taskforce_secretary', 'safety_adviser', 'police_chief', 'chief_prosecutor', 'case_director', 'mayor'],
      adds: 'approach.mandate_delivery',
      given,
      conditions: [open, inHand, ownName('deliver-own-name')],
      purpose: 'governance',
      ground,
    },
    defersMandate: {
      sentence: {
        nl: 'Het bureau legt vast dat het college uitstel geeft',
        en: 'The bureau records that the college puts the deadline off',
      },
      who: bureau,
      adds: 'approach.mandate_deferral',
      given,
      conditions: [open, ownName('defer-own-name')],
      purpose: 'governance',
      ground,
    },
    endsMandate: {
      sentence: { nl: 'Het bureau legt vast wat het college besluit', en: 'The bureau records what the college decides' },
      who: bureau,
      adds: 'approach.mandate_outcome',
      given,
      conditions: [open, ownName('end-own-name')],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'approach.note_overdue_mandates(timestamp with time zone)': {
      nl: 'Zet een opdracht na de termijn op de agenda van het college; doet alleen wat de termijnen zeggen',
      en: 'Puts a mandate on the agenda of the college after its deadline; does only what the deadlines say',
    },
  },
})
