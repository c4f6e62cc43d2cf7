// SPDX-License-Identifier: EUPL-1.2
import type { Found } from './kinds.ts'

const at = (match: RegExpMatchArray, certain: boolean): Found => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
  certain,
})

const streetEnds =
  'straat|laan|weg|plein|kade|singel|gracht|dreef|hof|steeg|pad|plantsoen|park|dijk|baan|burg|ring|wal|markt|hoeve|erf|akker|veld|zoom|horst|donk|lei|oord|stede|tuin|wijk|werf'
const streetFirst = String.raw`[A-Z][\w’'-]*(?: (?:van|de|den|der|het|ten|ter|'t|’t|[A-Z][\w’'-]*)){0,4} `
const street = new RegExp(
  String.raw`(?<![\w-])(?:(?:${streetFirst})?[A-Z][\p{L}’'-]*(?:${streetEnds})|(?:${streetFirst})(?:[Ss]traat|[Ll]aan|[Ww]eg|[Pp]lein|[Kk]ade|[Ss]ingel|[Gg]racht|[Dd]reef|[Hh]of|[Pp]ad|[Dd]ijk)|(?:Laan|Weg|Plein|Plantsoen|Park|Singel|Hof)(?: (?:van|de|den|der|het|’t|'t)){1,3}(?: [A-Z][\p{L}’'-]*){1,3})(?: (?:nr\.?|nummer|huisnummer))? \d{1,4}(?:[- ]?(?:[a-zA-Z]|[IVX]{1,4}|bis|hs)(?![\p{L}])|-\d{1,3})?(?!\d|[.:]\d)`,
  'gu',
)

/** Addresses: a street with a house number (doubtful: it may be an office) and a postcode, certain with a house number beside it. */
export function findAddress(text: string): Found[] {
  const streets = [...text.matchAll(street)].map(match => at(match, false))
  const codes = [
    ...text.matchAll(/(?<!\w)[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?:[ ,]{1,2}(?:nr\.? ?|huisnummer )?\d{1,4}(?:[- ]?[a-zA-Z](?!\w))?)?(?!\w)/g),
  ].map(match => at(match, /[A-Z]{2}\D+\d/.test(match[0]) || besideStreet(text, match.index)))
  return [...streets, ...codes]
}

const besideStreet = (text: string, index: number): boolean =>
  new RegExp(`${street.source}[ ,]{0,3}$`, 'u').test(text.slice(Math.max(0, index - 80), index))

const prefix = String.raw`(?:(?:van|von|de|den|der|het|ten|ter|te|el|al|ben|bin|di|da|dos|du|la|le|in|op|'t|’t|'s|’s|d'|Van|De|Den|Der|Ten|Ter|El|Al|Ben|Bin|Di|Da)[ -])`
const capital = String.raw`\p{Lu}[\p{L}’'-]*\p{L}`
const initials = String.raw`(?:\p{Lu}\.\s?){1,5}`
const surname = String.raw`${prefix}{0,3}${capital}(?:-${prefix}{0,3}${capital})?`
const title = String.raw`(?:[Dd]hr|[Mm]evr|[Mm]w|[Mm]ej|[Dd]rs|[Mm]r|[Dd]r|[Ii]ng|[Ii]r)\.?|[Dd]e heer|[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Hh]eer|[Ff]amilie|[Ff]am\.`
const kin = String.raw`[Bb]uurman|[Bb]uurvrouw|[Bb]uurjongen|[Oo]om|[Tt]ante|[Oo]pa|[Oo]ma|[Vv]riendin|[Vv]riend|[Mm]oeder|[Vv]ader|[Zz]us|[Bb]roer|[Bb]roertje|[Zz]usje|[Zz]oon|[Dd]ochter|[Nn]eef|[Nn]icht|[Vv]erdachte|[Ss]lachtoffer|[Gg]etuige|[Aa]angever|[Mm]elder|[Cc]liënte?|[Bb]ewoner|[Bb]ewoonster|[Bb]etrokkene|[Jj]ongere|[Cc]ollega|[Ww]ijkagent|[Hh]uisarts|[Dd]ader`
/** Capitals that follow such a word without being a name: partners, places, days. */
const noName =
  /^(?:Gemeente|Politie|OM|RIEC|ZVH|Wmo|Zvw|AVG|Wpg|BOA|BOA's|GGD|GGZ|Jeugdzorg|Veiligheid\w*|Utrecht|Almere|Amersfoort|Lelystad|Zeist|Nieuwegein|Hilversum|Veenendaal|Woerden|Urk|Soest|Houten|Nederland\w*|Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|Hij|Zij|Ik|Wij|We|Het|De|Een|Dat|Dit|Die|Er|In|Op|Bij|Na|Als|Maar|En|Of)$/u

const named = new RegExp(String.raw`(?<![\p{L}])(?:${title}) (?:${initials} ?)?(?:${capital} ){0,2}?${surname}`, 'gu')
const related = new RegExp(
  String.raw`(?<![\p{L}])(?:${kin}),? (?:genaamd )?(?<name>(?:${initials} ?)?${prefix}{0,3}${capital}(?: ${prefix}{0,3}${capital})?)`,
  'gu',
)
const initialled = new RegExp(String.raw`(?<![\p{L}.])${initials} ?${surname}`, 'gu')
const called = new RegExp(
  String.raw`(?:\b(?:heet|genaamd|heette|naam is|roepnaam|bijnaam)(?: is)?:? )(?<name>${capital}(?: ${prefix}{0,3}${capital})?)`,
  'gu',
)

/** Names of people: after a title, a relation ("buurman Jansen"), "genaamd", or initials. Always doubtful: it may be a street, a firm or a public office. */
export function findName(text: string): Found[] {
  const loose = [...text.matchAll(related), ...text.matchAll(called)].filter(match => !noName.test(match.groups?.name?.split(' ')[0] ?? ''))
  return [...text.matchAll(named), ...text.matchAll(initialled), ...loose].map(match => at(match, false))
}
