// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What people are told about taskforces. */
export const notices = defineNotices({
  'taskforce-seat-given': {
    says: { nl: 'U hebt een zetel in een taskforce.', en: 'You have a seat in a taskforce.' },
    because: {
      nl: 'U krijgt dit omdat het bureau of de secretaris u een zetel gaf.',
      en: 'You get this because the bureau or the secretary gave you a seat.',
    },
    inMail: true,
  },
})
