// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What reporters are told; a mail tells less, because the own organisation may read it. */
export const notices = defineNotices({
  'obstacle-answered': {
    says: {
      nl: 'Er is een antwoord op een drempel die u meldde of ook tegenkomt.',
      en: 'There is an answer to an obstacle that you reported or meet too.',
    },
    because: {
      nl: 'U krijgt dit omdat u die drempel meldde of zei dat u hem ook tegenkomt. Niemand anders ziet dat.',
      en: 'You get this because you reported it or said that you meet it too. Nobody else sees that.',
    },
    inMail: false,
  },
  'obstacle-open-again': {
    says: {
      nl: 'Een drempel die u meldde of ook tegenkomt, is heropend.',
      en: 'An obstacle that you reported or meet too was reopened.',
    },
    because: {
      nl: 'U krijgt dit omdat u die drempel meldde of zei dat u hem ook tegenkomt. Niemand anders ziet dat.',
      en: 'You get this because you reported it or said that you meet it too. Nobody else sees that.',
    },
    inMail: false,
  },
  'obstacle-ended': {
    says: {
      nl: 'Een drempel die u meldde of ook tegenkomt, is afgesloten.',
      en: 'An obstacle that you reported or meet too has been closed.',
    },
    because: {
      nl: 'U krijgt dit omdat u die drempel meldde of zei dat u hem ook tegenkomt. Niemand anders ziet dat.',
      en: 'You get this because you reported it or said that you meet it too. Nobody else sees that.',
    },
    inMail: false,
  },
})
