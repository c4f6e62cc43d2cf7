// SPDX-License-Identifier: EUPL-1.2
/** The chapter Monitor in the table of contents: its features in reading order, with the screens of each. */
export const monitor = {
  key: 'monitor',
  title: { nl: 'Monitor', en: 'Monitor' },
  features: [
    {
      key: 'registered-crime',
      title: { nl: 'Geregistreerde criminaliteit', en: 'Registered crime' },
      screens: [
        {
          key: 'overview',
          file: 'screen',
          title: { nl: 'De regio in één beeld', en: 'The region at a glance' },
          address: { nl: '/monitor/misdrijven', en: '/en/monitor/crime' },
          menu: true,
        },
        {
          key: 'area',
          file: 'area.screen',
          title: { nl: 'Misdrijven in een gebied', en: 'Offences in an area' },
          address: { nl: '/monitor/misdrijven/gebieden/:code', en: '/en/monitor/crime/areas/:code' },
        },
        {
          key: 'offence',
          file: 'offence.screen',
          title: { nl: 'Soort misdrijf', en: 'Kind of offence' },
          address: { nl: '/monitor/misdrijven/soorten/:code', en: '/en/monitor/crime/offences/:code' },
        },
      ],
    },
    {
      key: 'surveys',
      title: { nl: 'Veiligheidsbeleving', en: 'Feeling of safety' },
      screens: [
        {
          key: 'surveys',
          file: 'screen',
          title: { nl: 'Veiligheidsbeleving', en: 'Feeling of safety' },
          address: { nl: '/monitor/beleving', en: '/en/monitor/feeling' },
          menu: true,
        },
      ],
    },
    {
      key: 'polls',
      title: { nl: 'Peilingen', en: 'Polls' },
      screens: [
        {
          key: 'polls',
          file: 'screen',
          title: { nl: 'Peilingen', en: 'Polls' },
          address: { nl: '/monitor/peilingen', en: '/en/monitor/polls' },
          menu: true,
        },
        {
          key: 'poll',
          file: 'poll.screen',
          title: { nl: 'Peiling', en: 'Poll' },
          address: { nl: '/monitor/peilingen/:id', en: '/en/monitor/polls/:id' },
        },
      ],
    },
    {
      key: 'agreements',
      title: { nl: 'Prestatieafspraken', en: 'Performance agreements' },
      screens: [
        {
          key: 'agreements',
          file: 'screen',
          title: { nl: 'Prestatieafspraken', en: 'Performance agreements' },
          address: { nl: '/monitor/afspraken', en: '/en/monitor/agreements' },
          menu: true,
        },
        {
          key: 'agreement',
          file: 'agreement.screen',
          title: { nl: 'Prestatieafspraak', en: 'Performance agreement' },
          address: { nl: '/monitor/afspraken/:id', en: '/en/monitor/agreements/:id' },
        },
      ],
    },
    { key: 'open-data', title: { nl: 'Open gegevens', en: 'Open data' } },
    { key: 'crime-files', title: { nl: 'Bestanden met misdrijfcijfers', en: 'Files with crime figures' } },
    { key: 'indicators', title: { nl: 'Indicatoren', en: 'Indicators' } },
    { key: 'boundaries', title: { nl: 'Grenzen van gebieden', en: 'Boundaries of areas' } },
    {
      key: 'crime-imports',
      title: { nl: 'Herkomst van de cijfers', en: 'Where the figures come from' },
      screens: [
        {
          key: 'imports',
          file: 'screen',
          title: { nl: 'Herkomst van de cijfers', en: 'Where the figures come from' },
          address: { nl: '/monitor/misdrijven/herkomst', en: '/en/monitor/crime/sources' },
        },
      ],
    },
  ],
} as const
