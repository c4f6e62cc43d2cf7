// SPDX-License-Identifier: EUPL-1.2
import { authorship, defineAccess } from '../../core/access/define.ts'

const openGround = 'Wet open overheid art. 3.1'

/** Areas are open to everybody; only the bureau records that an area went into another. */
export const access = defineAccess({
  tables: {
    'partners.area': { scope: 'shared', nl: 'Gebieden', en: 'Areas' },
    'partners.area_validity': {
      scope: 'shared',
      nl: 'Namen en bestaan van gebieden in de tijd',
      en: 'Names and existence of areas in time',
    },
    'partners.area_part': { scope: 'shared', nl: 'Welk gebied waarbij hoort', en: 'Which area belongs to which' },
    'partners.area_change': { scope: 'shared', nl: 'Herindelingen', en: 'Mergers of areas', personal: authorship },
    'partners.area_tile': { scope: 'shared', nl: 'Plaatsen op de tegelkaart', en: 'Places on the tile map' },
    'partners.population': { scope: 'shared', nl: 'Bevolking per jaar', en: 'Population per year' },
  },
  rules: {
    seesAreas: {
      sentence: { nl: 'Iedereen ziet de gebieden van de regio', en: 'Everybody sees the areas of the region' },
      who: 'everyone',
      reads: [
        'partners.area',
        'partners.area_validity',
        'partners.area_part',
        'partners.area_change',
        'partners.area_tile',
        'partners.population',
      ],
      purpose: 'governance',
      ground: openGround,
    },
    recordsAreaChange: {
      sentence: { nl: 'Het bureau legt een herindeling vast', en: 'The bureau records a merger of areas' },
      who: ['bureau_coordinator'],
      adds: 'partners.area_change',
      given: { recorded_by: 'uuid', recorded_for: 'uuid' },
      conditions: [
        {
          key: 'merger-in-own-name',
          nl: 'U legt dit vast op uw eigen naam en voor uw organisatie',
          en: 'You record this in your own name and for your organisation',
          holds: 'recorded_by = (select core.actor()) and recorded_for = (select core.organisation())',
        },
      ],
      purpose: 'governance',
      ground: 'Politiewet 2012 art. 39',
    },
  },
  passes: {
    'partners.keep_area_findable()': {
      nl: 'Houdt bij wat er te vinden is, met wie het mag vinden; wordt alleen door een trigger aangeroepen.',
      en: 'Keeps what can be found, with who may find it; called by a trigger only.',
    },
  },
})
