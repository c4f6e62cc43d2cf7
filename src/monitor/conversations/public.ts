// SPDX-License-Identifier: EUPL-1.2
export { inventConversations } from './demonstration.ts'
export { loadGuides } from './load.ts'
