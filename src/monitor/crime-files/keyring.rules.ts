// SPDX-License-Identifier: EUPL-1.2
import type { Period } from './periods.rules.ts'

/** Remembers on which line each combination of offence, area and period stood; about 12 bytes a combination, so that a million fit easily. */
export interface Keyring {
  /** The line of the same combination before, or undefined when it is new. */
  add(offence: string, area: string, period: Period, line: number): number | undefined
}

const offencesAtMost = 4096
const periodsAtMost = 65_536
const periodKinds = ['year', 'quarter', 'month'] as const

/** An empty keyring: open addressing in two typed arrays, because a Set of a million strings would take more memory than the whole import may. */
export function keyring(): Keyring {
  const [offences, areas, periods] = [numbering(), numbering(), numbering()]
  let keys = new Float64Array(1 << 16)
  let lines = new Uint32Array(1 << 16)
  let held = 0

  function slotOf(key: number): number {
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x1_0000_0000) | 0, 0x85ebca6b)) & (keys.length - 1)
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1)
    return slot
  }

  function grow(): void {
    const [oldKeys, oldLines] = [keys, lines]
    keys = new Float64Array(oldKeys.length * 2)
    lines = new Uint32Array(oldKeys.length * 2)
    oldKeys.forEach((key, index) => {
      if (key === 0) return
      const slot = slotOf(key)
      keys[slot] = key
      lines[slot] = oldLines[index] ?? 0
    })
  }

  return {
    add(offence, area, period, line) {
      const place = periodKinds.indexOf(period.kind) + periodKinds.length * periods(period.from)
      const key = 1 + offences(offence) + offencesAtMost * (place + periodsAtMost * areas(area))
      const slot = slotOf(key)
      if (keys[slot] === key) return lines[slot]
      keys[slot] = key
      lines[slot] = line
      held += 1
      if (held * 2 > keys.length) grow()
      return undefined
    },
  }
}

function numbering(): (name: string) => number {
  const numbers = new Map<string, number>()
  return name => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, numbers.size)
    return numbers.size - 1
  }
}
