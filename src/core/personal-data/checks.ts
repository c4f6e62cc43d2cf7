// SPDX-License-Identifier: EUPL-1.2

/** Whether nine digits (or eight, the leading zero left out) pass the eleven test of the citizen service number: weights 9 to 2, and -1 (Regeling BSN). */
export function passesElevenTest(digits: string): boolean {
  const nine = digits.padStart(9, '0')
  if (!/^\d{8,9}$/.test(digits) || Number(nine) === 0) return false
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0
}

/** Whether an account number, without spaces, passes the check of ISO 13616: the first four characters behind, letters as numbers, modulo 97 is 1. */
export function passesIbanTest(iban: string): boolean {
  const moved = `${iban.slice(4)}${iban.slice(0, 4)}`.toUpperCase()
  const numbers = moved.replaceAll(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55))
  return [...numbers].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

/** The fourteen layouts of Dutch licence plates (RDW sidecodes), L for a letter and D for a digit. */
const sidecodes = new Set([
  'LLDDDD',
  'DDDDLL',
  'DDLLDD',
  'LLDDLL',
  'LLLLDD',
  'DDLLLL',
  'DDLLLD',
  'DLLLDD',
  'LLDDDL',
  'LDDDLL',
  'LLLDDL',
  'LDDLLL',
  'DLLDDD',
  'DDDLLD',
])

/** Whether six characters have the layout of a Dutch licence plate. */
export function isPlate(characters: string): boolean {
  return sidecodes.has(characters.toUpperCase().replaceAll(/[A-Z]/g, 'L').replaceAll(/\d/g, 'D'))
}

/** Whether day, month and year make a date that exists. */
export function isCalendarDay(day: number, month: number, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
