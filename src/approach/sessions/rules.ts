// SPDX-License-Identifier: EUPL-1.2
export const tableKinds = ['board', 'official', 'both'] as const
export const forms = ['work', 'knowledge', 'joint'] as const
export const outcomeKinds = ['action', 'obstacle', 'decision'] as const
