// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** The front page is everybody's; the start page shows people what waits for them. */
export const access = defineAccess({
  tables: {},
  rules: {
    readsFrontPage: {
      sentence: { nl: 'Iedereen kan lezen waar de regio aan werkt', en: 'Everybody can read what the region works on' },
      who: 'everyone',
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    seesWhatWaits: {
      sentence: { nl: 'Wie is aangemeld, ziet wat er op hem of haar wacht', en: 'Whoever signed in sees what waits for them' },
      who: 'signed-in',
      purpose: 'governance',
      ground: 'AVG art. 6 lid 1 onder e',
    },
  },
})
