// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What the bureau and those who commented are told about comments on an account. */
export const notices = defineNotices({
  'report-commented': {
    says: { nl: 'Er is een reactie op een verslag.', en: 'There is a comment on a report.' },
    because: {
      nl: 'U krijgt dit omdat het bureau het antwoord van het college vastlegt.',
      en: 'You get this because the bureau records the response of the college.',
    },
    inMail: true,
  },
  'report-comment-answered': {
    says: { nl: 'Het college heeft geantwoord op uw reactie op een verslag.', en: 'The college responded to your comment on a report.' },
    because: { nl: 'U krijgt dit omdat u de reactie vastlegde.', en: 'You get this because you recorded the comment.' },
    inMail: true,
  },
})
