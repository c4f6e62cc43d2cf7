// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

/** The words of levels, domains and states: used wherever an obstacle is shown. */
export const words = inBoth({
  nl: {
    obstacles: 'Drempels',
    levels: {
      team: 'Eigen team',
      organisation: 'Eigen organisatie of gemeente',
      district: 'District',
      region: 'Regio of taskforce',
      college: 'Tafel van burgemeesters (college)',
    },
    domains: {
      'care-and-safety': 'Zorg en veiligheid',
      undermining: 'Ondermijning',
      cyber: 'Cyber',
      local: 'Wijk en lokaal',
      other: 'Iets anders',
      all: 'Alles samen',
    },
    states: {
      reported: 'Gemeld',
      recognised: 'Erkend',
      owned: 'Heeft een eigenaar',
      tested: 'Wordt uitgeprobeerd',
      lifted: 'Weggenomen',
      lowered: 'Verlaagd',
      'not-possible': 'Niet mogelijk',
    },
  },
  en: {
    obstacles: 'Obstacles',
    levels: {
      team: 'Own team',
      organisation: 'Own organisation or municipality',
      district: 'District',
      region: 'Region or taskforce',
      college: 'Table of mayors (college)',
    },
    domains: {
      'care-and-safety': 'Care and safety',
      undermining: 'Undermining crime',
      cyber: 'Cyber',
      local: 'Neighbourhood and local',
      other: 'Something else',
      all: 'All together',
    },
    states: {
      reported: 'Reported',
      recognised: 'Recognised',
      owned: 'Has an owner',
      tested: 'Being tried out',
      lifted: 'Lifted',
      lowered: 'Lowered',
      'not-possible': 'Not possible',
    },
  },
})
