// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What people are told about pilots. */
export const notices = defineNotices({
  'pilot-joined': {
    says: { nl: 'Uw organisatie doet mee aan een pilot.', en: 'Your organisation takes part in a pilot.' },
    because: {
      nl: 'U krijgt dit omdat uw organisatie partner van de pilot is en u hem kunt evalueren.',
      en: 'You get this because your organisation is a partner of the pilot and you can evaluate it.',
    },
    inMail: true,
  },
})
