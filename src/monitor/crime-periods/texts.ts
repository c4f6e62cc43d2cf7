// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

export const texts = inBoth({
  nl: {
    title: 'Verloop per maand, kwartaal en jaar',
    lead: 'Kies een gebied en een soort. Maanden, kwartalen en jaren staan elk op hun eigen plek en worden nooit door elkaar gehaald.',
    steps: 'Geregistreerde criminaliteit',
    filters: 'Wat u bekijkt',
    abouts: 'Misdrijven of overlast',
    about: { crime: 'Misdrijven', nuisance: 'Overlast' },
    kinds: 'Soort periode',
    kind: { month: 'Per maand', quarter: 'Per kwartaal', year: 'Per jaar' },
    area: 'Gebied',
    offence: { crime: 'Soort misdrijf', nuisance: 'Soort overlast' },
    generatedShort: 'gegenereerd, geen echte cijfers',
    generatedTitle: 'Dit zijn geen echte cijfers.',
    generated:
      'Van de politie hebben we alleen jaarbestanden. Deze maanden en kwartalen zijn gemaakt om te laten zien hoe het werkt, in de vorm van een bestand van de politie. De maanden van misdrijven tellen op tot het echte jaarcijfer; overlast is helemaal verzonnen.',
    none: 'Hierover zijn nog geen cijfers ingelezen.',
    noKind: 'Voor deze soort periode zijn er geen cijfers ingelezen.',
    headline: (what: string, where: string) => `${what} in ${where}`,
    alarmHeadline: (what: string, where: string, when: string) => `${what} in ${where}: meer dan te verwachten was in ${when}`,
    perKind: { month: 'Aantal per maand', quarter: 'Aantal per kwartaal', year: 'Aantal per jaar' },
    expected: 'Te verwachten, tot de grens',
    toDate: 'Het jaar tot nu toe',
    toDateIntro: (months: string, year: string) =>
      `Januari tot en met ${months} ${year}, tegen dezelfde maanden van eerdere jaren. Een jaar waarvan een van deze maanden ontbreekt, staat er niet bij.`,
    toDateNone: 'Er is geen ander jaar met dezelfde maanden om mee te vergelijken.',
    year: 'Vergeleken met',
    then: 'Toen',
    now: 'Nu',
    change: 'Verandering',
    interval: '95% zeker tussen',
    fromNought: 'vanaf 0',
    unusual: 'Ongewoon veel in de laatste maand',
    unusualIntro: (looked: string, when: string) =>
      looked === '1' ? `Bekeken is deze gemeente, over ${when}.` : `Bekeken zijn ${looked} gemeenten, over ${when}.`,
    unusualNone: (looked: string) =>
      looked === '1'
        ? 'De laatste maand lag niet boven de grens.'
        : `In geen van de ${looked} gemeenten waarvan er genoeg jaren zijn, lag de laatste maand boven de grens.`,
    notEnough: 'Er zijn nog geen vijf eerdere jaren met maandcijfers. Daarom is er geen verwachting en geen alarm.',
    municipality: 'Gemeente',
    count: 'Aantal',
    expectedNumber: 'Te verwachten',
    upper: 'Grens',
    falseAlarms: (looked: string, each: string, all: string) =>
      `Een alarm zegt dat een aantal ongewoon is, niet waarom. Ook als er niets aan de hand is, gaat het soms af: per reeks ongeveer ${each} keer per jaar${looked === '1' ? '' : `, dus bij al deze gemeenten samen ongeveer ${all} keer per jaar`}. Dat is nagerekend met gesimuleerde reeksen.`,
    method: 'Hoe de verwachting is gemaakt',
    methodText:
      'Volgens Farrington, Andrews, Beale en Catchpole (1996). Dezelfde maand en de maand ervoor en erna, in de vijf jaren ervoor, geven samen vijftien aantallen. Daaruit volgt het te verwachten aantal, met een trend als die duidelijk is. Wat vroeger ver boven de rest lag, telt minder mee. De kans dat een gewone maand boven de grens ligt, is in opzet 0,25%. Er is alleen een alarm als de laatste vier maanden samen minstens vijf gevallen tellen.',
    sources: 'Waar de cijfers vandaan komen',
    source: (table: string, name: string) => `${table}: ${name}`,
  },
  en: {
    title: 'By month, quarter and year',
    lead: 'Choose an area and a kind. Months, quarters and years each have their own place and are never mixed.',
    steps: 'Registered crime',
    filters: 'What you look at',
    abouts: 'Offences or nuisance',
    about: { crime: 'Offences', nuisance: 'Nuisance' },
    kinds: 'Kind of period',
    kind: { month: 'By month', quarter: 'By quarter', year: 'By year' },
    area: 'Area',
    offence: { crime: 'Kind of offence', nuisance: 'Kind of nuisance' },
    generatedShort: 'generated, no real figures',
    generatedTitle: 'These are no real figures.',
    generated:
      'Of the police we only have yearly files. These months and quarters were made to show how it works, in the shape of a file of the police. The months of offences add up to the real figure of the year; nuisance is made up wholly.',
    none: 'No figures about this were imported yet.',
    noKind: 'There are no imported figures of this kind of period.',
    headline: (what: string, where: string) => `${what} in ${where}`,
    alarmHeadline: (what: string, where: string, when: string) => `${what} in ${where}: more than expected in ${when}`,
    perKind: { month: 'Count per month', quarter: 'Count per quarter', year: 'Count per year' },
    expected: 'Expected, up to the bound',
    toDate: 'The year to date',
    toDateIntro: (months: string, year: string) =>
      `January up to and including ${months} ${year}, against the same months of earlier years. A year in which one of these months is missing is left out.`,
    toDateNone: 'There is no other year with the same months to compare with.',
    year: 'Compared with',
    then: 'Then',
    now: 'Now',
    change: 'Change',
    interval: '95% sure between',
    fromNought: 'from 0',
    unusual: 'Unusually many in the last month',
    unusualIntro: (looked: string, when: string) =>
      looked === '1' ? `This municipality was looked at, in ${when}.` : `${looked} municipalities were looked at, in ${when}.`,
    unusualNone: (looked: string) =>
      looked === '1'
        ? 'The last month was not above the bound.'
        : `In none of the ${looked} municipalities with enough years was the last month above the bound.`,
    notEnough: 'There are no five earlier years of monthly figures yet. So there is no expectation and no alarm.',
    municipality: 'Municipality',
    count: 'Count',
    expectedNumber: 'Expected',
    upper: 'Bound',
    falseAlarms: (looked: string, each: string, all: string) =>
      `An alarm says that a count is unusual, not why. It goes off at times when nothing is the matter: about ${each} times a year per series${looked === '1' ? '' : `, so about ${all} times a year over all these municipalities`}. This was worked out with simulated series.`,
    method: 'How the expectation is made',
    methodText:
      'After Farrington, Andrews, Beale and Catchpole (1996). The same month and its neighbours in the five years before give fifteen counts. The expected count follows from these, with a trend if it is clear. What lay far above the rest weighs less. By design an ordinary month has a chance of 0.25% to lie above the bound. There is an alarm only if the last four months together have five cases at least.',
    sources: 'Where the figures come from',
    source: (table: string, name: string) => `${table}: ${name}`,
  },
})
