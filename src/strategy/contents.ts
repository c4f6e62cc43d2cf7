// SPDX-License-Identifier: EUPL-1.2
/** The chapter Koers in the table of contents: its features in reading order, with the screens of each. */
export const strategy = {
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
} as const
