// SPDX-License-Identifier: EUPL-1.2
/** A step of a waterfall: what it does and where the total stands after it. */
export interface Step {
  key: string
  label: string
  effect: number
  before: number
  after: number
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** The steps from one total to another by their effects, in order; beyond `most` the smallest are taken together at the end. */
export function stepsOf(
  start: number,
  effects: readonly { key: string; label: string; effect: number }[],
  others: (count: number) => string,
  most = 10,
): Step[] {
  const moving = effects.filter(({ effect }) => effect !== 0)
  const large = new Set(
    moving.length <= most ? moving : moving.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)).slice(0, most - 1),
  )
  const small = moving.filter(one => !large.has(one))
  const shown = [
    ...moving.filter(one => large.has(one)),
    ...(small.length > 0
      ? [{ key: 'others', label: others(small.length), effect: round(small.reduce((sum, { effect }) => sum + effect, 0)) }]
      : []),
  ]
  let stands = start
  return shown.map(one => {
    const before = stands
    stands = round(stands + one.effect)
    return { ...one, before, after: stands }
  })
}

/** Places that went from one unit to another between two days. */
export interface Flow {
  from: string
  to: string
  fte: number
}

/** Flows by pair of names, largest first: what moved back is taken off. */
export function flowsOf(moves: readonly Flow[]): Flow[] {
  const sums = new Map<string, Flow>()
  for (const { from, to, fte } of moves) {
    const back = sums.get(`${to}\n${from}`)
    const [key, sign] = back ? [`${to}\n${from}`, -1] : [`${from}\n${to}`, 1]
    const sum = sums.get(key) ?? { from, to, fte: 0 }
    sums.set(key, { ...sum, fte: round(sum.fte + sign * fte) })
  }
  return [...sums.values()]
    .filter(({ from, to, fte }) => fte !== 0 && from !== to)
    .map(flow => (flow.fte < 0 ? { from: flow.to, to: flow.from, fte: -flow.fte } : flow))
    .sort((a, b) => b.fte - a.fte)
}

/** Where the ends of flows stand on both sides of the picture: the middle of each band and its width, from the top. */
export function placeFlows(flows: readonly Flow[], height: number, gap: number) {
  const side = (pick: (flow: Flow) => string) => {
    const names = [...new Set(flows.map(pick))]
    const total = flows.reduce((sum, { fte }) => sum + fte, 0)
    const scale = total === 0 ? 0 : (height - gap * Math.max(0, names.length - 1)) / total
    let top = 0
    const bands = names.map(name => {
      const size = flows.filter(flow => pick(flow) === name).reduce((sum, { fte }) => sum + fte, 0) * scale
      const band = { name, top, size }
      top += size + gap
      return band
    })
    return { bands, scale }
  }
  const left = side(flow => flow.from)
  const right = side(flow => flow.to)
  const scale = Math.min(left.scale, right.scale)
  const used = new Map<string, number>()
  const middle = (key: string, top: number, size: number): number => {
    const at = used.get(key) ?? 0
    used.set(key, at + size)
    return top + at + size / 2
  }
  const topOf = (bands: readonly { name: string; top: number }[], name: string) => bands.find(band => band.name === name)?.top ?? 0
  return {
    left: left.bands,
    right: right.bands,
    ribbons: flows.map(flow => {
      const width = flow.fte * scale
      return {
        ...flow,
        width,
        y1: middle(`l${flow.from}`, topOf(left.bands, flow.from), width),
        y2: middle(`r${flow.to}`, topOf(right.bands, flow.to), width),
      }
    }),
  }
}
