// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'
const ownName: Condition = {
  key: 'own-name',
  nl: 'U legt dit zelf vast, namens uw eigen organisatie',
  en: 'You record this yourself, on behalf of your own organisation',
  holds: 'recorded_by_id = (select core.actor()) and organisation_id = (select core.organisation())',
}

/** Which priorities the region has is public; the bureau prepares their change, and a decision of the college carries it out. */
export const access = defineAccess({
  tables: {
    'strategy.joint_priority': { scope: 'shared', nl: 'Gezamenlijke prioriteiten', en: 'Joint priorities', personal: authorship },
    'strategy.priority_text': { scope: 'shared', nl: 'Teksten van prioriteiten', en: 'Texts of priorities' },
    'strategy.priority_change': { scope: 'shared', nl: 'Voorgestelde wijzigingen', en: 'Changes proposed' },
    'strategy.priority_number': { scope: 'shared', nl: 'Afgesproken aantal prioriteiten', en: 'Agreed number of priorities' },
    'strategy.priority_exit': { scope: 'shared', nl: 'Prioriteiten die eraf gingen', en: 'Priorities that went out' },
    'strategy.priority_entry': { scope: 'shared', nl: 'Prioriteiten die erbij kwamen', en: 'Priorities that came in' },
    'strategy.priority_handover': {
      scope: 'shared',
      nl: 'Overdrachten van prioriteiten',
      en: 'Handovers of priorities',
      personal: authorship,
    },
    'strategy.priority_discharge': { scope: 'shared', nl: 'Decharges', en: 'Discharges', personal: authorship },
  },
  rules: {
    readsPriorities: {
      sentence: { nl: 'Iedereen kan zien welke prioriteiten de regio heeft', en: 'Everybody can see which priorities the region has' },
      who: 'everyone',
      reads: [
        'strategy.joint_priority',
        'strategy.priority_text',
        'strategy.priority_number',
        'strategy.priority_exit',
        'strategy.priority_entry',
        'strategy.priority_handover',
        'strategy.priority_discharge',
      ],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    seesChanges: {
      sentence: {
        nl: 'Wie inhoudelijk werkt, ziet welke wijziging is voorgesteld',
        en: 'Whoever works on content sees which change was proposed',
      },
      who: contentRoles,
      reads: ['strategy.priority_change'],
      purpose: 'governance',
      ground,
    },
    seesChoice: {
      sentence: {
        nl: 'Het bureau en het college zien hoe de keuze wordt berekend',
        en: 'The bureau and the college see how the choice is computed',
      },
      who: ['bureau_coordinator', 'mayor', 'chief_prosecutor', 'police_chief'],
      purpose: 'governance',
      ground,
    },
    namesPriority: {
      sentence: { nl: 'Het bureau noemt een thema dat prioriteit kan worden', en: 'The bureau names a theme that can become a priority' },
      who: ['bureau_coordinator'],
      adds: 'strategy.joint_priority',
      conditions: [
        {
          ...ownName,
          holds: 'named_by_id = (select core.actor()) and organisation_id = (select core.organisation())',
        },
      ],
      purpose: 'governance',
      ground,
    },
    proposesChange: {
      sentence: { nl: 'Het bureau stelt het college een wijziging voor', en: 'The bureau proposes a change to the college' },
      who: ['bureau_coordinator'],
      adds: 'strategy.priority_change',
      conditions: [
        {
          key: 'own-proposal',
          nl: 'Het hoort bij een nieuw voorstel van uzelf aan het college',
          en: 'It belongs to a new proposal of yourself to the college',
          holds:
            "(proposal_id, known_at) in (select p.id, p.known_at from strategy.proposal p join core.organisation o on o.code = p.body_code and o.kind = 'college' where p.proposed_by_id = (select core.actor()))",
        },
      ],
      purpose: 'governance',
      ground,
    },
    handsOver: {
      sentence: { nl: 'Het bureau legt vast wat aan wie is overgedragen', en: 'The bureau records what was handed over to whom' },
      who: ['bureau_coordinator'],
      adds: 'strategy.priority_handover',
      given: { exit_id: 'uuid' },
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    discharges: {
      sentence: { nl: 'Het bureau legt de decharge door het college vast', en: 'The bureau records the discharge by the college' },
      who: ['bureau_coordinator'],
      adds: 'strategy.priority_discharge',
      given: { exit_id: 'uuid' },
      conditions: [
        ownName,
        {
          key: 'handed-over',
          nl: 'Eerst is vastgelegd wat aan wie is overgedragen',
          en: 'What was handed over to whom was recorded first',
          holds: 'exit_id in (select h.exit_id from strategy.priority_handover h)',
        },
        {
          key: 'college-decided',
          nl: 'Het college heeft de decharge besloten',
          en: 'The college decided on the discharge',
          holds:
            "decision_id in (select d.id from strategy.decision d join core.organisation o on o.code = d.body_code and o.kind = 'college' where d.outcome = 'adopted')",
        },
      ],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'strategy.refuse_overflow()': {
      nl: 'Weigert meer prioriteiten dan afgesproken, wie ze ook ziet; wordt alleen door een trigger aangeroepen.',
      en: 'Refuses more priorities than agreed, whoever sees them; called by a trigger only.',
    },
    'strategy.carry_out_change()': {
      nl: 'Voert uit wat het college besloot, in dezelfde handeling; wordt alleen door een trigger aangeroepen.',
      en: 'Carries out what the college decided, in the same act; called by a trigger only.',
    },
  },
})
