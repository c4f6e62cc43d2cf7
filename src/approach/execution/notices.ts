// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What mayors are told on Monday. */
export const notices = defineNotices({
  'weekly-overview': {
    says: { nl: 'Uw weekoverzicht staat klaar, op een bladzijde.', en: 'Your weekly overview is ready, on one page.' },
    because: {
      nl: 'U krijgt dit omdat u burgemeester bent: elke maandag ziet u wat er op uw besluit wacht.',
      en: 'You get this because you are a mayor: every Monday you see what waits for your decision.',
    },
    inMail: true,
  },
})
