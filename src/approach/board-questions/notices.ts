// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What askers and tables are told about questions. */
export const notices = defineNotices({
  'board-question-arrived': {
    says: { nl: 'Er ligt een vraag uit de uitvoering op uw tafel.', en: 'A question from the execution lies on your table.' },
    because: {
      nl: 'U krijgt dit omdat u aan die tafel zit of haar voorbereidt.',
      en: 'You get this because you sit at that table or prepare it.',
    },
    inMail: true,
  },
  'board-question-answered': {
    says: { nl: 'De bestuurstafel heeft uw vraag beantwoord.', en: 'The board table answered your question.' },
    because: { nl: 'U krijgt dit omdat u de vraag stelde.', en: 'You get this because you asked the question.' },
    inMail: true,
  },
  'board-question-late': {
    says: {
      nl: 'Het college heeft een vraag niet op tijd beantwoord.',
      en: 'The college did not answer a question in time.',
    },
    because: {
      nl: 'U krijgt dit omdat u het college voorbereidt en de vraag nu op de lijst ‘te laat’ staat.',
      en: 'You get this because you prepare the college and the question stands on the late list now.',
    },
    inMail: true,
  },
})
