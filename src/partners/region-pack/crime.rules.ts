// SPDX-License-Identifier: EUPL-1.2
import { choice, code, count, date, may, must, number, ref, refs, text } from './columns.rules.ts'
import { named, origin, told } from './shared-columns.rules.ts'

/** The files of a pack about registered crime: kinds of offence, published figures of the region, its neighbourhoods and its peers, and breaks in the series. */
export const crimeTables = {
  offences: {
    file: 'offences.csv',
    required: false,
    key: ['code'],
    columns: { code: must(code), title: must(text), title_en: must(text), kind: must(choice('total', 'offence')), ...origin },
  },
  figureSets: {
    file: 'figure-sets.txt',
    required: false,
    key: ['code'],
    columns: {
      code: must(code),
      ...named,
      table: must(text),
      borders: must(date),
      retrieved: must(date),
      note: must(text),
      note_en: must(text),
      ...origin,
    },
  },
  registeredCrime: {
    file: 'registered-crime-yearly.csv',
    required: false,
    key: ['area', 'offence'],
    years: true,
    columns: { area: must(ref('areas')), offence: must(ref('offences')), set: must(ref('figureSets')) },
  },
  peers: {
    file: 'peers.csv',
    required: false,
    key: ['area'],
    years: true,
    columns: { area: must(code), name: must(text), km2: must(number), ...origin },
  },
  peerCrime: {
    file: 'peer-crime-yearly.csv',
    required: false,
    key: ['area', 'offence'],
    years: true,
    columns: { area: must(ref('peers')), offence: must(ref('offences')), set: must(ref('figureSets')) },
  },
  earlierCrime: {
    file: 'earlier-crime-yearly.csv',
    required: false,
    key: ['area', 'offence', 'set'],
    years: true,
    columns: { area: must(ref('areas')), offence: must(ref('offences')), set: must(ref('figureSets')) },
  },
  neighbourhoods: {
    file: 'neighbourhoods.csv',
    required: false,
    key: ['area'],
    years: true,
    columns: {
      area: must(code),
      municipality: must(ref('areas')),
      name: must(text),
      residents_2024: may(count),
      set: must(ref('figureSets')),
    },
  },
  seriesBreaks: {
    file: 'series-breaks.csv',
    required: false,
    key: ['code'],
    columns: { code: must(code), set: must(ref('figureSets')), date: must(date), offences: may(refs('offences')), ...told, ...origin },
  },
} as const
