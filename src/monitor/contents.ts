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
      key: 'crime-periods',
      title: { nl: 'Verloop per maand, kwartaal en jaar', en: 'Crime by month, quarter and year' },
      screens: [
        {
          key: 'periods',
          file: 'screen',
          title: { nl: 'Verloop per periode', en: 'By period' },
          address: { nl: '/monitor/misdrijven/verloop', en: '/en/monitor/crime/periods' },
          menu: true,
        },
      ],
    },
    {
      key: 'neighbourhoods',
      title: { nl: 'Misdrijven per buurt', en: 'Crime per neighbourhood' },
      screens: [
        {
          key: 'neighbourhoods',
          file: 'screen',
          title: { nl: 'Per buurt', en: 'By neighbourhood' },
          address: { nl: '/monitor/misdrijven/buurten', en: '/en/monitor/crime/neighbourhoods' },
          menu: true,
        },
      ],
    },
    {
      key: 'benchmarks',
      title: { nl: 'Vergelijken', en: 'Benchmarks' },
      screens: [
        {
          key: 'benchmarks',
          file: 'screen',
          title: { nl: 'Vergelijken', en: 'Compare' },
          address: { nl: '/monitor/vergelijken', en: '/en/monitor/benchmarks' },
          menu: true,
        },
        {
          key: 'benchmark',
          file: 'benchmark.screen',
          title: { nl: 'Vergelijking', en: 'Comparison' },
          address: { nl: '/monitor/vergelijken/:id', en: '/en/monitor/benchmarks/:id' },
        },
      ],
    },
    {
      key: 'blind-spots',
      title: { nl: 'Buiten beeld', en: 'Out of sight' },
      screens: [
        {
          key: 'spots',
          file: 'screen',
          title: { nl: 'Buiten beeld', en: 'Out of sight' },
          address: { nl: '/monitor/buiten-beeld', en: '/en/monitor/out-of-sight' },
          menu: true,
        },
      ],
    },
    {
      key: 'crime-revisions',
      title: { nl: 'Herzieningen van cijfers', en: 'Revisions of figures' },
      screens: [
        {
          key: 'revisions',
          file: 'screen',
          title: { nl: 'Herzieningen', en: 'Revisions' },
          address: { nl: '/monitor/misdrijven/herzieningen', en: '/en/monitor/crime/revisions' },
        },
      ],
    },
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
    { key: 'crime-files', title: { nl: 'Bestanden met misdrijfcijfers', en: 'Files with crime figures' } },
    { key: 'crime-examples', title: { nl: 'Voorbeeldbestanden met maanden', en: 'Example files with months' } },
    { key: 'crime-tables', title: { nl: 'Eigen tabellen van misdrijven', en: 'Tables of crime by free choice' } },
    { key: 'boundaries', title: { nl: 'Grenzen van gebieden', en: 'Boundaries of areas' } },
    {
      key: 'indicators',
      title: { nl: 'Indicatoren', en: 'Indicators' },
      screens: [
        {
          key: 'register',
          file: 'screen',
          title: { nl: 'Indicatoren', en: 'Indicators' },
          address: { nl: '/monitor/indicatoren', en: '/en/monitor/indicators' },
          menu: true,
        },
        {
          key: 'passport',
          file: 'passport.screen',
          title: { nl: 'Definitie en beheer', en: 'Definition and upkeep' },
          address: { nl: '/monitor/indicatoren/:code/definitie', en: '/en/monitor/indicators/:code/definition' },
        },
      ],
    },
    {
      key: 'richer-picture',
      title: { nl: 'Het rijkere beeld', en: 'The richer picture' },
      screens: [
        {
          key: 'picture',
          file: 'screen',
          title: { nl: 'Het rijkere beeld van een indicator', en: 'The richer picture of an indicator' },
          address: { nl: '/monitor/indicatoren/:code', en: '/en/monitor/indicators/:code' },
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
      key: 'stories',
      title: { nl: 'Verhalen', en: 'Stories' },
      screens: [
        {
          key: 'stories',
          file: 'screen',
          title: { nl: 'Verhalen', en: 'Stories' },
          address: { nl: '/monitor/verhalen', en: '/en/monitor/stories' },
          menu: true,
        },
        {
          key: 'story',
          file: 'story.screen',
          title: { nl: 'Verhaal', en: 'Story' },
          address: { nl: '/monitor/verhalen/:id', en: '/en/monitor/stories/:id' },
        },
      ],
    },
    {
      key: 'story-coding',
      title: { nl: 'Verhalen coderen', en: 'Coding stories' },
      screens: [
        {
          key: 'coding',
          file: 'screen',
          title: { nl: 'Verhalen coderen', en: 'Coding stories' },
          address: { nl: '/monitor/coderen', en: '/en/monitor/coding' },
          menu: true,
        },
        {
          key: 'code',
          file: 'code.screen',
          title: { nl: 'Een verhaal coderen', en: 'Coding a story' },
          address: { nl: '/monitor/coderen/:id', en: '/en/monitor/coding/:id' },
        },
      ],
    },
    {
      key: 'conversations',
      title: { nl: 'Gesprekken', en: 'Conversations' },
      screens: [
        {
          key: 'conversations',
          file: 'screen',
          title: { nl: 'Gesprekken', en: 'Conversations' },
          address: { nl: '/monitor/gesprekken', en: '/en/monitor/conversations' },
          menu: true,
        },
        {
          key: 'conversation',
          file: 'conversation.screen',
          title: { nl: 'Gesprek', en: 'Conversation' },
          address: { nl: '/monitor/gesprekken/:id', en: '/en/monitor/conversations/:id' },
        },
      ],
    },
    {
      key: 'reports',
      title: { nl: 'Verslagen', en: 'Reports' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Verslagen', en: 'Reports' },
          address: { nl: '/monitor/verslagen', en: '/en/monitor/reports' },
          menu: true,
        },
        {
          key: 'report',
          file: 'report.screen',
          title: { nl: 'Verslag', en: 'Report' },
          address: { nl: '/monitor/verslagen/:id', en: '/en/monitor/reports/:id' },
        },
      ],
    },
    { key: 'editions', title: { nl: 'Edities van verslagen', en: 'Editions of reports' } },
    { key: 'report-comments', title: { nl: 'Reacties op verslagen', en: 'Comments on reports' } },
    {
      key: 'report-schedules',
      title: { nl: 'Vaste verslagen', en: 'Recurring reports' },
      screens: [
        {
          key: 'delivery',
          file: 'delivery.screen',
          title: { nl: 'Vast verslag', en: 'Recurring report' },
          address: { nl: '/monitor/verslagen/vast/:id', en: '/en/monitor/reports/recurring/:id' },
        },
      ],
    },
    { key: 'open-data', title: { nl: 'Open gegevens', en: 'Open data' } },
  ],
} as const
