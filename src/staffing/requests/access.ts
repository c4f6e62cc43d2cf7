// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'
const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'person_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const standsIn = (key: string, states: string, nl: string, en: string): Condition => ({
  key,
  nl,
  en,
  holds: `request_id in (select staffing.requests_in('{${states}}'))`,
})
const undecided = standsIn(
  'undecided',
  'requested,endorsed,advised',
  'De aanvraag is nog niet beslist of ingetrokken',
  'The request has not been decided or withdrawn yet',
)
const given = { request_id: 'uuid' } as const

/** Requests are for whoever works on content; the procedure is that of 2016: unit, police unit, advice, decision (C58). */
export const access = defineAccess({
  tables: {
    'staffing.announced_proposal': { scope: 'shared', nl: 'Aangekondigde voorstellen', en: 'Announced proposals' },
    'staffing.request': { scope: 'shared', nl: 'Formatieaanvragen', en: 'Formation requests', personal: authorship },
    'staffing.request_endorsement': {
      scope: 'shared',
      nl: 'Aanvragen door de eenheid',
      en: 'Requests taken over by the police unit',
      personal: authorship,
    },
    'staffing.request_advice': { scope: 'shared', nl: 'Adviezen over aanvragen', en: 'Advice on requests', personal: authorship },
    'staffing.request_withdrawal': {
      scope: 'shared',
      nl: 'Intrekkingen van aanvragen',
      en: 'Withdrawals of requests',
      personal: authorship,
    },
    'staffing.request_decision': { scope: 'shared', nl: 'Besluiten over aanvragen', en: 'Decisions on requests', personal: authorship },
    'staffing.mandate_limit': { scope: 'shared', nl: 'Grenzen van het mandaat', en: 'Limits of the mandate', personal: authorship },
  },
  rules: {
    seesRequests: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de aanvragen',
        en: 'Whoever works on content at a partner sees the requests',
      },
      who: contentRoles,
      reads: [
        'staffing.announced_proposal',
        'staffing.request',
        'staffing.request_endorsement',
        'staffing.request_advice',
        'staffing.request_withdrawal',
        'staffing.request_decision',
        'staffing.mandate_limit',
      ],
      purpose: 'governance',
      ground,
    },
    requestsFormation: {
      sentence: { nl: 'De politie vraagt een wijziging van de formatie aan', en: 'The police requests a change of the formation' },
      who: ['police_planner', 'police_chief'],
      adds: 'staffing.request',
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    endorsesRequest: {
      sentence: {
        nl: 'De politiechef neemt een aanvraag over voor de eenheid',
        en: 'The police chief takes a request over for the police unit',
      },
      who: ['police_chief'],
      adds: 'staffing.request_endorsement',
      given,
      conditions: [
        undecided,
        standsIn('requested', 'requested', 'De eenheid heeft nog niets gezegd', 'The police unit has not spoken yet'),
        ownName,
      ],
      purpose: 'governance',
      ground,
    },
    advisesOnRequest: {
      sentence: {
        nl: 'Het bureau legt het advies van het adviescollege vast',
        en: 'The bureau records the advice of the advisory college',
      },
      who: ['bureau_coordinator'],
      adds: 'staffing.request_advice',
      given,
      conditions: [
        undecided,
        standsIn('endorsed', 'endorsed', 'De eenheid heeft de aanvraag overgenomen', 'The police unit has taken the request over'),
        ownName,
      ],
      purpose: 'governance',
      ground,
    },
    withdrawsRequest: {
      sentence: { nl: 'Wie aanvroeg, trekt de aanvraag in', en: 'Whoever requested, withdraws the request' },
      who: ['police_planner', 'police_chief'],
      adds: 'staffing.request_withdrawal',
      given,
      conditions: [
        undecided,
        {
          key: 'own-request',
          nl: 'De aanvraag is van uw eigen organisatie',
          en: 'The request is of your own organisation',
          holds: 'request_id in (select staffing.requests_of_organisation())',
        },
        ownName,
      ],
      purpose: 'governance',
      ground,
    },
    decidesRequest: {
      sentence: {
        nl: 'Het college beslist over een aanvraag, of de politiechef in mandaat',
        en: 'The college decides on a request, or the police chief by mandate',
      },
      who: ['mayor', 'chief_prosecutor', 'police_chief'],
      adds: 'staffing.request_decision',
      given: { ...given, by_mandate: 'boolean', known_at: 'timestamptz' },
      conditions: [
        undecided,
        standsIn('advised', 'advised', 'Het adviescollege heeft geadviseerd', 'The advisory college has advised'),
        {
          key: 'in-budget',
          nl: 'Wat de aanvraag over het budget zegt, klopt',
          en: 'What the request says of the budget is right',
          holds: 'request_id in (select staffing.requests_in_budget())',
        },
        {
          key: 'competent',
          nl: 'Het college beslist; de politiechef alleen in mandaat',
          en: 'The college decides; the police chief by mandate only',
          holds: `by_mandate = (not (select core.has_role('{mayor,chief_prosecutor}')))`,
        },
        {
          key: 'in-mandate',
          nl: 'Dit blijft onder de grens van het mandaat en kost niets',
          en: 'This stays below the limit of the mandate and costs nothing',
          holds: `not by_mandate or request_id in (select staffing.requests_in_mandate((known_at at time zone 'Europe/Amsterdam')::date))`,
        },
        ownName,
      ],
      purpose: 'governance',
      ground,
    },
    limitsMandate: {
      sentence: { nl: 'Het college bepaalt de grens van het mandaat', en: 'The college sets the limit of the mandate' },
      who: ['mayor', 'chief_prosecutor'],
      adds: 'staffing.mandate_limit',
      conditions: [ownName],
      purpose: 'governance',
      ground: 'Algemene wet bestuursrecht art. 10:3',
    },
  },
  passes: {
    'staffing.post_approved_request()': {
      nl: 'Boekt wat besloten is; wordt alleen door de trigger op een besluit aangeroepen.',
      en: 'Posts what was decided; called only by the trigger on a decision.',
    },
  },
})
