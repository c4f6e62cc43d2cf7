// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkPack } from '../../partners/region-pack/public.ts'

const shipped = async () => (await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))).pack!

test('every kind of offence has one note on what stays out of sight, with a source, and a percentage or the reason why there is none', async () => {
  const { blindSpots, reportingRates, offences } = await shipped()
  const covered = blindSpots.flatMap(spot => spot.offences)
  expect([...covered].sort()).toEqual(offences.map(({ code }) => code).sort())
  for (const { code, source, text, no_rate } of blindSpots) {
    expect(source && text, code).toBeTruthy()
    expect(reportingRates.some(rate => rate.blind_spot === code) || no_rate !== null, code).toBe(true)
  }
  for (const rate of reportingRates) expect(rate.source).toBeTruthy()
})

test('undermining, trafficking and cybercrime hardly show in figures and name other sources', async () => {
  const { blindSpots } = await shipped()
  for (const code of ['ondermijning', 'mensenhandel', 'cyber'])
    expect(blindSpots.find(spot => spot.code === code)).toMatchObject({
      visibility: 'barely',
      text: expect.stringContaining('Valt nauwelijks in cijfers'),
      alternatives: expect.stringContaining(';'),
    })
})

test('an estimate has a range or says that its source gives none, and stands in a unit of its own', async () => {
  const { crimeEstimates } = await shipped()
  expect(crimeEstimates.filter(({ low, high }) => low !== null && high !== null).map(({ low, high }) => [low, high])).toEqual([
    [5000, 7500],
    [4000, 7000],
  ])
  for (const { unit, area } of crimeEstimates) expect([unit === 'misdrijven', area]).toEqual([false, 'NL01'])
})
