// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CrimeFact, faultSentence, readCrimeFile } from './public.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuisance-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Reads the OData answer of the table of nuisance with these kinds, at this host. */
async function read(kinds: readonly string[], host = 'dataderden.cbs.nl') {
  const path = join(folder, 'file.json')
  const value = kinds.map((Overlast, ID) => ({
    ID,
    Overlast,
    WijkenEnBuurten: 'GM0758    ',
    Perioden: '2012MM01',
    GeregistreerdeOverlast_1: ID,
  }))
  writeFileSync(path, JSON.stringify({ 'odata.metadata': `https://${host}/ODataApi/OData/47024NED/$metadata`, value }))
  const [facts, faults]: [CrimeFact[], string[]] = [[], []]
  const reading = readCrimeFile(path, { today: '2024-01-01', onFault: fault => void faults.push(faultSentence(fault, 'nl')) })
  for (;;) {
    const next = await reading.next()
    if (next.done) return { ...next.value, facts, faults }
    facts.push(...next.value)
  }
}

test('a file of nuisance is read by its own kinds, as a table of its own', async () => {
  const { table, facts, generated } = await read(['A10   ', '20    '])
  expect([table, facts.map(fact => fact.offence), generated]).toEqual(['47024NED', ['A10', '20'], false])
})

test('a file says itself that it is made up: its metadata stands at a name that cannot exist', async () => {
  expect((await read(['A10'], 'gegenereerd.invalid')).generated).toBe(true)
  expect((await read(['A10'], 'invalid.example')).generated).toBe(false)
})

test('what is no key of a kind is refused with its row: formulas, scripts, hidden characters and nothing at all (T-26)', async () => {
  const { faults, facts } = await read(['=1+1', '<script>', 'A\u202E10', '', '@SUM(A1)', 'A'.repeat(13)])
  expect([faults.length, facts.length]).toEqual([6, 0])
  expect(faults[0]).toBe('Rij 1: "=1+1" is geen code van een misdrijf (zoals 1.1.1).')
})
