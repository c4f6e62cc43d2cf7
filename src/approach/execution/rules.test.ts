// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alike } from './rules.ts'

const listed = fc.array(fc.record({ kind: fc.constantFrom('due', 'digest'), readAt: fc.constantFrom(null, '2022-12-18T16:00:00Z') }))

it('puts neighbours that say the same together, and loses or moves none', () => {
  fc.assert(
    fc.property(listed, all => {
      const runs = alike(all)
      expect(runs.flat()).toEqual(all)
      const saying = (one: { kind: string; readAt: string | null }) => `${one.kind} ${one.readAt ? 'seen' : 'new'}`
      for (const [index, run] of runs.entries()) {
        expect(new Set(run.map(saying)).size).toBe(1)
        const next = runs[index + 1]
        if (next) expect(saying(next[0])).not.toBe(saying(run[0]))
      }
    }),
  )
})
