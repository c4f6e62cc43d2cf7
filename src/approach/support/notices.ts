// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What the bureau and askers are told about support. */
export const notices = defineNotices({
  'support-asked': {
    says: { nl: 'Een collega vraagt om hulp.', en: 'A colleague asks for help.' },
    because: {
      nl: 'U krijgt dit omdat het bureau vraag en kennis bij elkaar brengt.',
      en: 'You get this because the bureau brings question and knowledge together.',
    },
    inMail: true,
  },
  'support-given': {
    says: { nl: 'Er is een antwoord op uw hulpvraag.', en: 'There is an answer to your request for help.' },
    because: { nl: 'U krijgt dit omdat u om hulp vroeg.', en: 'You get this because you asked for help.' },
    inMail: true,
  },
})
