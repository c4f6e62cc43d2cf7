// SPDX-License-Identifier: EUPL-1.2
export { type Edition, editionCodes, editionOf } from './edition.ts'
export { formsOf, hashesOf } from './forms.tsx'
export { reportOf, type ReportFound } from './outside.ts'
