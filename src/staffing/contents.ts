// SPDX-License-Identifier: EUPL-1.2
/** The chapter Formatie in the table of contents: its features in reading order, with the screens of each. */
export const staffing = {
  key: 'staffing',
  title: { nl: 'Formatie', en: 'Staffing' },
  features: [
    {
      key: 'ledger',
      title: { nl: 'Formatie', en: 'Formation' },
      screens: [
        {
          key: 'formation',
          file: 'screen',
          title: { nl: 'Formatie', en: 'Formation' },
          address: { nl: '/formatie', en: '/en/staffing' },
          menu: true,
        },
        {
          key: 'compare',
          file: 'compare.screen',
          title: { nl: 'Formatie vergelijken', en: 'Compare the formation' },
          address: { nl: '/formatie/vergelijken', en: '/en/staffing/comparison' },
        },
        {
          key: 'postings',
          file: 'postings.screen',
          title: { nl: 'Mutaties van de formatie', en: 'Postings of the formation' },
          address: { nl: '/formatie/mutaties', en: '/en/staffing/postings' },
        },
        {
          key: 'sheet',
          file: 'sheet.screen',
          title: { nl: 'Mutaties boeken', en: 'Post movements' },
          address: { nl: '/formatie/boeken', en: '/en/staffing/worksheet' },
        },
        {
          key: 'printed',
          file: 'printed.screen',
          title: { nl: 'Gedrukte formatietabellen', en: 'Printed formation tables' },
          address: { nl: '/formatie/gedrukt', en: '/en/staffing/printed' },
        },
      ],
    },
    {
      key: 'requests',
      title: { nl: 'Formatieaanvragen', en: 'Formation requests' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Formatieaanvragen', en: 'Formation requests' },
          address: { nl: '/formatie/aanvragen', en: '/en/staffing/requests' },
          menu: true,
        },
        {
          key: 'new',
          file: 'new.screen',
          title: { nl: 'Wijziging aanvragen', en: 'Request a change' },
          address: { nl: '/formatie/aanvragen/nieuw', en: '/en/staffing/requests/new' },
        },
        {
          key: 'request',
          file: 'request.screen',
          title: { nl: 'Formatieaanvraag', en: 'Formation request' },
          address: { nl: '/formatie/aanvragen/:id', en: '/en/staffing/requests/:id' },
        },
      ],
    },
    {
      key: 'growth',
      title: { nl: 'Groei en overgang', en: 'Growth and transfers' },
      screens: [
        {
          key: 'growth',
          file: 'screen',
          title: { nl: 'Groei en overgang', en: 'Growth and transfers' },
          address: { nl: '/formatie/groei', en: '/en/staffing/growth' },
          menu: true,
        },
        {
          key: 'change',
          file: 'change.screen',
          title: { nl: 'Aangekondigde wijziging', en: 'Announced change' },
          address: { nl: '/formatie/groei/:code', en: '/en/staffing/growth/:code' },
        },
      ],
    },
    {
      key: 'funds',
      title: { nl: 'Fondsen', en: 'Funds' },
      screens: [
        {
          key: 'funds',
          file: 'screen',
          title: { nl: 'Fondsen', en: 'Funds' },
          address: { nl: '/formatie/fondsen', en: '/en/staffing/funds' },
          menu: true,
        },
        {
          key: 'fund',
          file: 'fund.screen',
          title: { nl: 'Fonds', en: 'Fund' },
          address: { nl: '/formatie/fondsen/:code', en: '/en/staffing/funds/:code' },
        },
      ],
    },
    {
      key: 'occupancy',
      title: { nl: 'Bezetting', en: 'Occupancy' },
      screens: [
        {
          key: 'occupancy',
          file: 'screen',
          title: { nl: 'Bezetting', en: 'Occupancy' },
          address: { nl: '/formatie/bezetting', en: '/en/staffing/occupancy' },
          menu: true,
        },
        {
          key: 'scenarios',
          file: 'scenarios.screen',
          title: { nl: 'Scenario’s', en: 'Scenarios' },
          address: { nl: '/formatie/scenarios', en: '/en/staffing/scenarios' },
          menu: true,
        },
        {
          key: 'team',
          file: 'team.screen',
          title: { nl: 'Bezetting van een team', en: 'Occupancy of a team' },
          address: { nl: '/formatie/bezetting/:code', en: '/en/staffing/occupancy/:code' },
        },
      ],
    },
  ],
} as const
