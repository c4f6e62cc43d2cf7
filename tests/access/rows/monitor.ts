// SPDX-License-Identifier: EUPL-1.2
import { type Furnish, open, type Row, type Visible } from '../row.ts'

/** A kind of nuisance; the region pack has none. */
export const furnish: Furnish = async ({ site: { owner } }) => {
  await owner.query(`insert into monitor.nuisance_kind values ('E35', 'Overlast', 'Nuisance', true)`)
  return {}
}

/** Published figures are open to everybody. */
export const rows: Row[] = [
  open('/v1/boundaries'),
  open('/v1/crime-imports'),
  open('/v1/crime-periods'),
  open('/v1/crime-revisions'),
  open('/v1/crime-table'),
  open('/v1/neighbourhoods/{municipality}', () => '/v1/neighbourhoods/GM0344'),
  open('/v1/registered-crime'),
  open('/v1/open-data'),
  open('/v1/open-data/{dataset}', () => '/v1/open-data/indicators'),
  open('/v1/open-data/{dataset}/csv', () => '/v1/open-data/indicators/csv'),
  open('/v1/surveys'),
  open('/v1/surveys/{code}', () => '/v1/surveys/wel-eens-onveilig'),
  open('/v1/registered-crime/areas/{code}', () => '/v1/registered-crime/areas/GM0344'),
  open('/v1/registered-crime/municipalities'),
  open('/v1/registered-crime/areas/{code}/figures', () => '/v1/registered-crime/areas/GM0344/figures'),
]

const tables = [
  'crime_import',
  'crime_vintage_series',
  'crime_series',
  'nuisance_kind',
  'neighbourhood',
  'crime_import_refusal',
  'series_break',
  'indicator',
  'boundary',
  'boundary_import',
  'offence',
  'survey_measure',
  'survey_edition',
  'survey_result',
]

export const visible: Visible = Object.fromEntries(tables.map(name => [`monitor.${name}`, () => 'all']))
