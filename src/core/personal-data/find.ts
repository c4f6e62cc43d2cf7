// SPDX-License-Identifier: EUPL-1.2
import type { Find, Found, Kind } from './kinds.ts'
import { findBirthDate, findBsn, findEmail, findIban, findPhone, findPlate } from './numbers.ts'
import { findAddress, findName } from './places-and-names.ts'

const finders: readonly [Kind, (text: string) => Found[]][] = [
  ['bsn', findBsn],
  ['iban', findIban],
  ['email', findEmail],
  ['phone', findPhone],
  ['licence-plate', findPlate],
  ['birth-date', findBirthDate],
  ['address', findAddress],
  ['name', findName],
]

/** What in a Dutch text points to a person, in order of place; where two finds overlap, the surer kind counts (P-01). It helps a writer and is no proof: docs/personal-data-detector.md tells what it misses. */
export function findPersonalData(text: string): Find[] {
  const finds: Find[] = []
  for (const [kind, find] of finders) {
    for (const found of find(text)) {
      if (finds.some(other => found.start < other.end && other.start < found.end)) continue
      finds.push({ kind, ...found, text: text.slice(found.start, found.end) })
    }
  }
  return finds.sort((one, other) => one.start - other.start)
}
