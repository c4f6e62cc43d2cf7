// SPDX-License-Identifier: EUPL-1.2
export { announceExample } from './demonstration.ts'
export { loadPeers } from './load.ts'
