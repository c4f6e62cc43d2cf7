// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What people are told about mandates. */
export const notices = defineNotices({
  'mandate-given': {
    says: { nl: 'Uw organisatie kreeg een opdracht van het college.', en: 'Your organisation was given a mandate by the college.' },
    because: {
      nl: 'U krijgt dit omdat uw organisatie de opdracht uitvoert.',
      en: 'You get this because your organisation carries the mandate out.',
    },
    inMail: true,
  },
  'mandate-overdue': {
    says: {
      nl: 'De termijn van een opdracht is voorbij; hij staat nu op de agenda van het college.',
      en: 'The deadline of a mandate has passed; it stands on the agenda of the college now.',
    },
    because: {
      nl: 'U krijgt dit omdat u de opdracht hebt, of de vergadering van het college voorbereidt.',
      en: 'You get this because you hold the mandate, or prepare the meeting of the college.',
    },
    inMail: true,
  },
  'mandate-delivered': {
    says: { nl: 'Een opdracht is opgeleverd en wacht op een besluit.', en: 'A mandate was delivered and waits for a decision.' },
    because: {
      nl: 'U krijgt dit omdat u de vergadering van het college voorbereidt.',
      en: 'You get this because you prepare the meeting of the college.',
    },
    inMail: true,
  },
})
