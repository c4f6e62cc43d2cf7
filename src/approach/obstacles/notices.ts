// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What people at the tables are told about obstacles. */
export const notices = defineNotices({
  'obstacle-owned': {
    says: { nl: 'U bent eigenaar van een drempel geworden.', en: 'You have become the owner of an obstacle.' },
    because: {
      nl: 'U krijgt dit omdat een collega aan uw tafel u eigenaar maakte.',
      en: 'You get this because a colleague at your table made you the owner.',
    },
    inMail: true,
  },
  'obstacle-due': {
    says: { nl: 'De termijn van een drempel van u loopt bijna af.', en: 'The term of an obstacle of yours is nearly over.' },
    because: {
      nl: 'U krijgt dit omdat u eigenaar bent en de drempel na die dag vanzelf omhoog gaat.',
      en: 'You get this because you are the owner and after that day the obstacle goes up by itself.',
    },
    inMail: true,
  },
  'obstacle-unfelt': {
    says: {
      nl: 'Een afgesloten drempel van uw tafel wordt nog gevoeld.',
      en: 'A closed obstacle of your table is still felt.',
    },
    because: {
      nl: 'U krijgt dit omdat minstens de helft van wie antwoordde er niets van merkt en u haar kunt heropenen.',
      en: 'You get this because at least half of those who answered notice nothing and you can reopen it.',
    },
    inMail: true,
  },
  'obstacle-reopened': {
    says: { nl: 'Een drempel van uw tafel is heropend.', en: 'An obstacle of your table was reopened.' },
    because: {
      nl: 'U krijgt dit omdat zij nog gevoeld wordt en de termijn voor een antwoord opnieuw begint.',
      en: 'You get this because it is still felt and the term for an answer begins anew.',
    },
    inMail: true,
  },
  'obstacle-arrived': {
    says: { nl: 'Een drempel ligt nu op uw tafel.', en: 'An obstacle lies on your table now.' },
    because: {
      nl: 'U krijgt dit omdat hij van een lager niveau kwam en u hem kunt overnemen.',
      en: 'You get this because it came from a lower level and you can take it over.',
    },
    inMail: true,
  },
})
