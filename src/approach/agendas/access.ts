// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess, type PersonalData } from '../../core/access/define.ts'
import { contentRoles, type Role } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1; Gemeentewet art. 172; AVG art. 6 lid 1 onder e'
const purpose = 'governance'

/** Who keeps an action going is a professional in office; an action holds no other person. */
const byProfessionals: PersonalData = {
  ...authorship,
  activity: 'actieagenda',
  categories: { nl: 'naam, organisatie en wat zij over een actie meldden', en: 'name, organisation and what they reported on an action' },
}

const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'recorded_by_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const ownBody: Condition = {
  key: 'own-body',
  nl: 'U spreekt voor het orgaan dat hierover besluit',
  en: 'You speak for the body that decides on this',
  holds: '(level, coalesce(body_id::text, area_code)) in (select mine.level, mine.body from approach.bodies_of_mine() mine)',
}
const open: Condition = {
  key: 'open',
  nl: 'De actie loopt nog',
  en: 'The action has not ended',
  holds: 'action_id not in (select approach.actions_closed())',
}
const decidingBody: Condition = {
  key: 'deciding-body',
  nl: 'U spreekt voor het orgaan dat over deze actie besloot',
  en: 'You speak for the body that decided on this action',
  holds: 'action_id in (select approach.actions_of_my_bodies())',
}
const ofThatBody: Condition = { ...decidingBody, holds: 'scope_id in (select approach.scopes_of_my_bodies())' }
const owner: Condition = {
  key: 'owner',
  nl: 'Uw organisatie is eigenaar van deze actie',
  en: 'Your organisation owns this action',
  holds: 'action_id in (select approach.actions_owned())',
}
const ownerOrBody: Condition = {
  key: 'owner-or-body',
  nl: 'U bent eigenaar, of uw orgaan besloot over deze actie',
  en: 'You own this action, or your body decided on it',
  holds: 'action_id in (select approach.actions_owned() union select approach.actions_of_my_bodies())',
}
const setMilestone: Condition = {
  key: 'set-milestone',
  nl: 'De mijlpaal staat in de actie',
  en: 'The milestone is part of the action',
  holds: '(action_id, title) in (select one.action_id, one.title from approach.milestones_set() one)',
}

const planners: readonly Role[] = [
  'bureau_coordinator',
  'taskforce_secretary',
  'safety_adviser',
  'mayor',
  'chief_prosecutor',
  'police_chief',
]
const given = { action_id: 'uuid' } as const
const authored = { recorded_by_id: 'uuid', organisation_id: 'uuid' } as const
const table = (nl: string, en: string) => ({ scope: 'shared', nl, en }) as const
const signed = (nl: string, en: string) => ({ scope: 'shared', nl, en, personal: authorship }) as const

/** Agendas are open to whoever works on content; the deciding body changes what an action is, its owner says how it goes (C17). */
export const access = defineAccess({
  tables: {
    'approach.action': table('Acties van de agenda’s', 'Actions of the agendas'),
    'approach.action_scope': signed('Besluiten over wat een actie is', 'Decisions on what an action is'),
    'approach.action_partner': table('Partners in acties', 'Partners in actions'),
    'approach.action_hours': table('Gevraagde uren', 'Hours asked'),
    'approach.action_milestone': table('Mijlpalen', 'Milestones'),
    'approach.action_milestone_arrival': signed('Behaalde mijlpalen', 'Milestones reached'),
    'approach.action_handover': { scope: 'shared', nl: 'Eigenaren van acties', en: 'Owners of actions', personal: byProfessionals },
    'approach.action_report': signed('Voortgang van acties', 'Progress of actions'),
    'approach.action_closure': signed('Afgesloten acties', 'Actions closed'),
    'approach.not_doing': signed('Wat wij niet doen', 'What we do not do'),
    'approach.not_doing_end': signed('Wat toch is opgepakt', 'What was taken up after all'),
    'approach.update_term': signed('Termijnen voor een bericht over de voortgang', 'Terms for a word on progress'),
  },
  rules: {
    seesActions: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet alle actieagenda’s van de regio',
        en: 'Whoever works on content at a partner sees all action agendas of the region',
      },
      who: contentRoles,
      reads: [
        'approach.action',
        'approach.action_scope',
        'approach.action_partner',
        'approach.action_hours',
        'approach.action_milestone',
        'approach.action_milestone_arrival',
        'approach.action_handover',
        'approach.action_report',
        'approach.action_closure',
        'approach.not_doing',
        'approach.not_doing_end',
        'approach.update_term',
      ],
      purpose,
      ground,
    },
    plansAction: {
      sentence: { nl: 'Een orgaan zet een actie op zijn agenda', en: 'A body puts an action on its agenda' },
      who: planners,
      adds: 'approach.action',
      conditions: [ownBody],
      purpose,
      ground,
    },
    decidesScope: {
      sentence: { nl: 'Het orgaan dat besloot, besluit wat een actie is', en: 'The body that decided decides what an action is' },
      who: planners,
      adds: 'approach.action_scope',
      given: { ...given, ...authored },
      conditions: [open, decidingBody, ownName],
      purpose,
      ground,
    },
    namesPartner: {
      sentence: { nl: 'Het orgaan noemt de partners in een actie', en: 'The body names the partners in an action' },
      who: planners,
      adds: 'approach.action_partner',
      conditions: [ofThatBody],
      purpose,
      ground,
    },
    asksHours: {
      sentence: { nl: 'Het orgaan vraagt uren voor een actie', en: 'The body asks hours for an action' },
      who: planners,
      adds: 'approach.action_hours',
      conditions: [ofThatBody],
      purpose,
      ground,
    },
    setsMilestone: {
      sentence: { nl: 'Het orgaan zet mijlpalen in een actie', en: 'The body sets milestones in an action' },
      who: planners,
      adds: 'approach.action_milestone',
      conditions: [ofThatBody],
      purpose,
      ground,
    },
    reachesMilestone: {
      sentence: { nl: 'De eigenaar meldt dat een mijlpaal is gehaald', en: 'The owner says that a milestone was reached' },
      who: contentRoles,
      adds: 'approach.action_milestone_arrival',
      given: { ...given, ...authored },
      conditions: [open, owner, setMilestone, ownName],
      purpose,
      ground,
    },
    handsActionOver: {
      sentence: { nl: 'De eigenaar of het orgaan draagt een actie over', en: 'The owner or the body hands an action over' },
      who: contentRoles,
      adds: 'approach.action_handover',
      given: { ...given, ...authored },
      conditions: [open, ownerOrBody, ownName],
      purpose,
      ground,
    },
    reportsProgress: {
      sentence: { nl: 'De eigenaar zegt hoe een actie loopt, en waarom', en: 'The owner says how an action goes, and why' },
      who: contentRoles,
      adds: 'approach.action_report',
      given: { ...given, ...authored },
      conditions: [open, owner, ownName],
      purpose,
      ground,
    },
    closesAction: {
      sentence: { nl: 'De eigenaar of het orgaan sluit een actie af', en: 'The owner or the body closes an action' },
      who: contentRoles,
      adds: 'approach.action_closure',
      given: { ...given, ...authored },
      conditions: [open, ownerOrBody, ownName],
      purpose,
      ground,
    },
    leavesUndone: {
      sentence: { nl: 'Een orgaan zegt wat het niet doet', en: 'A body says what it does not do' },
      who: planners,
      adds: 'approach.not_doing',
      conditions: [ownBody, ownName],
      purpose,
      ground,
    },
    takesUpAfterAll: {
      sentence: { nl: 'Het orgaan pakt toch op wat het niet deed', en: 'The body takes up what it left undone' },
      who: planners,
      adds: 'approach.not_doing_end',
      conditions: [
        {
          key: 'choosing-body',
          nl: 'U spreekt voor het orgaan dat dit koos',
          en: 'You speak for the body that chose this',
          holds: 'not_doing_id in (select approach.not_doing_of_my_bodies())',
        },
        ownName,
      ],
      purpose,
      ground,
    },
    offersAgenda: {
      sentence: { nl: 'Wie een agenda bijhoudt, biedt haar ter vaststelling aan', en: 'Whoever keeps an agenda offers it for adoption' },
      who: ['bureau_coordinator', 'taskforce_secretary', 'safety_adviser'],
      purpose,
      ground,
    },
    setsUpdateTerm: {
      sentence: {
        nl: 'Het bureau bepaalt na hoeveel weken een actie stil is',
        en: 'The bureau sets after how many weeks an action is silent',
      },
      who: ['bureau_coordinator'],
      adds: 'approach.update_term',
      given: authored,
      conditions: [ownName],
      purpose,
      ground,
    },
  },
})
