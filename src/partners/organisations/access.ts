// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** Who takes part in the region is open to everybody; the facts come with a region pack. */
export const access = defineAccess({
  tables: {
    'partners.organisation_validity': { scope: 'shared', nl: 'Organisaties in de tijd', en: 'Organisations in time' },
  },
  rules: {
    seesPartners: {
      sentence: { nl: 'Iedereen ziet wie de partners van de regio zijn', en: 'Everybody sees who the partners of the region are' },
      who: 'everyone',
      reads: ['partners.organisation_validity'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
  },
  passes: {
    'partners.keep_colleague_findable()': {
      nl: 'Houdt bij wat er te vinden is, met wie het mag vinden; wordt alleen door een trigger aangeroepen.',
      en: 'Keeps what can be found, with who may find it; called by a trigger only.',
    },
    'partners.keep_organisation_findable()': {
      nl: 'Houdt bij wat er te vinden is, met wie het mag vinden; wordt alleen door een trigger aangeroepen.',
      en: 'Keeps what can be found, with who may find it; called by a trigger only.',
    },
  },
})
