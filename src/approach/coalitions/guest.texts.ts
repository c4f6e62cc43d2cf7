// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

export const guestTexts = inBoth({
  nl: {
    lead: (guest: string, member: string) => `Voor ${guest}, namens ${member}`,
    papers: 'Stukken voor u',
    until: (moment: string) => `Deze link werkt tot ${moment}. Stuur hem niet door: wat ermee wordt gelezen, staat op uw naam.`,
    logged: 'Elke keer dat u hier leest, wordt dat vastgelegd. Wie u uitnodigde kan dat zien.',
    back: 'Alle stukken voor u',
    gone: 'Deze link werkt niet',
    goneText: 'De link is verlopen of ingetrokken, of het adres klopt niet. Vraag wie u uitnodigde om een nieuwe.',
  },
  en: {
    lead: (guest: string, member: string) => `For ${guest}, on behalf of ${member}`,
    papers: 'Papers for you',
    until: (moment: string) => `This link works until ${moment}. Do not pass it on: what is read with it stands in your name.`,
    logged: 'Every time you read here, that is recorded. Who invited you can see it.',
    back: 'All papers for you',
    gone: 'This link does not work',
    goneText: 'The link expired or was taken back, or the address is not right. Ask who invited you for a new one.',
  },
})
