// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What the privacy officer is told each week, and who is told that nobody looked. */
export const notices = defineNotices({
  'odd-reads-listed': {
    says: { nl: 'Er is opvallend gelezen in de week die voorbij is.', en: 'There were odd reads in the week that passed.' },
    because: {
      nl: 'U krijgt dit omdat u privacyfunctionaris bent en binnen zeven dagen zegt wat ervan kwam.',
      en: 'You get this because you are privacy officer and say within seven days what came of it.',
    },
    inMail: true,
  },
  'odd-reads-late': {
    says: {
      nl: 'Naar opvallend lezen is langer dan zeven dagen niet gekeken.',
      en: 'Nobody looked at odd reads for more than seven days.',
    },
    because: {
      nl: 'U krijgt dit omdat u privacyfunctionaris bent, of het bureau leidt dat haar daaraan herinnert.',
      en: 'You get this because you are privacy officer, or lead the bureau that reminds her of it.',
    },
    inMail: true,
  },
})
