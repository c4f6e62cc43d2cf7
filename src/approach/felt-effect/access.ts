// SPDX-License-Identifier: EUPL-1.2
import { type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'AVG art. 6 lid 1 onder e; Politiewet 2012 art. 13'

const own: Condition = {
  key: 'own',
  nl: 'De vraag is aan u gesteld',
  en: 'The question was put to you',
  holds: 'person_id = (select core.actor())',
}
const askedOfYou: Condition = {
  key: 'asked-of-you',
  nl: 'De vraag over deze drempel is aan u gesteld',
  en: 'The question about this obstacle was put to you',
  holds:
    '(question_id, obstacle_id, round) in (select mine.id, mine.obstacle_id, mine.round from approach.felt_question mine where mine.person_id = (select core.actor()))',
}

/** After three months six people say whether they feel it; everybody sees the outcome, nobody who said what (C19 e, f). */
export const access = defineAccess({
  tables: {
    'approach.felt_round': { scope: 'shared', nl: 'Vraagrondes na drie maanden', en: 'Rounds of questions after three months' },
    'approach.felt_question': {
      scope: 'system',
      nl: 'Wie gevraagd is of een drempel voelbaar weg is',
      en: 'Who was asked whether an obstacle is felt to be gone',
      personal: {
        activity: 'melders-van-drempels',
        subjects: { nl: 'medewerkers van de partners die iets gevraagd is', en: 'staff of the partners who were asked something' },
        categories: { nl: 'wie over welke drempel gevraagd is', en: 'who was asked about which obstacle' },
        retention: {
          term: 'P6M',
          from: { nl: 'het einde van de drempel', en: 'the end of the obstacle' },
          ground: 'AVG art. 5 lid 1 onder e',
        },
        recipients: { nl: 'alleen wie gevraagd is', en: 'only the person who was asked' },
      },
    },
    'approach.felt_answer': {
      scope: 'shared',
      nl: 'Of een drempel voelbaar weg is, zonder wie dat zei',
      en: 'Whether an obstacle is felt to be gone, without who said so',
    },
  },
  rules: {
    seesFeltEffect: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet of drempels voelbaar weg zijn',
        en: 'Whoever works on content at a partner sees whether obstacles are felt to be gone',
      },
      who: contentRoles,
      reads: ['approach.felt_round', 'approach.felt_answer'],
      purpose: 'governance',
      ground,
    },
    isAskedWhetherFelt: {
      sentence: { nl: 'Alleen wie gevraagd is, ziet de vraag', en: 'Only the person who was asked sees the question' },
      who: contentRoles,
      reads: ['approach.felt_question'],
      conditions: [own],
      purpose: 'governance',
      ground,
    },
    saysWhetherFelt: {
      sentence: {
        nl: 'Wie gevraagd is, zegt of de drempel voelbaar weg is',
        en: 'Whoever was asked says whether the obstacle is felt to be gone',
      },
      who: contentRoles,
      adds: 'approach.felt_answer',
      given: { question_id: 'uuid', obstacle_id: 'uuid', round: 'integer' },
      conditions: [askedOfYou],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'approach.ask_whether_felt(timestamp with time zone)': {
      nl: 'Kiest na drie maanden de melder en vijf anderen, zonder iemand te vertellen wie dat zijn',
      en: 'Chooses the reporter and five others after three months, telling nobody who they are',
    },
    'approach.forget_reporters(timestamp with time zone)': {
      nl: 'Vernietigt een half jaar na het einde wie meldde en wie gevraagd is',
      en: 'Destroys half a year after the end who reported and who was asked',
    },
  },
})
