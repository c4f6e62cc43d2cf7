// SPDX-License-Identifier: EUPL-1.2
/** The chapter Partners in the table of contents: its features in reading order, with the screens of each. */
export const partners = {
  key: 'partners',
  title: { nl: 'Partners', en: 'Partners' },
  features: [
    {
      key: 'organisations',
      title: { nl: 'Wie is wie', en: 'Who is who' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Wie is wie', en: 'Who is who' },
          address: { nl: '/partners', en: '/en/partners' },
          menu: true,
        },
        {
          key: 'organisation',
          file: 'organisation.screen',
          title: { nl: 'Organisatie', en: 'Organisation' },
          address: { nl: '/partners/organisaties/:code', en: '/en/partners/organisations/:code' },
        },
      ],
    },
    {
      key: 'areas',
      title: { nl: 'Gebieden', en: 'Areas' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Gebieden', en: 'Areas' },
          address: { nl: '/partners/gebieden', en: '/en/partners/areas' },
          menu: true,
        },
        {
          key: 'area',
          file: 'area.screen',
          title: { nl: 'Gebied', en: 'Area' },
          address: { nl: '/partners/gebieden/:code', en: '/en/partners/areas/:code' },
        },
      ],
    },
    {
      key: 'memberships',
      title: { nl: 'Lidmaatschappen', en: 'Memberships' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Leden en hun geschiedenis', en: 'Members and their history' },
          address: { nl: '/partners/organisaties/:code/leden', en: '/en/partners/organisations/:code/members' },
        },
      ],
    },
    {
      key: 'region-pack',
      title: { nl: 'Regiopakket', en: 'Region pack' },
      screens: [
        {
          key: 'region',
          file: 'screen',
          title: { nl: 'Perioden en bronnen', en: 'Periods and sources' },
          address: { nl: '/partners/regio', en: '/en/partners/region' },
          menu: true,
        },
      ],
    },
  ],
} as const
