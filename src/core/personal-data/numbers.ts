// SPDX-License-Identifier: EUPL-1.2
import { isCalendarDay, isPlate, passesElevenTest, passesIbanTest } from './checks.ts'
import type { Found } from './kinds.ts'

const at = (match: RegExpMatchArray, certain: boolean): Found => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
  certain,
})

/** Citizen service numbers: eight or nine digits, with points or spaces between or not, that pass the eleven test; eight digits only after the word bsn. */
export function findBsn(text: string): Found[] {
  const nine = [...text.matchAll(/(?<![\d.,-])\d(?:[ .-]?\d){8}(?![\d]|[.,]\d)/g)].filter(match =>
    passesElevenTest(match[0].replaceAll(/\D/g, '')),
  )
  const eight = [
    ...text.matchAll(/(?<=\b(?:bsn|burgerservicenummer|sofinummer)\W{1,3}(?:is\s|nr\.?\s|nummer\s)?)\d(?:[ .]?\d){7}(?!\d)/gi),
  ].filter(match => passesElevenTest(match[0].replaceAll(/\D/g, '')))
  return [...nine, ...eight].map(match => at(match, true))
}

/** Account numbers that pass the check of ISO 13616. */
export function findIban(text: string): Found[] {
  return [...text.matchAll(/(?<![A-Z0-9])[A-Z]{2}\d{2}[ ]?(?:[A-Z0-9]{4}[ ]?){2,7}[A-Z0-9]{0,4}(?![A-Z0-9])/gi)].flatMap(match => {
    const whole = match[0].trimEnd()
    return passesIbanTest(whole.replaceAll(' ', '')) ? [{ start: match.index, end: match.index + whole.length, certain: true }] : []
  })
}

/** E-mail addresses, also with "at" or "(at)" and "punt" written out. */
export function findEmail(text: string): Found[] {
  const plain = [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)]
  const spelled = [...text.matchAll(/\b[\w.+-]+ ?(?:\(at\)|\[at\]|apenstaartje) ?[\w-]+(?: ?(?:\.|\(punt\)|\[punt\]|punt) ?[a-z]{2,})+/gi)]
  return [...plain, ...spelled].map(match => at(match, true))
}

/** Dutch telephone numbers (ten digits, or +31 and nine), and foreign ones that start with a plus. Service numbers (0800, 0900, 112, 144) are nobody's. */
export function findPhone(text: string): Found[] {
  const dutch = [...text.matchAll(/(?<![\d+])(?:\+31|0031|0)[ -]?(?:\(0\)[ -]?)?[1-9](?:[ .-]{0,3}\d){8}(?!\d)/g)].filter(
    match => !/^0[ -]?[89]00/.test(match[0]),
  )
  const bracketed = [...text.matchAll(/\(0\d{1,3}\)[ -]?\d(?:[ -]?\d){5,8}(?!\d)/g)].filter(
    match => match[0].replaceAll(/\D/g, '').length === 10,
  )
  const foreign = [...text.matchAll(/(?<![\d+])\+(?!31)[1-9]\d(?:[ .-]?\d){7,11}(?!\d)/g)]
  return [...dutch, ...bracketed, ...foreign].map(match => at(match, true))
}

/** Licence plates: with dashes they are certain, written in one go only doubtful. */
export function findPlate(text: string): Found[] {
  const dashed = [
    ...text.matchAll(/(?<![\w-])(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})(?![\w-])/gi),
    ...text.matchAll(/(?<![\w-])(?:[A-Z]{1,3}|\d{1,3}) (?:[A-Z]{1,3}|\d{1,3}) (?:[A-Z]{1,3}|\d{1,3})(?![\w-])/g),
  ].filter(match => isPlate(match[0].replaceAll(/[- ]/g, '')))
  const joined = [...text.matchAll(/(?<![\w-])(?=\w*\d)(?=\w*[A-Z])[A-Z\d]{6}(?![\w-])/g)].filter(match => isPlate(match[0]))
  return [...dashed.map(match => at(match, match[0].includes('-'))), ...joined.map(match => at(match, false))]
}

const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']
const day = String.raw`(?<day>\d{1,2})`
const numeric = new RegExp(String.raw`(?<!\d)${day}[-/.](?<month>\d{1,2})[-/.](?<year>(?:19|20)?\d{2})(?!\d)`, 'g')
const written = new RegExp(
  String.raw`(?<!\d)${day} (?<name>${months.join('|')}|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)\.? (?<year>(?:19|20)\d{2}|'?\d{2})(?!\d)`,
  'gi',
)
const iso = /(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/g
const bornBefore = /(?:\bgeb(?:oren|\.|oortedatum)?\b\.?(?:[ :]|op|te|in|is|de|[A-Z][a-z]+){0,9}|\bd\.?o\.?b\.?:?\s*|°\s*)$/i

/** Dates of birth: certain after "geboren" and the like, doubtful for any other full date before 2015. */
export function findBirthDate(text: string): Found[] {
  return [...text.matchAll(numeric), ...text.matchAll(written), ...text.matchAll(iso)].flatMap(match => {
    const { day: dayText = '', month: monthText, name = '', year: yearText = '' } = match.groups ?? {}
    const short = Number(yearText.replace("'", ''))
    const year = short >= 100 ? short : short > 26 ? 1900 + short : 2000 + short
    const month = monthText
      ? Number(monthText)
      : months.findIndex(full => full.startsWith(name.toLowerCase().replace('mrt', 'maart').slice(0, 3))) + 1
    const certain = bornBefore.test(text.slice(0, match.index))
    return isCalendarDay(Number(dayText), month, year) && (certain || year < 2015) ? [at(match, certain)] : []
  })
}
