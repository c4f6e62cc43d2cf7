// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What people are told about actions. */
export const notices = defineNotices({
  'action-given': {
    says: { nl: 'U houdt nu een actie gaande.', en: 'You keep an action going now.' },
    because: {
      nl: 'U krijgt dit omdat iemand de actie aan u overdroeg.',
      en: 'You get this because somebody handed the action over to you.',
    },
    inMail: true,
  },
})
