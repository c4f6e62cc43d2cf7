// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** What the packs brought in, and where it comes from, is open to everybody; loading happens at the command line as the owner. */
export const access = defineAccess({
  tables: {
    'partners.source': { scope: 'shared', nl: 'Bronnen', en: 'Sources' },
    'partners.region_period': { scope: 'shared', nl: 'Perioden van de strategie', en: 'Periods of the strategy' },
    'partners.pack_load': { scope: 'shared', nl: 'Geladen regiopakketten', en: 'Region packs loaded' },
    'partners.meeting_rhythm': { scope: 'shared', nl: 'Vergaderritme', en: 'Rhythm of meetings' },
  },
  rules: {
    seesRegion: {
      sentence: { nl: 'Iedereen ziet regio, perioden en bronnen', en: 'Everybody sees region, periods and sources' },
      who: 'everyone',
      reads: ['partners.source', 'partners.region_period', 'partners.pack_load', 'partners.meeting_rhythm'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
  },
})
