// SPDX-License-Identifier: EUPL-1.2
export { loadAgreements } from './load.ts'
export { type AgreementTold, agreementsTold } from './told.ts'
