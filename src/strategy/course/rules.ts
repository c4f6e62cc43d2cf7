// SPDX-License-Identifier: EUPL-1.2
/** The links of the chain in their order: each leads to the next, and an ambition to actions and indicators both. */
export const kinds = ['trend', 'priority', 'ambition', 'action', 'indicator'] as const
export type Kind = (typeof kinds)[number]

const leadsTo: Record<Kind, readonly Kind[]> = {
  trend: ['priority'],
  priority: ['ambition', 'action'],
  ambition: ['action', 'indicator'],
  action: ['indicator'],
  indicator: [],
}

/** Whether a link of one kind can lead to a link of the other. */
export function mayLeadTo(from: Kind, to: Kind): boolean {
  return leadsTo[from].includes(to)
}

interface Tied {
  from: string
  to: string
}

function reach(start: string, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>([start])
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const other of next(id)) {
      if (found.has(other)) continue
      found.add(other)
      waiting.push(other)
    }
  }
  return found
}

/** Everything a link hangs together with: all that leads to it and all that follows from it, and itself; never its neighbours' other branches. */
export function connected(id: string, ties: readonly Tied[]): Set<string> {
  const before = reach(id, at => ties.filter(tie => tie.to === at).map(tie => tie.from))
  const after = reach(id, at => ties.filter(tie => tie.from === at).map(tie => tie.to))
  return new Set([...before, ...after])
}
