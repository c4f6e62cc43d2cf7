// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

export const texts = inBoth({
  nl: {
    title: 'Grootste gemene deler',
    lead: 'Wat de partners gemeen hebben, nagerekend uit hun getekende antwoorden. De berekening adviseert; het college besluit.',
    rounds: 'Raadplegingen',
    none: 'Er zijn nog geen getekende antwoorden.',
    rule: 'De regel',
    ruleText: (places: string, most: number) =>
      `Een thema krijgt punten naar de plaats waarop een partner het zet: ${places}. De ${most} thema’s met de meeste punten komen eruit; bij gelijke punten gaat het thema dat meer partners noemen voor.`,
    weight: (place: number) => `Punten voor plaats ${place}`,
    most: 'Hoeveel thema’s',
    recompute: 'Verander de punten en zie wat er verandert',
    outcome: (names: string) => `Er komt uit: ${names}.`,
    tied: 'De laatste plaats is gedeeld: het thema daaronder heeft evenveel punten.',
    ranking: 'Punten per thema',
    counts: (asked: number, signed: number) => `${signed} van ${asked} partners hebben getekend.`,
    theme: 'Thema',
    points: 'Punten',
    named: 'Genoemd door',
    coverage: 'Wie blijft zonder',
    coverageText: (without: number, names: string, total: number) =>
      `Met deze keuze hebben ${without} van ${total} partners geen van hun eerste drie thema’s. Het kan niet beter dan met: ${names}.`,
    best: (without: number) => `Daarbij blijven ${without} partners zonder.`,
    or: ' of ',
    districts: 'Per district',
    district: 'District',
    partners: 'Partners',
    chosen: 'Daar komt uit',
    sensitivity: 'Hoe vast staat dit',
    decisive: (count: number) =>
      count === 0
        ? 'Geen enkele partner verandert de uitkomst door niet mee te doen.'
        : `Zonder een van deze ${count} partners zou er iets anders uitkomen:`,
    would: 'dan',
    range: (place: number, low: string, high: string) =>
      `De punten voor plaats ${place} kunnen tussen ${low} en ${high} liggen zonder dat er iets anders uitkomt.`,
    free: (place: number) => `De punten voor plaats ${place} kunnen elk getal zijn: er komt steeds hetzelfde uit.`,
    endless: 'elk hoger getal',
    legend: 'Donkere balk: punten. Lichte balk: hoeveel partners het thema noemen.',
    and: ' en ',
  },
  en: {
    title: 'Greatest common divisor',
    lead: 'What the partners have in common, computed again from their signed answers. The computation advises; the college decides.',
    rounds: 'Consultations',
    none: 'There are no signed answers yet.',
    rule: 'The rule',
    ruleText: (places: string, most: number) =>
      `A theme gets points for the place where a partner puts it: ${places}. The ${most} themes with most points come out; with equal points the theme that more partners name goes first.`,
    weight: (place: number) => `Points for place ${place}`,
    most: 'How many themes',
    recompute: 'Change the points and see what changes',
    outcome: (names: string) => `What comes out: ${names}.`,
    tied: 'The last place is shared: the theme below it has as many points.',
    ranking: 'Points per theme',
    counts: (asked: number, signed: number) => `${signed} of ${asked} partners signed.`,
    theme: 'Theme',
    points: 'Points',
    named: 'Named by',
    coverage: 'Who is left without',
    coverageText: (without: number, names: string, total: number) =>
      `With this choice ${without} of ${total} partners have none of their first three themes. It cannot be done better than with: ${names}.`,
    best: (without: number) => `That leaves ${without} partners without.`,
    or: ' or ',
    districts: 'Per district',
    district: 'District',
    partners: 'Partners',
    chosen: 'What comes out there',
    sensitivity: 'How firm this is',
    decisive: (count: number) =>
      count === 0
        ? 'No single partner changes what comes out by not taking part.'
        : `Without one of these ${count} partners something else would come out:`,
    would: 'then',
    range: (place: number, low: string, high: string) =>
      `The points for place ${place} can lie between ${low} and ${high} without anything else coming out.`,
    free: (place: number) => `The points for place ${place} can be any number: the same comes out.`,
    endless: 'any higher number',
    legend: 'Dark bar: points. Light bar: how many partners name the theme.',
    and: ' and ',
  },
})
