// SPDX-License-Identifier: EUPL-1.2
/**
 * The table of contents: chapters and features in reading order, with their names and the addresses of their screens.
 * Pure data; the server, the browser, the menu, the tests and the documents all read it. A feature appears here when its folder does.
 */

/** One screen of the application: `file` is the module in the feature folder that shows it, without its ending. */
export interface Screen {
  key: string
  file: string
  title: { nl: string; en: string }
  /** Addresses with `:parameters`; English ones stand under /en. */
  address: { nl: string; en: string }
  /** Shown in the menu under its chapter, or before all chapters; or asked by the search box in the header. */
  menu?: boolean | 'first' | 'search'
}

export interface Feature {
  key: string
  title: { nl: string; en: string }
  screens?: readonly Screen[]
}

export interface Chapter {
  key: string
  title: { nl: string; en: string }
  features: readonly Feature[]
}

export const contents = [
  {
    key: 'strategy',
    title: { nl: 'Koers', en: 'Course' },
    features: [
      {
        key: 'course',
        title: { nl: 'De strategie', en: 'The strategy' },
        screens: [
          {
            key: 'course',
            file: 'screen',
            title: { nl: 'De strategie', en: 'The strategy' },
            address: { nl: '/koers', en: '/en/course' },
            menu: true,
          },
          {
            key: 'item',
            file: 'item.screen',
            title: { nl: 'Schakel van de strategie', en: 'Link of the strategy' },
            address: { nl: '/koers/:id', en: '/en/course/:id' },
          },
        ],
      },
      {
        key: 'trends',
        title: { nl: 'Trends', en: 'Trends' },
        screens: [
          {
            key: 'trends',
            file: 'screen',
            title: { nl: 'Trends', en: 'Trends' },
            address: { nl: '/trends', en: '/en/trends' },
            menu: true,
          },
          {
            key: 'trend',
            file: 'trend.screen',
            title: { nl: 'Trend', en: 'Trend' },
            address: { nl: '/trends/:id', en: '/en/trends/:id' },
          },
        ],
      },
      {
        key: 'line',
        title: { nl: 'Lokaal, regionaal, landelijk', en: 'Local, regional, national' },
        screens: [
          {
            key: 'line',
            file: 'screen',
            title: { nl: 'Lokaal, regionaal, landelijk', en: 'Local, regional, national' },
            address: { nl: '/lijn', en: '/en/line' },
            menu: true,
          },
          {
            key: 'plan',
            file: 'plan.screen',
            title: { nl: 'Plan van een gemeente', en: 'Plan of a municipality' },
            address: { nl: '/lijn/gemeenten/:code', en: '/en/line/municipalities/:code' },
          },
          {
            key: 'national',
            file: 'national.screen',
            title: { nl: 'Landelijke agenda’s', en: 'National agendas' },
            address: { nl: '/lijn/landelijk', en: '/en/line/national' },
          },
        ],
      },
      {
        key: 'capacity',
        title: { nl: 'Capaciteit van de partners', en: 'Capacity of the partners' },
        screens: [
          {
            key: 'capacity',
            file: 'screen',
            title: { nl: 'Capaciteit', en: 'Capacity' },
            address: { nl: '/capaciteit', en: '/en/capacity' },
            menu: true,
          },
          {
            key: 'partner',
            file: 'partner.screen',
            title: { nl: 'Uren van een partner', en: 'Hours of a partner' },
            address: { nl: '/capaciteit/:code', en: '/en/capacity/:code' },
          },
        ],
      },
      {
        key: 'ambitions',
        title: { nl: 'Ambities', en: 'Ambitions' },
        screens: [
          {
            key: 'ambitions',
            file: 'screen',
            title: { nl: 'Ambities', en: 'Ambitions' },
            address: { nl: '/ambities', en: '/en/ambitions' },
            menu: true,
          },
        ],
      },
      {
        key: 'decisions',
        title: { nl: 'Besluiten', en: 'Decisions' },
        screens: [
          {
            key: 'decisions',
            file: 'screen',
            title: { nl: 'Besluiten', en: 'Decisions' },
            address: { nl: '/besluiten', en: '/en/decisions' },
            menu: true,
          },
          {
            key: 'decision',
            file: 'decision.screen',
            title: { nl: 'Besluit', en: 'Decision' },
            address: { nl: '/besluiten/:id', en: '/en/decisions/:id' },
          },
          {
            key: 'proposal',
            file: 'proposal.screen',
            title: { nl: 'Voorstel', en: 'Proposal' },
            address: { nl: '/voorstellen/:id', en: '/en/proposals/:id' },
          },
        ],
      },
      {
        key: 'adoption',
        title: { nl: 'Vaststelling', en: 'Adoption' },
        screens: [
          {
            key: 'list',
            file: 'screen',
            title: { nl: 'Vaststelling', en: 'Adoption' },
            address: { nl: '/vaststelling', en: '/en/adoption' },
            menu: true,
          },
          {
            key: 'document',
            file: 'document.screen',
            title: { nl: 'Stuk', en: 'Document' },
            address: { nl: '/vaststelling/:id', en: '/en/adoption/:id' },
          },
        ],
      },
      {
        key: 'consultation',
        title: { nl: 'Raadpleging', en: 'Consultation' },
        screens: [
          {
            key: 'consultations',
            file: 'screen',
            title: { nl: 'Raadplegingen', en: 'Consultations' },
            address: { nl: '/raadplegingen', en: '/en/consultations' },
            menu: true,
          },
          {
            key: 'round',
            file: 'round.screen',
            title: { nl: 'Raadpleging', en: 'Consultation' },
            address: { nl: '/raadplegingen/:id', en: '/en/consultations/:id' },
          },
          {
            key: 'answer',
            file: 'answer.screen',
            title: { nl: 'Antwoord van uw organisatie', en: 'Answer of your organisation' },
            address: { nl: '/raadplegingen/:id/antwoord', en: '/en/consultations/:id/answer' },
          },
        ],
      },
      {
        key: 'priorities',
        title: { nl: 'Prioriteiten', en: 'Priorities' },
        screens: [
          {
            key: 'priorities',
            file: 'screen',
            title: { nl: 'Gezamenlijke prioriteiten', en: 'Joint priorities' },
            address: { nl: '/prioriteiten', en: '/en/priorities' },
            menu: true,
          },
          {
            key: 'choice',
            file: 'choice.screen',
            title: { nl: 'Grootste gemene deler', en: 'Greatest common divisor' },
            address: { nl: '/prioriteiten/keuze', en: '/en/priorities/choice' },
          },
        ],
      },
    ],
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
    key: 'oversight',
    title: { nl: 'Toezicht', en: 'Oversight' },
    features: [
      {
        key: 'log-looks',
        title: { nl: 'Inzage in de logboeken', en: 'Looks into the logs' },
        screens: [
          {
            key: 'looks',
            file: 'screen',
            title: { nl: 'Inzage in de logboeken', en: 'Looks into the logs' },
            address: { nl: '/toezicht/logboek', en: '/en/oversight/logs' },
            menu: true,
          },
          {
            key: 'look',
            file: 'look.screen',
            title: { nl: 'Een inzage', en: 'A look' },
            address: { nl: '/toezicht/logboek/:id', en: '/en/oversight/logs/:id' },
          },
        ],
      },
      {
        key: 'odd-reads',
        title: { nl: 'Opvallend lezen', en: 'Odd reads' },
        screens: [
          {
            key: 'list',
            file: 'screen',
            title: { nl: 'Opvallend lezen', en: 'Odd reads' },
            address: { nl: '/toezicht/opvallend', en: '/en/oversight/odd-reads' },
            menu: true,
          },
          {
            key: 'odd-read',
            file: 'odd-read.screen',
            title: { nl: 'Opvallend lezen van iemand', en: 'Odd reads of somebody' },
            address: { nl: '/toezicht/opvallend/:id', en: '/en/oversight/odd-reads/:id' },
          },
        ],
      },
      {
        key: 'rules-in-force',
        title: { nl: 'Regels en wat geldt', en: 'Rules and what holds' },
        screens: [
          {
            key: 'rules',
            file: 'screen',
            title: { nl: 'Regels en wat geldt', en: 'Rules and what holds' },
            address: { nl: '/toezicht/toegang', en: '/en/oversight/access' },
            menu: true,
          },
        ],
      },
    ],
  },
] as const satisfies readonly Chapter[]
