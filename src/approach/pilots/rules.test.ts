// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { stageOf } from './rules.ts'

describe('the stage of a pilot', () => {
  const pilot = { fromDate: '2020-03-01', toDate: '2020-09-01', outcome: null }

  it('goes by its days, the last of which is the one before its end', () => {
    const on = (today: string) => stageOf(pilot, today)
    expect(['2020-02-29', '2020-03-01', '2020-08-31', '2020-09-01'].map(on)).toEqual(['planned', 'running', 'running', 'ended'])
  })

  it('is what was decided, whatever the day', () => {
    expect(stageOf({ ...pilot, outcome: 'stop' }, '2020-04-01')).toBe('stopped')
    expect(stageOf({ ...pilot, outcome: 'scale-up' }, '2021-04-01')).toBe('scaled-up')
  })
})
