// SPDX-License-Identifier: EUPL-1.2
export { loadAnnouncedProposals } from './load.ts'
