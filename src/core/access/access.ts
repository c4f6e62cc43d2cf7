// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from './define.ts'

/** Access about access: everybody may ask why, and the register of processing is public. */
export const access = defineAccess({
  tables: {},
  rules: {
    asksWhy: {
      sentence: { nl: 'Iedereen mag vragen waarom iets wel of niet mag', en: 'Everybody may ask why something is allowed or not' },
      who: 'everyone',
      purpose: 'lawfulness',
      ground: 'AVG art. 12 lid 1',
    },
    seesRegister: {
      sentence: { nl: 'Iedereen ziet welke verwerkingen er zijn', en: 'Everybody sees which processing there is' },
      who: 'everyone',
      purpose: 'lawfulness',
      ground: 'AVG art. 30',
    },
  },
})
