// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

/** The accessibility statement (Tijdelijk besluit digitale toegankelijkheid overheid art. 4; status C: first measures taken). */
export const texts = inBoth({
  nl: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet deze site kunnen gebruiken: ook met een toetsenbord, een schermlezer, grote letters of een kleine telefoon.',
    status: {
      title: 'Waar we nu staan',
      state: 'Status C: eerste maatregelen genomen.',
      norm: 'We bouwen volgens WCAG 2.2 niveau AA, de norm achter EN 301 549. Dat is nog niet door een onafhankelijk bureau onderzocht.',
      date: 'Deze verklaring is van 24 november 2026. We kijken haar ten minste elk jaar na.',
    },
    tested: {
      title: 'Wat we zelf nagaan',
      axe: 'Elke pagina, in beide talen, wordt bij elke wijziging automatisch getoetst; er mag niets misgaan.',
      keyboard: 'Alles werkt met alleen het toetsenbord, en u ziet altijd waar u bent.',
      zoom: 'Alles past op een scherm van 320 punten breed en bij 200% vergroting.',
      charts: 'Elke grafiek en kaart staat er ook als tabel en in een zin.',
      forms: 'Wat niet goed is ingevuld, staat boven het formulier met een link naar het veld.',
    },
    known: {
      title: 'Wat nog niet is onderzocht',
      readers: 'Schermlezers en spraakbediening zijn nog niet door mensen die ze dagelijks gebruiken getest.',
      browsers: 'De automatische toets draait in één browser.',
    },
    tell: {
      title: 'Loopt u ergens tegenaan?',
      who: 'Meld het bij de functioneel beheerder van uw organisatie. U krijgt binnen twee weken antwoord.',
      ombudsman:
        'Bent u niet tevreden met het antwoord, dan kunt u terecht bij de Nationale ombudsman of het College voor de Rechten van de Mens.',
    },
  },
  en: {
    title: 'Accessibility',
    lead: 'Everybody must be able to use this site: also with a keyboard, a screen reader, large letters or a small phone.',
    status: {
      title: 'Where we stand',
      state: 'Status C: first measures taken.',
      norm: 'We build to WCAG 2.2 level AA, the standard behind EN 301 549. No independent party has examined that yet.',
      date: 'This statement is of 24 November 2026. We review it at least once a year.',
    },
    tested: {
      title: 'What we check ourselves',
      axe: 'Every page, in both languages, is tested automatically with every change; nothing may be wrong.',
      keyboard: 'Everything works with the keyboard alone, and you always see where you are.',
      zoom: 'Everything fits on a screen 320 points wide and at 200% zoom.',
      charts: 'Every chart and map is there as a table and in a sentence too.',
      forms: 'What is not filled in well stands above the form with a link to the field.',
    },
    known: {
      title: 'What has not been examined yet',
      readers: 'Screen readers and voice control have not been tested by people who use them every day.',
      browsers: 'The automatic test runs in one browser.',
    },
    tell: {
      title: 'Does something stand in your way?',
      who: 'Tell the functional manager of your organisation. You get an answer within two weeks.',
      ombudsman: 'If the answer does not satisfy you, you can go to the National Ombudsman or the Netherlands Institute for Human Rights.',
    },
  },
})
