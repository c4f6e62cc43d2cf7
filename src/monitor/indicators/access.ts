// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** Indicators are public: what is measured belongs to what is promised. */
export const access = defineAccess({
  tables: { 'monitor.indicator': { scope: 'shared', nl: 'Afgesproken indicatoren', en: 'Agreed indicators' } },
  rules: {
    readsIndicators: {
      sentence: { nl: 'Iedereen kan zien wat de indicatoren meten', en: 'Everybody can see what the indicators measure' },
      who: 'everyone',
      reads: ['monitor.indicator'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
  },
})
