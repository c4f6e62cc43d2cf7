// SPDX-License-Identifier: EUPL-1.2
export { type AreaImportOptions, type AreasImported, importAreas } from './importing.ts'
