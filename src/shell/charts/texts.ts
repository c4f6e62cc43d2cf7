// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

export const texts = inBoth({
  nl: {
    asTable: 'Dezelfde gegevens als tabel',
    when: 'Periode',
    between: (low: string, high: string) => `${low} tot ${high}`,
    lineChart: 'Lijngrafiek',
    from: (label: string, first: string, start: string, last: string, end: string) =>
      `${label}: van ${start} in ${first} naar ${end} in ${last}.`,
    name: 'Gebied of onderwerp',
    value: 'Waarde',
    compared: 'Vergeleken met',
    interval: '95% zeker tussen',
    unstable: 'instabiel',
    baseline: 'Uitgangspunt',
    funnel: 'Trechtergrafiek',
    ownPlace: 'uw gemeente',
    usual: 'Voor deze grootte',
    outside: 'Buiten wat gewoon is',
    noneOutside: 'Alles ligt binnen wat gewoon is.',
    point: 'Een punt in de grafiek aanwijzen',
    choose: 'Kies een punt',
    spot: (label: string, value: string, interval: string, size: string, told: string) =>
      `${label}: ${value} (95% zeker tussen ${interval}), grootte ${size}: ${told}.`,
  },
  en: {
    asTable: 'The same data as a table',
    when: 'Period',
    between: (low: string, high: string) => `${low} to ${high}`,
    lineChart: 'Line chart',
    from: (label: string, first: string, start: string, last: string, end: string) =>
      `${label}: from ${start} in ${first} to ${end} in ${last}.`,
    name: 'Area or subject',
    value: 'Value',
    compared: 'Compared with',
    interval: '95% sure between',
    unstable: 'unstable',
    baseline: 'Baseline',
    funnel: 'Funnel plot',
    ownPlace: 'your municipality',
    usual: 'For this size',
    outside: 'Outside what is usual',
    noneOutside: 'Everything lies within what is usual.',
    point: 'Point at a mark in the chart',
    choose: 'Choose a mark',
    spot: (label: string, value: string, interval: string, size: string, told: string) =>
      `${label}: ${value} (95% sure between ${interval}), size ${size}: ${told}.`,
  },
})
