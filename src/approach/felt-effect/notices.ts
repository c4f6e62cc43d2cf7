// SPDX-License-Identifier: EUPL-1.2
import { defineNotices } from '../../core/notices/define.ts'

/** What people who are asked whether an obstacle is felt to be lifted are told. */
export const notices = defineNotices({
  'felt-question': {
    says: {
      nl: 'We willen graag van u weten of een drempel echt weg is.',
      en: 'We would like to know from you whether an obstacle is really gone.',
    },
    because: {
      nl: 'U krijgt dit omdat u de drempel meldde, of werk doet dat erop lijkt. Niemand ziet wie er gevraagd is.',
      en: 'You get this because you reported the obstacle or do similar work. Nobody sees who was asked.',
    },
    inMail: false,
  },
})
