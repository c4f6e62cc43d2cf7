// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../access/define.ts'

/** Who searches finds what this person may see and nothing else; that somebody searched is logged (C65 e). */
export const access = defineAccess({
  tables: {
    'core.search_entry': {
      scope: 'organisation',
      nl: 'Wat er te vinden is',
      en: 'What can be found',
      personal: {
        activity: 'zoeken',
        subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
        categories: { nl: 'naam en organisatie', en: 'name and organisation' },
        retention: {
          term: 'P1Y',
          from: { nl: 'het einde van de laatste rol', en: 'the end of the last role' },
          ground: 'AVG art. 5 lid 1 onder e',
        },
        recipients: { nl: 'collega’s in de regio', en: 'colleagues in the region' },
      },
    },
    'core.search_word': { scope: 'system', nl: 'Woorden die voorkomen', en: 'Words that occur' },
  },
  rules: {
    findsTexts: {
      sentence: {
        nl: 'Wie is aangemeld, vindt wat hij of zij ook mag zien',
        en: 'Whoever signed in finds what they may see as well',
      },
      who: 'signed-in',
      reads: ['core.search_entry'],
      conditions: [
        {
          key: 'for-your-eyes',
          nl: 'U mag dit zien',
          en: 'You may see this',
          holds: 'audience in (select core.audiences())',
        },
      ],
      purpose: 'governance',
      ground: 'AVG art. 6 lid 1 onder e',
    },
  },
  passes: {
    'core.forget_words()': {
      nl: 'Vergeet de woorden die nergens meer voorkomen.',
      en: 'Forgets the words that occur nowhere any more.',
    },
    'core.find_entries(text,text[],integer)': {
      nl: 'Zoekt in de woorden van wat de vrager mag zien en geeft alleen sleutels terug, zodat de index werkt.',
      en: 'Searches the words of what the asker may see and returns keys only, so that the index works.',
    },
  },
})
