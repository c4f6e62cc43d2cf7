// SPDX-License-Identifier: EUPL-1.2
import { authorship, defineAccess } from '../../core/access/define.ts'

const ground = 'Wet open overheid art. 3.1'

/** Figures about registered crime are published statistics and open to everybody; only the command line of the operator brings them in. */
export const access = defineAccess({
  tables: {
    'monitor.offence': { scope: 'shared', nl: 'Soorten misdrijven', en: 'Kinds of offences' },
    'monitor.crime_import': {
      scope: 'shared',
      nl: 'Ingelezen edities van misdrijfcijfers',
      en: 'Imported editions of crime figures',
      personal: authorship,
    },
    'monitor.crime_vintage_series': { scope: 'shared', nl: 'Misdrijfcijfers van alle edities', en: 'Crime figures of all editions' },
    'monitor.crime_series': {
      scope: 'shared',
      nl: 'Misdrijfcijfers die nu gelden',
      en: 'Crime figures that hold now',
    },
    'monitor.crime_import_refusal': { scope: 'shared', nl: 'Geweigerde edities', en: 'Refused editions' },
    'monitor.series_break': { scope: 'shared', nl: 'Breuken in de telling', en: 'Breaks in the count' },
  },
  rules: {
    seesVintages: {
      sentence: {
        nl: 'Iedereen ziet de misdrijfcijfers en waar ze vandaan komen',
        en: 'Everybody sees the crime figures and where they come from',
      },
      who: 'everyone',
      reads: [
        'monitor.offence',
        'monitor.crime_import',
        'monitor.crime_vintage_series',
        'monitor.crime_series',
        'monitor.crime_import_refusal',
        'monitor.series_break',
      ],
      purpose: 'governance',
      ground,
    },
  },
})
