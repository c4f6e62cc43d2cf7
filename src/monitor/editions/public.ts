// SPDX-License-Identifier: EUPL-1.2
export { type Edition, editionCodes, editionOf } from './edition.ts'
export { type Forms, formsOf, hashesOf, type Standing } from './forms.tsx'
export { frozenById, frozenByNumber } from './frozen.ts'
export { lookup } from './figures.ts'
