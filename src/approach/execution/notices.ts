// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What mayors are told on Monday. */
export const notices = defineNotices({
  'weekly-overview': {
    says: { nl: 'Uw weekoverzicht staat klaar, op een bladzijde.', en: 'Your weekly overview is ready, on one page.' },
    because: {
      nl: 'U krijgt dit elke maandag omdat u burgemeester bent en de tafel beslist over wat er wacht.',
      en: 'You get this every Monday because you are a mayor and the table decides on what waits.',
    },
    inMail: true,
  },
})
