// SPDX-License-Identifier: EUPL-1.2
/** How often an indicator that is proposed here can be renewed; the region pack may say other things, such as an edition of a survey. */
export const frequencies = ['maand', 'kwartaal', 'half jaar', 'jaar'] as const

/** A short name for the register, made from the name: 'Geweld op school' is geweld-op-school. */
export function codeOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}
