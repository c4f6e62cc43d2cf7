// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** The privacy officer sees every rule, and whether the database does what they say. */
export const access = defineAccess({
  tables: {},
  rules: {
    comparesRules: {
      sentence: {
        nl: 'De privacyfunctionaris vergelijkt de regels met wat in de database geldt',
        en: 'The privacy officer compares the rules with what holds in the database',
      },
      who: ['privacy_officer'],
      purpose: 'lawfulness',
      ground: 'AVG art. 5 lid 2 en art. 32 lid 1 onder d; BIO2 8.03',
    },
  },
})
