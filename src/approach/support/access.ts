// SPDX-License-Identifier: EUPL-1.2
import { type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 13; Gemeentewet art. 172; AVG art. 6 lid 1 onder e'
const byProfessionals = {
  activity: 'ondersteuning',
  subjects: { nl: 'medewerkers van de partners die hulp vragen of geven', en: 'staff of the partners who ask for or give help' },
  categories: { nl: 'wie namens welke organisatie vroeg of hielp', en: 'who asked or helped for which organisation' },
  retention: {
    term: 'P5Y',
    from: { nl: 'het laatste antwoord', en: 'the last answer' },
    ground: 'Archiefwet 1995 art. 5; AVG art. 5 lid 1 onder e',
  },
  recipients: { nl: 'professionals van de partners', en: 'professionals of the partners' },
}
const ownName = (column: string): Condition => ({
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: `${column} = (select core.actor()) and organisation_id = (select core.organisation())`,
})
const ofAnother: Condition = {
  key: 'of-another',
  nl: 'Iemand anders stelde deze hulpvraag',
  en: 'Somebody else asked for this help',
  holds: 'request_id not in (select approach.support_asked_by_me())',
}
const yours: Condition = {
  key: 'yours',
  nl: 'U stelde deze hulpvraag',
  en: 'You asked for this help',
  holds: 'request_id in (select approach.support_asked_by_me()) and person_id = (select core.actor())',
}
const answered: Condition = {
  key: 'answered',
  nl: 'Er is een antwoord',
  en: 'There is an answer',
  holds: 'request_id in (select approach.support_answered())',
}
const notJudged: Condition = {
  key: 'not-judged',
  nl: 'U zei nog niet of het hielp',
  en: 'You have not said yet whether it helped',
  holds: 'request_id not in (select approach.support_judged())',
}
const given = { request_id: 'uuid' } as const

/** Whoever works on content asks, sees and helps; the asker alone says whether it helped (C12). */
export const access = defineAccess({
  tables: {
    'approach.support_request': { scope: 'shared', nl: 'Hulpvragen', en: 'Requests for help', personal: byProfessionals },
    'approach.support_answer': { scope: 'shared', nl: 'Antwoorden op hulpvragen', en: 'Answers to requests', personal: byProfessionals },
    'approach.support_verdict': { scope: 'shared', nl: 'Of hulp hielp', en: 'Whether help helped', personal: byProfessionals },
  },
  rules: {
    seesSupport: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de hulpvragen en wat eerder hielp',
        en: 'Whoever works on content at a partner sees the requests for help and what helped before',
      },
      who: contentRoles,
      reads: ['approach.support_request', 'approach.support_answer', 'approach.support_verdict'],
      purpose: 'governance',
      ground,
    },
    asksSupport: {
      sentence: { nl: 'Wie inhoudelijk werkt bij een partner, vraagt om hulp', en: 'Whoever works on content at a partner asks for help' },
      who: contentRoles,
      adds: 'approach.support_request',
      conditions: [ownName('asker_id')],
      purpose: 'governance',
      ground,
    },
    givesSupport: {
      sentence: { nl: 'Wie inhoudelijk werkt bij een partner, helpt een ander', en: 'Whoever works on content at a partner helps another' },
      who: contentRoles,
      adds: 'approach.support_answer',
      given,
      conditions: [ofAnother, ownName('answered_by_id')],
      purpose: 'governance',
      ground,
    },
    saysWhetherSupportHelped: {
      sentence: { nl: 'Wie om hulp vroeg, zegt of het hielp', en: 'Whoever asked for help says whether it helped' },
      who: contentRoles,
      adds: 'approach.support_verdict',
      given,
      conditions: [yours, answered, notJudged],
      purpose: 'governance',
      ground,
    },
  },
})
