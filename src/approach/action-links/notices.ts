// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** The weekly mail that asks a word; a person switches it off under Notices. */
export const notices = defineNotices({
  'action-word-asked': {
    says: { nl: 'Van een actie is een bericht over de voortgang nodig.', en: 'A word on the progress of an action is due.' },
    because: {
      nl: 'U krijgt dit omdat u een actie gaande houdt waarvan binnen een week een bericht nodig is.',
      en: 'You get this because you keep an action going of which a word is due within a week.',
    },
    inMail: true,
  },
})
