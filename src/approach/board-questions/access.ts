// SPDX-License-Identifier: EUPL-1.2
import { type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 13; Gemeentewet art. 172; AVG art. 6 lid 1 onder e'
const byProfessionals = {
  activity: 'vragen-aan-de-bestuurstafel',
  subjects: { nl: 'medewerkers van de partners die vragen of antwoorden', en: 'staff of the partners who ask or answer' },
  categories: { nl: 'wie namens welke organisatie vroeg of antwoordde', en: 'who asked or answered for which organisation' },
  retention: { term: 'P5Y', from: { nl: 'het antwoord', en: 'the answer' }, ground: 'Archiefwet 1995 art. 5; AVG art. 5 lid 1 onder e' },
  recipients: { nl: 'professionals van de partners', en: 'professionals of the partners' },
}

const ownName = (column: string): Condition => ({
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: `${column} = (select core.actor()) and organisation_id = (select core.organisation())`,
})
const unanswered: Condition = {
  key: 'unanswered',
  nl: 'De vraag is nog niet beantwoord',
  en: 'The question has not been answered yet',
  holds: 'question_id not in (select approach.board_questions_answered())',
}
const atYourTable: Condition = {
  key: 'at-your-table',
  nl: 'De vraag ligt bij een tafel waar u aan zit',
  en: 'The question lies at a table where you sit',
  holds: 'question_id in (select approach.board_questions_in_reach())',
}
const whereItLies: Condition = {
  key: 'where-it-lies',
  nl: 'De vraag ligt nog bij deze tafel',
  en: 'The question still lies at this table',
  holds: '(question_id, board) in (select place.question_id, place.board from approach.board_question_places() place)',
}

/** Whoever works on content asks and sees what was asked; the table answers (C26 b). */
export const access = defineAccess({
  tables: {
    'approach.board_question': {
      scope: 'shared',
      nl: 'Vragen aan de bestuurstafel',
      en: 'Questions to the board table',
      personal: byProfessionals,
    },
    'approach.board_question_escalation': {
      scope: 'shared',
      nl: 'Vragen die na een termijn omhoog gingen',
      en: 'Questions that went up after a term',
    },
    'approach.board_question_answer': {
      scope: 'shared',
      nl: 'Antwoorden van de bestuurstafel',
      en: 'Answers of the board table',
      personal: byProfessionals,
    },
  },
  rules: {
    seesBoardQuestions: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de vragen aan de bestuurstafel',
        en: 'Whoever works on content at a partner sees the questions to the board table',
      },
      who: contentRoles,
      reads: ['approach.board_question', 'approach.board_question_escalation', 'approach.board_question_answer'],
      purpose: 'governance',
      ground,
    },
    asksBoard: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, stelt de bestuurstafel een vraag',
        en: 'Whoever works on content at a partner puts a question to the board table',
      },
      who: contentRoles,
      adds: 'approach.board_question',
      conditions: [ownName('asker_id')],
      purpose: 'governance',
      ground,
    },
    answersForBoard: {
      sentence: {
        nl: 'Wie aan de tafel zit waar een vraag ligt, antwoordt',
        en: 'Whoever sits at the table where a question lies answers',
      },
      who: ['bureau_coordinator', 'taskforce_secretary', 'mayor', 'chief_prosecutor', 'police_chief'],
      adds: 'approach.board_question_answer',
      given: { question_id: 'uuid' },
      conditions: [unanswered, atYourTable, whereItLies, ownName('answered_by_id')],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'approach.escalate_board_questions(timestamp with time zone)': {
      nl: 'Legt na een verstreken termijn een vraag voor aan het college; doet alleen wat de termijnen zeggen',
      en: 'Puts a question before the college after its term passed; does only what the terms say',
    },
  },
})
