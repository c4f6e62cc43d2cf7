// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

export const texts = inBoth({
  nl: {
    title: 'Misdrijven per buurt',
    lead: 'Alle geregistreerde misdrijven samen, per buurt van een gemeente. De buurten staan op naam; er is met opzet geen ranglijst.',
    steps: 'Geregistreerde criminaliteit',
    filters: 'Wat u bekijkt',
    municipality: 'Gemeente',
    to: 'Jaar',
    from: 'Vergeleken met',
    caption: (name: string, to: string, from: string) => `Buurten van ${name}, ${to} tegen ${from}`,
    small: (unstable: string, all: string) =>
      `Bij ${unstable} van de ${all} buurten is een van de twee aantallen kleiner dan twintig. Een verandering in procenten zegt daar weinig.`,
    neighbourhood: 'Buurt',
    residents: 'Inwoners 2024',
    change: 'Verandering',
    interval: '95% zeker tussen',
    fromNought: 'vanaf 0',
    rate: 'Per 1.000 inwoners',
    rateBetween: (rate: string, low: string, high: string) => `${rate} (${low} tot ${high})`,
    noRate: 'Een cijfer per 1.000 inwoners staat er alleen bij 2024, omdat we van buurten alleen van dat jaar de inwoners kennen.',
    rateIs:
      'Per 1.000 inwoners met de inwoners van 2024 en 95%-marge. Waar weinig mensen wonen, zoals op een bedrijventerrein, zegt dat weinig.',
    total: 'Hele gemeente',
    sources: 'Waar de cijfers vandaan komen',
    source: (table: string, name: string) => `${table}: ${name}.`,
    choose: 'Er zijn nog geen cijfers per buurt ingelezen.',
  },
  en: {
    title: 'Crime per neighbourhood',
    lead: 'All registered offences together, per neighbourhood of a municipality. Neighbourhoods stand by name; there is no ranking, on purpose.',
    steps: 'Registered crime',
    filters: 'What you look at',
    municipality: 'Municipality',
    to: 'Year',
    from: 'Compared with',
    caption: (name: string, to: string, from: string) => `Neighbourhoods of ${name}, ${to} against ${from}`,
    small: (unstable: string, all: string) =>
      `In ${unstable} of the ${all} neighbourhoods one of the two counts is under twenty. A change in percent says little there.`,
    neighbourhood: 'Neighbourhood',
    residents: 'Residents 2024',
    change: 'Change',
    interval: '95% sure between',
    fromNought: 'from 0',
    rate: 'Per 1,000 residents',
    rateBetween: (rate: string, low: string, high: string) => `${rate} (${low} to ${high})`,
    noRate: 'There is a figure per 1,000 residents for 2024 only, because of neighbourhoods we know the residents of that year alone.',
    rateIs:
      'Per 1,000 residents with the residents of 2024 and a 95% margin. Where few people live, such as an industrial estate, it says little.',
    total: 'Whole municipality',
    sources: 'Where the figures come from',
    source: (table: string, name: string) => `${table}: ${name}.`,
    choose: 'No figures per neighbourhood were imported yet.',
  },
})
