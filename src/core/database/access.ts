// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../access/define.ts'

/** The database's own bookkeeping: nobody reaches it through the product. */
export const access = defineAccess({
  tables: {
    'core.upgrade': { scope: 'system', nl: 'Uitgevoerde verbouwingen van de database', en: 'Upgrades applied to the database' },
    'core.setting': { scope: 'system', nl: 'Wat de database over zichzelf onthoudt', en: 'What the database remembers about itself' },
  },
  rules: {},
  passes: {
    'core.rules_noted()': {
      nl: 'Zegt de privacyfunctionaris welke regels het product het laatst van kracht maakte, om te vergelijken met wat nu geldt.',
      en: 'Tells the privacy officer which rules the product put in force last, to compare with what holds now.',
    },
  },
})
