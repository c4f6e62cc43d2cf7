// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What owners of indicators are told. */
export const notices = defineNotices({
  'reading-due': {
    says: { nl: 'Van een indicator is een nieuwe stand nodig.', en: 'A new reading of an indicator is due.' },
    because: {
      nl: 'U krijgt dit omdat uw organisatie de indicator bijhoudt. Bijwerken kost een paar seconden.',
      en: 'You get this because your organisation keeps the indicator. Updating it takes a few seconds.',
    },
    inMail: true,
  },
})
