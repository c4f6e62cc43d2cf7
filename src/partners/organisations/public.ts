// SPDX-License-Identifier: EUPL-1.2
export { loadOrganisations } from './load.ts'
export { OrganisationChoice, useOrganisations } from './organisation-choice.tsx'
