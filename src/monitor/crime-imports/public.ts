// SPDX-License-Identifier: EUPL-1.2
export { type Imported, importRegisteredCrime, type ImportOptions } from './importing.ts'
export { loadCrimeFigures } from './pack.ts'
