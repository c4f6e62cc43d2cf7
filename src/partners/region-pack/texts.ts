// SPDX-License-Identifier: EUPL-1.2

const dutch = {
  'missing-file': (file = '') => `Het bestand ${file} ontbreekt.`,
  'unknown-file': (file = '') => `Het bestand ${file} hoort niet in een regiopakket.`,
  'open-quote': () => 'Een aanhalingsteken is niet gesloten of staat midden in een cel.',
  'cell-count': (found = '', expected = '') => `Deze regel heeft ${found} cellen; de kop heeft er ${expected}.`,
  'not-a-pair': () => 'Deze regel is geen "sleutel: waarde" en geen vervolg (twee spaties) van de regel erboven.',
  'double-key': (name = '') => `${name} staat er twee keer.`,
  'missing-column': (column = '') => `De kolom ${column} ontbreekt.`,
  'unknown-column': (column = '') => `De kolom ${column} bestaat niet in dit bestand.`,
  'missing-value': (column = '') => `${column} is leeg; hier moet iets staan.`,
  'bad-date': (column = '', value = '') => `${column}: "${value}" is geen bestaande datum in de vorm JJJJ-MM-DD.`,
  'bad-number': (column = '', value = '') =>
    `${column}: "${value}" is geen getal (schrijf 375.9, zonder punten of spaties tussen de duizendtallen).`,
  'bad-count': (column = '', value = '') => `${column}: "${value}" is geen geheel getal van 0 of hoger.`,
  'bad-code': (column = '', value = '') => `${column}: "${value}" is geen code (letters, cijfers, punt en streepje).`,
  'bad-choice': (column = '', value = '', choices = '') => `${column}: "${value}" mag hier niet; kies uit ${choices}.`,
  'duplicate-code': (key = '', line = '') => `${key} staat al op regel ${line}.`,
  'dangling-reference': (column = '', value = '', table = '') => `${column}: "${value}" staat niet in ${table}.`,
  'date-order': (from = '', to = '') => `Het einde (${to}) ligt niet na het begin (${from}).`,
  overlap: (what = '', line = '') => `${what} geldt in deze periode al volgens regel ${line}.`,
  'outside-validity': (what = '', until = '') => `${what} houdt op ${until} op te bestaan; deze regel loopt langer door.`,
  'missing-source': () => 'Deze regel heeft geen bron. Noem een bron, of zet "te bevestigen" in status met een reden.',
  'missing-reason': () => 'Bij "te bevestigen" hoort een reden.',
  'missing-passage': () => 'Bij een weergave in eigen woorden hoort de vindplaats (bladzijde of kop) van de bron.',
  'one-record': (count = '') => `Hier moet precies één blok staan; gevonden: ${count}.`,
  'same-tile': (area = '', line = '') => `${area} ligt op dezelfde tegel als regel ${line}.`,
  'not-on-map': (area = '') => `${area} hoort bij de regio maar heeft geen plaats op de tegelkaart.`,
  'row-sum': (what = '', sum = '', printed = '') =>
    `${what}: de delen tellen op tot ${sum}, gedrukt staat ${printed}. Het gedrukte getal blijft staan.`,
  'column-sum': (what = '', sum = '', printed = '') => `Kolom ${what}: de rijen tellen op tot ${sum}, gedrukt staat ${printed}.`,
  'offence-sum': (area = '', year = '', sum = '', printed = '') =>
    `${area} ${year}: de misdrijven tellen op tot ${sum}, het totaal is ${printed}.`,
  'area-sum': (whole = '', year = '', sum = '', printed = '') =>
    `${whole} ${year}: de gemeenten tellen op tot ${sum}, gepubliceerd is ${printed}.`,
}

/** The kinds of problems and notes a pack can have. */
export type ProblemKind = keyof typeof dutch

const english: Record<ProblemKind, (...values: string[]) => string> = {
  'missing-file': file => `The file ${file} is missing.`,
  'unknown-file': file => `The file ${file} does not belong in a region pack.`,
  'open-quote': () => 'A quote is not closed or stands in the middle of a cell.',
  'cell-count': (found, expected) => `This line has ${found} cells; the header has ${expected}.`,
  'not-a-pair': () => 'This line is no "key: value" and does not continue (two spaces) the line above it.',
  'double-key': name => `${name} occurs twice.`,
  'missing-column': column => `The column ${column} is missing.`,
  'unknown-column': column => `The column ${column} does not exist in this file.`,
  'missing-value': column => `${column} is empty; it needs a value.`,
  'bad-date': (column, value) => `${column}: "${value}" is no existing date in the form YYYY-MM-DD.`,
  'bad-number': (column, value) => `${column}: "${value}" is no number (write 375.9, without separators of thousands).`,
  'bad-count': (column, value) => `${column}: "${value}" is no whole number of 0 or more.`,
  'bad-code': (column, value) => `${column}: "${value}" is no code (letters, digits, dot and dash).`,
  'bad-choice': (column, value, choices) => `${column}: "${value}" is not allowed here; choose from ${choices}.`,
  'duplicate-code': (key, line) => `${key} already stands on line ${line}.`,
  'dangling-reference': (column, value, table) => `${column}: "${value}" is not in ${table}.`,
  'date-order': (from, to) => `The end (${to}) is not after the beginning (${from}).`,
  overlap: (what, line) => `${what} already holds in this period by line ${line}.`,
  'outside-validity': (what, until) => `${what} ceases to exist on ${until}; this line goes on longer.`,
  'missing-source': () => 'This line has no source. Name a source, or put "te bevestigen" in status with a reason.',
  'missing-reason': () => '"te bevestigen" (to be confirmed) needs a reason.',
  'missing-passage': () => 'A paraphrase needs the place (page or heading) in its source.',
  'one-record': count => `There must be exactly one block here; found: ${count}.`,
  'same-tile': (area, line) => `${area} lies on the same tile as line ${line}.`,
  'not-on-map': area => `${area} belongs to the region but has no place on the tile map.`,
  'row-sum': (what, sum, printed) => `${what}: the parts add up to ${sum}, printed is ${printed}. The printed figure stays.`,
  'column-sum': (what, sum, printed) => `Column ${what}: the rows add up to ${sum}, printed is ${printed}.`,
  'offence-sum': (area, year, sum, printed) => `${area} ${year}: the offences add up to ${sum}, the total is ${printed}.`,
  'area-sum': (whole, year, sum, printed) => `${whole} ${year}: the municipalities add up to ${sum}, published is ${printed}.`,
}

/** The words of the region pack, in Dutch and English. */
export const texts = { nl: { problems: dutch as Record<ProblemKind, (...values: string[]) => string> }, en: { problems: english } }
