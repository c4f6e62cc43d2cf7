// SPDX-License-Identifier: EUPL-1.2
import { findBroadly } from './broad.ts'
import type { Kind } from './kinds.ts'

/** What stands in the place of each kind. */
export const masks: Readonly<Record<Kind, string>> = {
  bsn: '[nummer weggelaten]',
  iban: '[rekening weggelaten]',
  email: '[mailadres weggelaten]',
  phone: '[telefoon weggelaten]',
  'licence-plate': '[kenteken weggelaten]',
  'birth-date': '[datum weggelaten]',
  address: '[adres weggelaten]',
  name: '[naam weggelaten]',
}

/** A text without what was found in it, and how many passages that were. */
export interface Masked {
  text: string
  masked: number
}

/** A relation before a name tells the story and points to nobody by itself: "buurman [naam weggelaten]". */
const relation = /^(?!mevr|mevrouw|mej|dhr|drs|ing|de heer|heer|meneer|mijnheer)\p{Ll}{3,},? (?:genaamd )?(?=\S)/u

/** Leaves out of a text whatever may point to a person. What was there is not returned: whoever stores the answer stores no original (C20 b). */
export function maskPersonalData(text: string, places: ReadonlySet<string> = new Set()): Masked {
  const finds = findBroadly(text, places)
  let kept = ''
  let from = 0
  for (const { kind, start, end, text: found } of finds) {
    const before = kind === 'name' ? (relation.exec(found)?.[0] ?? '') : ''
    kept += text.slice(from, start) + before + masks[kind]
    from = end
  }
  return { text: kept + text.slice(from), masked: finds.length }
}
