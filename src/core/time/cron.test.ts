// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextRun, readCron } from './cron.ts'

test.each([
  ['every morning at seven in winter', '0 7 * * *', '2019-01-15T05:59:00Z', '2019-01-15T06:00:00.000Z'],
  ['every morning at seven in summer', '0 7 * * *', '2019-07-15T05:59:00Z', '2019-07-16T05:00:00.000Z'],
  ['strictly later than now', '0 7 * * *', '2019-01-15T06:00:00Z', '2019-01-16T06:00:00.000Z'],
  ['every quarter of an hour', '*/15 * * * *', '2019-01-15T05:59:00Z', '2019-01-15T06:00:00.000Z'],
  ['on working days', '30 8 * * 1-5', '2019-03-01T08:00:00Z', '2019-03-04T07:30:00.000Z'],
  ['on the first of the quarter', '0 0 1 1,4,7,10 *', '2019-01-15T00:00:00Z', '2019-03-31T22:00:00.000Z'],
  ['on a leap day', '0 12 29 2 *', '2019-01-01T00:00:00Z', '2020-02-29T11:00:00.000Z'],
  ['on the first or on Monday', '0 0 1 * 1', '2019-01-02T00:00:00Z', '2019-01-06T23:00:00.000Z'],
  ['an hour later when the clock skips the time', '30 2 * * *', '2019-03-30T12:00:00Z', '2019-03-31T01:30:00.000Z'],
  ['once when the clock shows the time twice', '30 2 * * *', '2019-10-26T12:00:00Z', '2019-10-27T00:30:00.000Z'],
  ['and the next day after that', '30 2 * * *', '2019-10-27T00:30:00Z', '2019-10-28T01:30:00.000Z'],
])('a schedule fires %s', (_, expression, after, expected) => {
  expect(nextRun(expression, after)).toBe(expected)
})

test.each([
  '',
  '* * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '* * * 13 *',
  '* * * * 7',
  '5-1 * * * *',
  '*/0 * * * *',
  'a * * * *',
  '1, * * * *',
])('"%s" is refused as a schedule', expression => {
  expect(() => readCron(expression)).toThrow('is no schedule')
})

test('a day that does not exist never comes', () => {
  expect(() => nextRun('0 0 30 2 *', '2019-01-01T00:00:00Z')).toThrow('never happens')
})

test('the next time is always later, and within a day for a daily schedule', () => {
  const moment = fc.date({ min: new Date('2015-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.nat(23), fc.nat(59), (after, hour, minute) => {
      const next = Date.parse(nextRun(`${minute} ${hour} * * *`, after.toISOString()))
      expect(next).toBeGreaterThan(after.getTime())
      expect(next - after.getTime()).toBeLessThanOrEqual(26 * 3_600_000)
    }),
    { numRuns: 60 },
  )
})
