// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** What figures cannot see is as public as the figures. */
export const access = defineAccess({
  tables: {
    'monitor.blind_spot': { scope: 'shared', nl: 'Wat buiten beeld blijft', en: 'What stays out of sight' },
    'monitor.reporting_rate': { scope: 'shared', nl: 'Hoeveel gemeld en aangegeven wordt', en: 'How much is reported' },
    'monitor.crime_estimate': { scope: 'shared', nl: 'Schattingen van wat er werkelijk gebeurt', en: 'Estimates of what really happens' },
  },
  rules: {
    readsBlindSpots: {
      sentence: { nl: 'Iedereen kan zien wat de cijfers niet zien', en: 'Everybody can see what the figures do not see' },
      who: 'everyone',
      reads: ['monitor.blind_spot', 'monitor.reporting_rate', 'monitor.crime_estimate'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
  },
})
