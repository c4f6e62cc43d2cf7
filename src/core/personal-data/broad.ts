// SPDX-License-Identifier: EUPL-1.2
import { isPlate } from './checks.ts'
import { findPersonalData } from './find.ts'
import type { Find, Found, Kind } from './kinds.ts'

/** Capitals that point to nobody: institutions, brands, feasts, countries. Places of the region are given by whoever asks. */
const nobody = new Set(
  `Politie Gemeente Burgemeester Wethouder Nederland Duitsland België Turkije Marokko Polen Syrië Oekraïne Suriname Europa Jumbo Lidl Aldi Albert Heijn Hema Action
  Marktplaats WhatsApp Facebook Instagram Snapchat TikTok Telegram Google Tikkie DigiD Veilig Thuis Veiligheidshuis Zorg Jeugdzorg Leger Heils Halt Slachtofferhulp
  Kerst Pasen Ramadan Oud Nieuw Koningsdag Sinterklaas Engels Nederlands Arabisch Turks Pools Station Centraal Noord Zuid Oost West Midden Ik Je Wij We Het De Een`.split(
    /\s+/,
  ),
)
const numberWord = '(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)'
const streetEnd = '(?:straat|laan|weg|plein|kade|singel|gracht|dreef|steeg|plantsoen|dijk|hof)'
const prefix = String.raw`(?:(?:van|von|de|den|der|ten|ter|te|el|al|ben|la|'t|’t) )`
const capital = String.raw`\p{Lu}[\p{L}’'-]*\p{Ll}`

const all = (text: string, pattern: RegExp): Found[] =>
  [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length, certain: false }))

/** Numbers written out or without their check digits, and plates in small letters. */
const looseNumbers: [Kind, (text: string) => Found[]][] = [
  ['phone', text => all(text, new RegExp(String.raw`\b${numberWord}(?:[ ,-]{1,2}${numberWord}){5,}\b`, 'gi'))],
  ['iban', text => all(text, /(?<=\b(?:rekening|rekeningnummer|bankrekening)\W{1,3}(?:nr\.? |nummer |is )?)\d[\d .]{5,14}\d\b/gi)],
  ['email', text => all(text, /\b[\w.+-]+ (?:apestaartje|apenstaartje|at) [\w-]+(?: (?:punt|dot) [a-z]{2,})+\b/gi)],
  [
    'licence-plate',
    text => all(text, /(?<![\w-])(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{6}(?![\w-])/g).filter(({ start, end }) => isPlate(text.slice(start, end))),
  ],
]

/** Streets without a number. */
const street = new RegExp(
  String.raw`(?<![\p{L}-])(?:${capital} ){0,2}?\p{Lu}[\p{L}’'-]*?${streetEnd}(?![\p{L}])|(?<![\p{L}-])(?:\p{Lu}[\p{L}’'-]* ){1,2}(?:Straat|Laan|Weg|Plein|Kade|Singel|Gracht|Dijk)(?![\p{L}])|(?<![\p{L}-])(?:Laan|Weg|Plein) van (?:de |den |het )?${capital}`,
  'gu',
)

/** Any word with a capital in the middle of a sentence, which in Dutch is a name; words for peoples and tongues end in -se or -sche. */
const midSentence = new RegExp(
  String.raw`(?<=[\p{Ll}\d,;:’'")] )(?<![’']s )${prefix}{0,2}(?<first>${capital})(?: ${prefix}{0,3}${capital}){0,2}`,
  'gu',
)

function namesMidSentence(text: string, places: ReadonlySet<string>): Found[] {
  return [...text.matchAll(midSentence)].flatMap(match => {
    const words = match[0].split(' ').filter(word => /^\p{Lu}/u.test(word))
    const known = (word: string) => nobody.has(word) || places.has(word) || /(?:[^aeiou]se|[^aeiou]sen|sche)$/.test(word)
    return words.every(known) ? [] : [{ start: match.index, end: match.index + match[0].length, certain: false }]
  })
}

/**
 * What may point to a person, cast wider than findPersonalData: numbers in words, streets without a number, every unknown capital in the
 * middle of a sentence. For masking, where leaving out too much costs little and leaving in costs somebody's peace (C20 b).
 */
export function findBroadly(text: string, places: ReadonlySet<string> = new Set()): Find[] {
  const finds = findPersonalData(text)
  const add = (kind: Kind, found: Found[]) => {
    for (const { start, end, certain } of found)
      if (!finds.some(other => start < other.end && other.start < end))
        finds.push({ kind, start, end, certain, text: text.slice(start, end) })
  }
  for (const [kind, find] of looseNumbers) add(kind, find(text))
  add(
    'address',
    all(text, street).filter(({ start, end }) => !places.has(text.slice(start, end))),
  )
  add('name', namesMidSentence(text, places))
  return finds.sort((one, other) => one.start - other.start)
}
