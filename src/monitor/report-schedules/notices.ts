// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What readers of recurring reports are told. */
export const notices = defineNotices({
  'recurring-report-made': {
    says: { nl: 'Uw vaste verslag is gemaakt.', en: 'Your recurring report was made.' },
    because: { nl: 'U krijgt dit omdat u om dit verslag vroeg.', en: 'You get this because you asked for this report.' },
    inMail: true,
  },
})
