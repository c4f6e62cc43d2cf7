// SPDX-License-Identifier: EUPL-1.2
/** The chapter Aanpak in the table of contents: its features in reading order, with the screens of each. */
export const approach = {
  key: 'approach',
  title: { nl: 'Aanpak', en: 'Approach' },
  features: [
    {
      key: 'execution',
      title: { nl: 'Bestuurstafel en uitvoering', en: 'Board table and execution' },
      screens: [
        { key: 'start', file: 'screen', title: { nl: 'Begin', en: 'Start' }, address: { nl: '/begin', en: '/en/start' }, menu: 'first' },
        {
          key: 'search',
          file: 'search.screen',
          title: { nl: 'Zoeken', en: 'Search' },
          address: { nl: '/zoeken', en: '/en/search' },
          menu: 'search',
        },
      ],
    },
    {
      key: 'agendas',
      title: { nl: 'Actieagenda', en: 'Action agenda' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Actieagenda', en: 'Action agenda' },
          address: { nl: '/acties', en: '/en/actions' },
          menu: true,
        },
        {
          key: 'update',
          file: 'update.screen',
          title: { nl: 'Voortgang melden', en: 'Report progress' },
          address: { nl: '/acties/bijwerken', en: '/en/actions/update' },
        },
        {
          key: 'plan',
          file: 'plan.screen',
          title: { nl: 'Actie plannen', en: 'Plan an action' },
          address: { nl: '/acties/plannen', en: '/en/actions/plan' },
        },
        {
          key: 'action',
          file: 'action.screen',
          title: { nl: 'Actie', en: 'Action' },
          address: { nl: '/acties/:id', en: '/en/actions/:id' },
        },
      ],
    },
    {
      key: 'taskforces',
      title: { nl: 'Taskforces', en: 'Taskforces' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Taskforces', en: 'Taskforces' },
          address: { nl: '/taskforces', en: '/en/taskforces' },
          menu: true,
        },
        {
          key: 'taskforce',
          file: 'taskforce.screen',
          title: { nl: 'Taskforce', en: 'Taskforce' },
          address: { nl: '/taskforces/:code', en: '/en/taskforces/:code' },
        },
      ],
    },
    {
      key: 'plans',
      title: { nl: 'Districtsplannen', en: 'Plans of districts' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Districtsplannen', en: 'Plans of districts' },
          address: { nl: '/districtsplannen', en: '/en/district-plans' },
          menu: true,
        },
        {
          key: 'plan',
          file: 'plan.screen',
          title: { nl: 'Districtsplan', en: 'Plan of a district' },
          address: { nl: '/districtsplannen/:code', en: '/en/district-plans/:code' },
        },
      ],
    },
    {
      key: 'sessions',
      title: { nl: 'Sessies', en: 'Sessions' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Sessies', en: 'Sessions' },
          address: { nl: '/sessies', en: '/en/sessions' },
          menu: true,
        },
        {
          key: 'session',
          file: 'session.screen',
          title: { nl: 'Sessie', en: 'Session' },
          address: { nl: '/sessies/:id', en: '/en/sessions/:id' },
        },
      ],
    },
    {
      key: 'coalitions',
      title: { nl: 'Coalities', en: 'Coalitions' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Coalities', en: 'Coalitions' },
          address: { nl: '/coalities', en: '/en/coalitions' },
          menu: true,
        },
        {
          key: 'coalition',
          file: 'coalition.screen',
          title: { nl: 'Coalitie', en: 'Coalition' },
          address: { nl: '/coalities/:id', en: '/en/coalitions/:id' },
        },
      ],
    },
    { key: 'action-links', title: { nl: 'Voortgang melden met een link', en: 'Reporting progress by a link' } },
    {
      key: 'mandates',
      title: { nl: 'Opdrachten van het college', en: 'Mandates of the college' },
      screens: [
        {
          key: 'mandates',
          file: 'screen',
          title: { nl: 'Opdrachten', en: 'Mandates' },
          address: { nl: '/opdrachten', en: '/en/mandates' },
          menu: true,
        },
        {
          key: 'mandate',
          file: 'mandate.screen',
          title: { nl: 'Opdracht', en: 'Mandate' },
          address: { nl: '/opdrachten/:id', en: '/en/mandates/:id' },
        },
      ],
    },
    {
      key: 'pilots',
      title: { nl: 'Pilots', en: 'Pilots' },
      screens: [
        {
          key: 'pilots',
          file: 'screen',
          title: { nl: 'Pilots', en: 'Pilots' },
          address: { nl: '/pilots', en: '/en/pilots' },
          menu: true,
        },
        {
          key: 'pilot',
          file: 'pilot.screen',
          title: { nl: 'Pilot', en: 'Pilot' },
          address: { nl: '/pilots/:id', en: '/en/pilots/:id' },
        },
      ],
    },
    {
      key: 'obstacles',
      title: { nl: 'Drempels', en: 'Obstacles' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Drempels', en: 'Obstacles' },
          address: { nl: '/drempels', en: '/en/obstacles' },
          menu: true,
        },
        {
          key: 'obstacle',
          file: 'obstacle.screen',
          title: { nl: 'Drempel', en: 'Obstacle' },
          address: { nl: '/drempels/:id', en: '/en/obstacles/:id' },
        },
      ],
    },
    {
      key: 'board-questions',
      title: { nl: 'Vragen aan de bestuurstafel', en: 'Questions to the board table' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Vragen aan de bestuurstafel', en: 'Questions to the board table' },
          address: { nl: '/vragen', en: '/en/questions' },
          menu: true,
        },
      ],
    },
    {
      key: 'support',
      title: { nl: 'Ondersteuning', en: 'Support' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Ondersteuning', en: 'Support' },
          address: { nl: '/ondersteuning', en: '/en/support' },
          menu: true,
        },
        {
          key: 'theme',
          file: 'theme.screen',
          title: { nl: 'Thema', en: 'Theme' },
          address: { nl: '/ondersteuning/themas/:theme', en: '/en/support/themes/:theme' },
        },
        {
          key: 'request',
          file: 'request.screen',
          title: { nl: 'Hulpvraag', en: 'Request for help' },
          address: { nl: '/ondersteuning/:id', en: '/en/support/:id' },
        },
      ],
    },
    { key: 'obstacle-reporters', title: { nl: 'Drempels melden', en: 'Reporting obstacles' } },
    {
      key: 'felt-effect',
      title: { nl: 'Gevoeld effect', en: 'Felt effect' },
      screens: [
        {
          key: 'report',
          file: 'screen',
          title: { nl: 'Verslag van de drempels', en: 'Report on obstacles' },
          address: { nl: '/drempels/verslag', en: '/en/obstacles/results' },
        },
      ],
    },
  ],
} as const
