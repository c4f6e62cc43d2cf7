// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'

const ownName = (column: string): Condition => ({
  key: 'own-name',
  nl: 'U legt dit zelf vast, namens uw eigen organisatie',
  en: 'You record this yourself, on behalf of your own organisation',
  holds: `${column} = (select core.actor()) and organisation_id = (select core.organisation())`,
})
const knownBody: Condition = {
  key: 'known-body',
  nl: 'Dit orgaan bestaat in de regio',
  en: 'This body exists in the region',
  holds: 'body_code in (select b.code from strategy.decision_body b)',
}
const open: Condition = {
  key: 'open',
  nl: 'Over dit voorstel is nog niet besloten',
  en: 'This proposal has not been decided yet',
  holds: 'proposal_id is null or proposal_id in (select strategy.proposals_open())',
}
const speaksFor: Condition = {
  key: 'speaks-for',
  nl: 'U spreekt voor dit lid, of u bent het bureau',
  en: 'You speak for this member, or you are the bureau',
  holds: `member_id = (select core.organisation()) or (select core.has_role('{bureau_coordinator}'))`,
}

/** The college decides in the open; whoever works on content sees what every body decides and how it came to that. */
export const access = defineAccess({
  tables: {
    'strategy.proposal': { scope: 'shared', nl: 'Voorstellen', en: 'Proposals', personal: authorship },
    'strategy.hearing': { scope: 'shared', nl: 'Raadplegingen over voorstellen', en: 'Consultations on proposals', personal: authorship },
    'strategy.vote': { scope: 'shared', nl: 'Stemmen van leden', en: 'Votes of members', personal: authorship },
    'strategy.decision': { scope: 'shared', nl: 'Besluiten', en: 'Decisions', personal: authorship },
    'strategy.dissent': { scope: 'shared', nl: 'Afwijkende standpunten', en: 'Dissents', personal: authorship },
    'strategy.decision_request': { scope: 'shared', nl: 'Wat besluiten van wie vragen', en: 'What decisions ask of whom' },
  },
  rules: {
    readsDecisionsOfTheCollege: {
      sentence: { nl: 'Iedereen kan de besluiten van het college lezen', en: 'Everybody can read the decisions of the college' },
      who: 'everyone',
      reads: ['strategy.decision'],
      conditions: [
        {
          key: 'college',
          nl: 'Het is een besluit van het college',
          en: 'It is a decision of the college',
          holds: `body_code in (select o.code from core.organisation o where o.kind = 'college')`,
        },
      ],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    readsDecisions: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, leest voorstellen en besluiten',
        en: 'Whoever works on content at a partner reads proposals and decisions',
      },
      who: contentRoles,
      reads: [
        'strategy.proposal',
        'strategy.hearing',
        'strategy.vote',
        'strategy.decision',
        'strategy.dissent',
        'strategy.decision_request',
      ],
      purpose: 'governance',
      ground,
    },
    proposes: {
      sentence: {
        nl: 'Bestuurders, het bureau en secretarissen doen een voorstel',
        en: 'Board members, the bureau and secretaries make a proposal',
      },
      who: ['bureau_coordinator', 'mayor', 'chief_prosecutor', 'police_chief', 'taskforce_secretary'],
      adds: 'strategy.proposal',
      given: { body_code: 'text' },
      conditions: [ownName('proposed_by_id'), knownBody],
      purpose: 'governance',
      ground,
    },
    recordsHearing: {
      sentence: { nl: 'Het bureau legt vast wie geraadpleegd is', en: 'The bureau records who was consulted' },
      who: ['bureau_coordinator', 'taskforce_secretary'],
      adds: 'strategy.hearing',
      given: { proposal_id: 'uuid' },
      conditions: [ownName('recorded_by_id'), open],
      purpose: 'governance',
      ground,
    },
    votes: {
      sentence: {
        nl: 'Een lid stemt over een voorstel; het bureau kan het noteren',
        en: 'A member votes on a proposal; the bureau may note it',
      },
      who: ['mayor', 'chief_prosecutor', 'police_chief', 'bureau_coordinator'],
      adds: 'strategy.vote',
      given: { proposal_id: 'uuid', member_id: 'uuid' },
      conditions: [
        ownName('recorded_by_id'),
        speaksFor,
        open,
        {
          key: 'sits-there',
          nl: 'Het is een lid van het orgaan dat besluit',
          en: 'It is a member of the body that decides',
          holds: '(proposal_id, member_id) in (select m.proposal_id, m.organisation_id from strategy.proposal_members() m)',
        },
      ],
      purpose: 'governance',
      ground,
    },
    recordsDecision: {
      sentence: {
        nl: 'Het bureau of de secretaris van het orgaan legt een besluit vast',
        en: 'The bureau or the secretary of the body records a decision',
      },
      who: ['bureau_coordinator', 'taskforce_secretary'],
      adds: 'strategy.decision',
      given: { body_code: 'text', proposal_id: 'uuid', outcome: 'text' },
      conditions: [
        ownName('recorded_by_id'),
        {
          key: 'keeps-body',
          nl: 'U legt de besluiten van dit orgaan vast',
          en: 'You record the decisions of this body',
          holds: 'body_code in (select strategy.bodies_kept())',
        },
        open,
        {
          key: 'same-body',
          nl: 'Het voorstel was aan dit orgaan gericht',
          en: 'The proposal was put to this body',
          holds: 'proposal_id is null or (proposal_id, body_code) in (select p.id, p.body_code from strategy.proposal p)',
        },
        {
          key: 'one-in-one-out',
          nl: 'Een prioriteit erbij vraagt een eraf, of een uitzondering',
          en: 'A priority in asks for one out, or an exception',
          holds: "outcome <> 'adopted' or proposal_id is null or proposal_id not in (select strategy.changes_without_room())",
        },
        {
          key: 'corrects-own',
          nl: 'Het verbetert een besluit van hetzelfde orgaan',
          en: 'It corrects a decision of the same body',
          holds: 'corrects_id is null or (corrects_id, body_code) in (select t.id, t.body_code from strategy.decisions_taken() t)',
        },
      ],
      purpose: 'governance',
      ground,
    },
    dissents: {
      sentence: {
        nl: 'Een lid laat een afwijkend standpunt aantekenen',
        en: 'A member has its dissent recorded',
      },
      who: ['mayor', 'chief_prosecutor', 'police_chief', 'bureau_coordinator'],
      adds: 'strategy.dissent',
      given: { decision_id: 'uuid', member_id: 'uuid' },
      conditions: [
        ownName('recorded_by_id'),
        speaksFor,
        {
          key: 'sat-there',
          nl: 'Het was een lid van het orgaan dat besloot',
          en: 'It was a member of the body that decided',
          holds: '(decision_id, member_id) in (select m.decision_id, m.organisation_id from strategy.decision_members() m)',
        },
      ],
      purpose: 'governance',
      ground,
    },
    asksExecution: {
      sentence: {
        nl: 'Wie een besluit vastlegt, zegt wat het van wie vraagt',
        en: 'Whoever records a decision says what it asks of whom',
      },
      who: ['bureau_coordinator', 'taskforce_secretary'],
      adds: 'strategy.decision_request',
      given: { decision_id: 'uuid' },
      conditions: [
        {
          key: 'with-the-decision',
          nl: 'Wat een besluit vraagt, ligt vast met het besluit',
          en: 'What a decision asks is recorded with the decision',
          holds:
            '(decision_id, known_at) in (select d.id, d.known_at from strategy.decision d where d.recorded_by_id = (select core.actor()))',
        },
      ],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'strategy.number_decision()': {
      nl: 'Geeft een besluit het volgende nummer van zijn orgaan en jaar; wordt alleen door een trigger aangeroepen.',
      en: 'Gives a decision the next number of its body and year; called by a trigger only.',
    },
    'strategy.close_voting()': {
      nl: 'Weigert een stem over een voorstel waarover besloten is; wordt alleen door een trigger aangeroepen.',
      en: 'Refuses a vote on a proposal that was decided; called by a trigger only.',
    },
    'strategy.keep_decision_findable()': {
      nl: 'Houdt bij wat er te vinden is, met wie het mag vinden; wordt alleen door een trigger aangeroepen.',
      en: 'Keeps what can be found, with who may find it; called by a trigger only.',
    },
  },
})
