// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'
const ownName = (column: string): Condition => ({
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: `${column} = (select core.actor()) and organisation_id = (select core.organisation())`,
})
const open: Condition = {
  key: 'open',
  nl: 'De ronde is nog open',
  en: 'The round is still open',
  holds: 'round_id in (select strategy.rounds_open())',
}
const asked: Condition = {
  key: 'asked',
  nl: 'Uw organisatie wordt in deze ronde geraadpleegd',
  en: 'Your organisation is consulted in this round',
  holds: 'round_id in (select strategy.rounds_asked())',
}
const own: Condition = {
  key: 'own',
  nl: 'Het is het antwoord van uw eigen organisatie',
  en: 'It is the answer of your own organisation',
  holds: 'organisation_id = (select core.organisation())',
}
const signers = ['mayor', 'chief_prosecutor', 'police_chief'] as const

/** Partners answer for themselves; the bureau sees what was signed, the college what was signed once the round is closed. */
export const access = defineAccess({
  tables: {
    'strategy.consultation_round': { scope: 'shared', nl: 'Raadplegingen', en: 'Consultations', personal: authorship },
    'strategy.round_closure': { scope: 'shared', nl: 'Gesloten raadplegingen', en: 'Closed consultations', personal: authorship },
    'strategy.delegate': { scope: 'organisation', nl: 'Schrijvers van antwoorden', en: 'Writers of answers', personal: authorship },
    'strategy.answer_draft': { scope: 'organisation', nl: 'Versies van antwoorden', en: 'Versions of answers', personal: authorship },
    'strategy.answer_signature': { scope: 'organisation', nl: 'Handtekeningen', en: 'Signatures', personal: authorship },
    'strategy.answer_code': { scope: 'shared', nl: 'Codes bij vrije tekst', en: 'Codes of free text', personal: authorship },
    'strategy.round_reminder': { scope: 'shared', nl: 'Herinneringen', en: 'Reminders', personal: authorship },
    'strategy.known_plan': { scope: 'shared', nl: 'Bekende veiligheidsplannen', en: 'Known safety plans' },
  },
  rules: {
    seesRounds: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de raadplegingen',
        en: 'Whoever works on content at a partner sees the consultations',
      },
      who: contentRoles,
      reads: ['strategy.consultation_round', 'strategy.round_closure', 'strategy.known_plan'],
      purpose: 'governance',
      ground,
    },
    seesOwnAnswer: {
      sentence: {
        nl: 'Wie inhoudelijk werkt, ziet het antwoord van de eigen organisatie',
        en: 'Whoever works on content sees the answer of the own organisation',
      },
      who: contentRoles,
      reads: ['strategy.delegate', 'strategy.answer_draft', 'strategy.answer_signature'],
      conditions: [own],
      purpose: 'governance',
      ground,
    },
    seesSignedAnswers: {
      sentence: { nl: 'Het bureau ziet de antwoorden die getekend zijn', en: 'The bureau sees the answers that were signed' },
      who: ['bureau_coordinator'],
      reads: ['strategy.answer_draft'],
      conditions: [
        {
          key: 'signed',
          nl: 'Het antwoord is getekend',
          en: 'The answer was signed',
          holds: 'id in (select strategy.signed_drafts())',
        },
      ],
      purpose: 'governance',
      ground,
    },
    seesAnswersOfClosedRounds: {
      sentence: {
        nl: 'Het college ziet de getekende antwoorden als de ronde gesloten is',
        en: 'The college sees the signed answers once the round is closed',
      },
      who: signers,
      reads: ['strategy.answer_draft'],
      conditions: [
        {
          key: 'signed-and-closed',
          nl: 'Het antwoord is getekend en de ronde is gesloten',
          en: 'The answer was signed and the round is closed',
          holds: 'id in (select strategy.signed_drafts()) and round_id in (select c.round_id from strategy.round_closure c)',
        },
      ],
      purpose: 'governance',
      ground,
    },
    seesSignatures: {
      sentence: { nl: 'Het bureau en het college zien wie heeft getekend', en: 'The bureau and the college see who signed' },
      who: ['bureau_coordinator', ...signers],
      reads: ['strategy.answer_signature', 'strategy.answer_code', 'strategy.round_reminder'],
      purpose: 'governance',
      ground,
    },
    opensRound: {
      sentence: { nl: 'Het bureau opent een raadpleging', en: 'The bureau opens a consultation' },
      who: ['bureau_coordinator'],
      adds: 'strategy.consultation_round',
      conditions: [ownName('opened_by_id')],
      purpose: 'governance',
      ground,
    },
    closesRound: {
      sentence: { nl: 'Het bureau sluit een raadpleging', en: 'The bureau closes a consultation' },
      who: ['bureau_coordinator'],
      adds: 'strategy.round_closure',
      given: { round_id: 'uuid' },
      conditions: [ownName('closed_by_id')],
      purpose: 'governance',
      ground,
    },
    namesDelegate: {
      sentence: { nl: 'Wie tekent, wijst aan wie het antwoord schrijft', en: 'Whoever signs names who writes the answer' },
      who: signers,
      adds: 'strategy.delegate',
      given: { round_id: 'uuid' },
      conditions: [
        ownName('named_by_id'),
        open,
        asked,
        {
          key: 'colleague',
          nl: 'De schrijver heeft een rol bij uw organisatie',
          en: 'The writer holds a role at your organisation',
          holds:
            '(person_id, organisation_id) in (select a.person_id, a.organisation_id from core.assignment a where partners.holds(a.valid_from, a.valid_to, strategy.day_of(known_at)))',
        },
      ],
      purpose: 'governance',
      ground,
    },
    writesAnswer: {
      sentence: {
        nl: 'Een aangewezen collega of wie tekent, schrijft het antwoord',
        en: 'A named colleague or whoever signs writes the answer',
      },
      who: contentRoles,
      adds: 'strategy.answer_draft',
      given: { round_id: 'uuid' },
      conditions: [
        ownName('written_by_id'),
        open,
        asked,
        {
          key: 'may-write',
          nl: 'U bent aangewezen om te schrijven, of u tekent zelf',
          en: 'You were named to write, or you sign yourself',
          holds: `(select core.has_role('{mayor,chief_prosecutor,police_chief}')) or round_id in (select d.round_id from strategy.delegate d where d.person_id = (select core.actor()) and d.organisation_id = (select core.organisation()))`,
        },
      ],
      purpose: 'governance',
      ground,
    },
    signsAnswer: {
      sentence: {
        nl: 'Burgemeester, hoofdofficier en politiechef tekenen het antwoord',
        en: 'Mayor, chief prosecutor and police chief sign the answer',
      },
      who: signers,
      adds: 'strategy.answer_signature',
      given: { draft_id: 'uuid' },
      conditions: [
        ownName('signed_by_id'),
        {
          key: 'latest',
          nl: 'Het is de laatste versie en de ronde is open',
          en: 'It is the latest version and the round is open',
          holds: 'draft_id in (select strategy.drafts_signable())',
        },
      ],
      purpose: 'governance',
      ground,
    },
    codesText: {
      sentence: { nl: 'Het bureau codeert vrije tekst van getekende antwoorden', en: 'The bureau codes free text of signed answers' },
      who: ['bureau_coordinator'],
      adds: 'strategy.answer_code',
      given: { draft_id: 'uuid' },
      conditions: [
        ownName('coded_by_id'),
        {
          key: 'signed',
          nl: 'Het antwoord is getekend',
          en: 'The answer was signed',
          holds: 'draft_id in (select strategy.signed_drafts())',
        },
      ],
      purpose: 'governance',
      ground,
    },
    reminds: {
      sentence: { nl: 'Het bureau herinnert wie te laat is, en niemand anders', en: 'The bureau reminds who is late, and nobody else' },
      who: ['bureau_coordinator'],
      adds: 'strategy.round_reminder',
      given: { round_id: 'uuid', late_id: 'uuid' },
      conditions: [
        ownName('reminded_by_id'),
        open,
        {
          key: 'late',
          nl: 'Deze organisatie heeft nog niet getekend',
          en: 'This organisation has not signed yet',
          holds:
            '(round_id, late_id) in (select r.id, p.organisation_id from strategy.consultation_round r, strategy.round_progress(r.id) p where p.signed_at is null)',
        },
      ],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'strategy.signed_drafts()': {
      nl: 'Zegt welke versies getekend zijn, alleen met hun kenmerk.',
      en: 'Says which versions were signed, by identifier only.',
    },
    'strategy.round_progress(uuid)': {
      nl: 'Zegt hoe ver organisaties zijn, nooit wat zij schreven: bureau en college alle, anderen de eigen.',
      en: 'Says how far organisations are, never what they wrote: bureau and college all of them, others the own one.',
    },
    'strategy.round_totals(uuid)': {
      nl: 'Telt hoeveel organisaties zijn gevraagd, tekenden en schrijven.',
      en: 'Counts how many organisations are asked, signed and are writing.',
    },
    'strategy.round_themes(uuid)': {
      nl: 'Telt per thema hoeveel organisaties het noemen, als de ronde dat afspreekt en er vijf antwoorden zijn.',
      en: 'Counts per theme how many organisations name it, when the round agrees to that and there are five answers.',
    },
    'strategy.keep_to_the_round()': {
      nl: 'Neemt een versie alleen aan zolang de ronde open is; wordt alleen door een trigger aangeroepen.',
      en: 'Takes a version only while the round is open; called by a trigger only.',
    },
  },
})
