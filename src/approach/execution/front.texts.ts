// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

export const texts = inBoth({
  nl: {
    name: 'Slagvaardig',
    place: (region: string, from: string, last: string) => `Regio ${region}, ${from} tot en met ${last}`,
    what: (municipalities: string) =>
      `${municipalities} gemeenten, de politie en het Openbaar Ministerie kozen samen wat hier veiliger moet worden. Slagvaardig laat zien wat zij kozen, wie wat doet en of het helpt.`,
    whatEmpty:
      'Gemeenten, politie, Openbaar Ministerie en zorg werken hier samen aan één strategie voor veiligheid. Slagvaardig laat zien wat zij kozen, wie wat doet en of het helpt.',
    notLoaded: 'Er is nog geen strategie van een regio geladen.',
    signIn: 'Aanmelden',
    signInFor: 'Werkt u bij een van de partners? Dan ziet u na het aanmelden wat er op u wacht.',
    signInAddress: '/aanmelden',
    readOn: 'Lees verder',
    figure: {
      from: (first: string, last: string) => `Van ${first} naar ${last}`,
      inYear: (year: string) => `in ${year}`,
      told: (name: string, from: string, fromYear: string, to: string, toYear: string) =>
        `${name}: ${from} in ${fromYear}, ${to} in ${toYear}.`,
      source: 'Bron',
      retrieved: (day: string) => `opgehaald op ${day}`,
      asTable: 'Elk jaar als tabel',
      year: 'Jaar',
      count: 'Aantal',
    },
    priorities: 'Waar de partners voor kozen',
    prioritiesLead: 'Deze onderwerpen zijn te groot voor één gemeente of één dienst. Daarom staat de hele regio erachter.',
    reaches: 'Wat zij willen bereiken',
    how: 'Hoe het werkt',
    steps: {
      choose: 'Samen weten',
      chooseText: 'Trends en cijfers staan bij elkaar, met hun bron. Wat nog niet zeker is, staat erbij als onzeker.',
      act: 'Samen kiezen',
      actText: 'Van trend naar prioriteit, ambitie en actie: elke tekst heeft een datum en een besluit.',
      feel: 'Samen doen',
      feelText:
        'Loopt een wijkagent of zorgverlener vast, dan krijgt die drempel een eigenaar en een antwoord. Later vragen we of het echt hielp.',
    },
    open: 'Open voor iedereen',
    openText: 'De cijfers en de strategie op deze bladzijde zijn openbaar. U kunt ze ook ophalen om zelf mee te rekenen.',
    publicPages: {
      strategy: { address: '/strategie-in-het-kort', name: 'De strategie in het kort' },
      figures: { address: '/kerncijfers', name: 'De kerncijfers van de regio' },
      reports: { address: '/verslagen', name: 'Verslagen: wat er van de strategie terechtkwam' },
      data: { address: '/open-data', name: 'Open gegevens: alles als CSV en JSON' },
    },
    tell: 'Uw verhaal telt mee',
    tellText: 'Wat merkt u van veiligheid, thuis, op straat of op uw werk? Vertellen kan zonder aanmelden en zonder uw naam.',
    tellPages: {
      story: { address: '/verhalen/vertellen', name: 'Vertel uw verhaal' },
      mine: { address: '/verhalen/mijn-verhaal', name: 'Lees uw verhaal terug met uw code' },
      coverage: { address: '/verhalen/dekking', name: 'Van wie en waar we verhalen hebben' },
    },
    api: 'Beschrijving van de API',
  },
  en: {
    name: 'Slagvaardig',
    place: (region: string, from: string, last: string) => `${region} region, ${from} to ${last}`,
    what: (municipalities: string) =>
      `${municipalities} municipalities, the police and the public prosecution service chose together what must become safer here. Slagvaardig shows what they chose, who does what and whether it helps.`,
    whatEmpty:
      'Municipalities, police, public prosecution and care work here on one strategy for safety. Slagvaardig shows what they chose, who does what and whether it helps.',
    notLoaded: 'No strategy of a region has been loaded yet.',
    signIn: 'Sign in',
    signInFor: 'Do you work for one of the partners? After signing in you see what waits for you.',
    signInAddress: '/en/sign-in',
    readOn: 'Read on',
    figure: {
      from: (first: string, last: string) => `From ${first} to ${last}`,
      inYear: (year: string) => `in ${year}`,
      told: (name: string, from: string, fromYear: string, to: string, toYear: string) =>
        `${name}: ${from} in ${fromYear}, ${to} in ${toYear}.`,
      source: 'Source',
      retrieved: (day: string) => `retrieved on ${day}`,
      asTable: 'Every year as a table',
      year: 'Year',
      count: 'Number',
    },
    priorities: 'What the partners chose',
    prioritiesLead: 'These subjects are too big for one municipality or one service. That is why the whole region stands behind them.',
    reaches: 'What they want to reach',
    how: 'How it works',
    steps: {
      choose: 'Know together',
      chooseText: 'Trends and figures stand together, with their source. What is not certain yet is shown as uncertain.',
      act: 'Choose together',
      actText: 'From trend to priority, ambition and action: every text has a date and a decision.',
      feel: 'Act together',
      feelText:
        'When a neighbourhood officer or care worker gets stuck, that obstacle gets an owner and an answer. Later we ask whether it really helped.',
    },
    open: 'Open to everybody',
    openText: 'The figures and the strategy on this page are public. You can also fetch them to do your own sums.',
    publicPages: {
      strategy: { address: '/en/strategy-in-short', name: 'The strategy in short' },
      figures: { address: '/en/key-figures', name: 'The key figures of the region' },
      reports: { address: '/en/reports', name: 'Reports: what became of the strategy' },
      data: { address: '/en/open-data', name: 'Open data: everything as CSV and JSON' },
    },
    tell: 'Your story counts',
    tellText: 'What do you notice of safety, at home, in the street or at work? You can tell it without signing in and without your name.',
    tellPages: {
      story: { address: '/en/stories/tell', name: 'Tell your story' },
      mine: { address: '/en/stories/mine', name: 'Read your story again with your code' },
      coverage: { address: '/en/stories/coverage', name: 'From whom and where we have stories' },
    },
    api: 'Description of the API',
  },
})
