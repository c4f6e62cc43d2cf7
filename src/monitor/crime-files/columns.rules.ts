// SPDX-License-Identifier: EUPL-1.2

/** What a column of a source can hold. */
export type ColumnRole = 'offence' | 'area' | 'period' | 'registered' | 'reports' | 'internetReports'

/** The name each role has in a source; reports are absent in the tables of neighbourhoods. */
export type Columns = Partial<Record<ColumnRole, string>>

/** A row of DataProperties (OData 3): the kind of a column and the key it has in the rows. */
export interface DataProperty {
  Type: string
  Key: string
}

const byName: Record<ColumnRole, RegExp> = {
  offence: /^(SoortMisdrijf|Overlast)$/,
  area: /^(RegioS|WijkenEnBuurten)$/,
  period: /^Perioden$/,
  registered: /^Geregistreerde_?(misdrijven|overlast)_\d+$/i,
  reports: /^Aangiften_\d+$/i,
  internetReports: /^Internetaangiften_\d+$/i,
}
const byType: Record<string, readonly ColumnRole[]> = {
  Dimension: ['offence'],
  GeoDimension: ['area'],
  GeoDetail: ['area'],
  TimeDimension: ['period'],
  Topic: ['registered', 'reports', 'internetReports'],
}
const roles = Object.keys(byName) as ColumnRole[]

/**
 * Finds the columns by their names; the number behind a topic may change from one edition to the next (DATA-04). With `properties`
 * (the DataProperties of the table) the kind of a column decides, so that a renamed dimension is found as well.
 */
export function columnsOf(names: readonly string[], properties: readonly DataProperty[] = []): Columns {
  const found: Columns = {}
  for (const role of roles) {
    const typed = properties.filter(
      ({ Type, Key }) => byType[Type]?.includes(role) && names.includes(Key) && (Type !== 'Topic' || byName[role].test(Key)),
    )
    const name = typed[0]?.Key ?? names.find(candidate => byName[role].test(candidate))
    if (name !== undefined) found[role] = name
  }
  return found
}

/** What the columns are called without which nothing can be read. */
const needed = { offence: 'SoortMisdrijf', area: 'RegioS', period: 'Perioden', registered: 'GeregistreerdeMisdrijven_1' } as const

/** The columns without which nothing can be read and which are missing, as the source calls them. */
export function missingColumns(columns: Columns): string[] {
  return Object.entries(needed).flatMap(([role, name]) => (columns[role as ColumnRole] === undefined ? [name] : []))
}

/** Whether the columns are those of a table of nuisance, which has a classification of its own. */
export const isNuisance = (columns: Columns): boolean => columns.offence === 'Overlast'

/**
 * The table a file is of, when it does not say so itself: neighbourhoods by year are 47018NED and by month 47022NED, municipalities 47013NED;
 * of nuisance neighbourhoods are 47024NED and municipalities 47021NED.
 */
export function tableOf(columns: Columns, kind: 'year' | 'quarter' | 'month'): string {
  if (isNuisance(columns)) return columns.area === 'WijkenEnBuurten' ? '47024NED' : '47021NED'
  if (columns.area !== 'WijkenEnBuurten') return '47013NED'
  return kind === 'year' ? '47018NED' : '47022NED'
}
