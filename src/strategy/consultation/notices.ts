// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What people are told about consultations. */
export const notices = defineNotices({
  'answer-late': {
    says: {
      nl: 'Het antwoord van uw organisatie op de raadpleging is nog niet getekend.',
      en: 'The answer of your organisation to the consultation was not signed yet.',
    },
    because: {
      nl: 'U krijgt dit omdat u voor uw organisatie tekent of het antwoord schrijft.',
      en: 'You get this because you sign for your organisation or write its answer.',
    },
    inMail: true,
  },
  'answer-asked': {
    says: {
      nl: 'U bent aangewezen om het antwoord op de raadpleging te schrijven.',
      en: 'You were named to write the answer to the consultation.',
    },
    because: {
      nl: 'U krijgt dit omdat wie voor uw organisatie tekent u heeft aangewezen.',
      en: 'You get this because whoever signs for your organisation named you.',
    },
    inMail: true,
  },
})
