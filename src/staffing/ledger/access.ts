// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'

const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'person_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const given = { person_id: 'uuid', organisation_id: 'uuid' } as const

/** The formation is public, as the strategy it belongs to; the planner of the police unit keeps the ledger (C57). */
export const access = defineAccess({
  tables: {
    'staffing.unit': { scope: 'shared', nl: 'Onderdelen van de formatie', en: 'Units of the formation' },
    'staffing.posting': { scope: 'shared', nl: 'Mutaties van de formatie', en: 'Postings of the formation', personal: authorship },
    'staffing.printed_table': { scope: 'shared', nl: 'Gedrukte formatietabellen', en: 'Printed formation tables', personal: authorship },
    'staffing.printed_cell': { scope: 'shared', nl: 'Cellen van gedrukte tabellen', en: 'Cells of printed tables' },
    'staffing.draft': {
      scope: 'organisation',
      nl: 'Concepten van formatiemutaties',
      en: 'Drafts of formation postings',
      personal: authorship,
    },
  },
  rules: {
    readsFormation: {
      sentence: { nl: 'Iedereen kan de formatie zien, met de besluiten', en: 'Everybody can see the formation, with the decisions' },
      who: 'everyone',
      reads: ['staffing.unit', 'staffing.posting', 'staffing.printed_table', 'staffing.printed_cell'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    postsFormation: {
      sentence: { nl: 'De formatieplanner boekt mutaties in de formatie', en: 'The police planner posts movements in the formation' },
      who: ['police_planner'],
      adds: 'staffing.posting',
      given,
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    addsUnit: {
      sentence: { nl: 'De formatieplanner voegt een onderdeel toe', en: 'The police planner adds a unit' },
      who: ['police_planner'],
      adds: 'staffing.unit',
      purpose: 'governance',
      ground,
    },
    importsFormation: {
      sentence: { nl: 'De formatieplanner leest formatietabellen in', en: 'The police planner reads formation tables in' },
      who: ['police_planner'],
      adds: 'staffing.printed_table',
      given,
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    importsCells: {
      sentence: { nl: 'De formatieplanner leest formatietabellen in', en: 'The police planner reads formation tables in' },
      who: ['police_planner'],
      adds: 'staffing.printed_cell',
      given: { table_id: 'uuid' },
      conditions: [
        {
          key: 'own-table',
          nl: 'De tabel is door u zelf ingelezen',
          en: 'You read the table in yourself',
          holds: 'table_id in (select t.id from staffing.printed_table t where t.person_id = (select core.actor()))',
        },
      ],
      purpose: 'governance',
      ground,
    },
    readsDrafts: {
      sentence: {
        nl: 'De formatieplanner ziet de concepten van de eigen organisatie',
        en: 'The police planner sees the drafts of the own organisation',
      },
      who: ['police_planner'],
      reads: ['staffing.draft'],
      conditions: [
        {
          key: 'own-organisation',
          nl: 'Het concept is van uw eigen organisatie',
          en: 'The draft belongs to your own organisation',
          holds: 'organisation_id = (select core.organisation())',
        },
      ],
      purpose: 'governance',
      ground,
    },
    keepsDrafts: {
      sentence: { nl: 'De formatieplanner bewaart concepten', en: 'The police planner keeps drafts' },
      who: ['police_planner'],
      adds: 'staffing.draft',
      given,
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
  },
})
