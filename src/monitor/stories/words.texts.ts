// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

/** The words for what stories are, for every feature that shows them. */
export const words = inBoth({
  nl: {
    kinds: { story: 'Verhaal', signal: 'Signaal' },
    roles: {
      resident: 'inwoner',
      victim: 'slachtoffer',
      entrepreneur: 'ondernemer',
      'young-person': 'jongere',
      volunteer: 'vrijwilliger',
      professional: 'professional',
    },
    mayQuote: 'Mag worden aangehaald',
    mayNotQuote: 'Wel lezen, niet aanhalen',
    withdrawn: 'Ingetrokken: de tekst is vernietigd.',
  },
  en: {
    kinds: { story: 'Story', signal: 'Signal' },
    roles: {
      resident: 'resident',
      victim: 'victim',
      entrepreneur: 'entrepreneur',
      'young-person': 'young person',
      volunteer: 'volunteer',
      professional: 'professional',
    },
    mayQuote: 'May be quoted',
    mayNotQuote: 'May be read, not quoted',
    withdrawn: 'Withdrawn: its words were destroyed.',
  },
})
