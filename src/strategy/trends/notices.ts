// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What people are told about trends. */
export const notices = defineNotices({
  'trend-proposed': {
    says: { nl: 'Iemand stelt voor om van een trend een prioriteit te maken.', en: 'Somebody proposes to make a trend a priority.' },
    because: {
      nl: 'U krijgt dit omdat het bureau zegt wat er met zo’n voorstel gebeurt.',
      en: 'You get this because the bureau says what becomes of such a proposal.',
    },
    inMail: true,
  },
  'trend-proposal-answered': {
    says: { nl: 'Het bureau heeft op uw voorstel over een trend geantwoord.', en: 'The bureau answered your proposal about a trend.' },
    because: { nl: 'U krijgt dit omdat u dit voorstel deed.', en: 'You get this because you made the proposal.' },
    inMail: true,
  },
})
