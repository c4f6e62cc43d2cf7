// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

/** What is wrong with a row or a file, one sentence each; the parameter is what stood there. */
export const texts = inBoth({
  nl: {
    line: (line: string, sentence: string) => `Regel ${line}: ${sentence}`,
    row: (row: string, sentence: string) => `Rij ${row}: ${sentence}`,
    file: (sentence: string) => `Het bestand: ${sentence}`,
    faults: {
      archive: (_value: string) => 'dit is een ingepakt bestand (zip of gzip). Pak het eerst uit.',
      area: (value: string) => `"${value}" is geen code van een gebied (zoals GM0344, RE03 of NL01).`,
      cells: (value: string) => `deze regel heeft een ander aantal cellen dan de kop (${value}).`,
      character: (value: string) => `hier staat een onzichtbaar of verboden teken: ${value}.`,
      classification: (value: string) =>
        `"${value}" is een code van de indeling van het CBS. Die is niet te vergelijken met de indeling van de politie en wordt niet ingelezen.`,
      columns: (value: string) => `deze kolommen ontbreken: ${value}.`,
      count: (value: string) => `"${value}" is geen geheel getal van 0 of meer.`,
      empty: (_value: string) => 'er staat geen enkel cijfer in.',
      encoding: (_value: string) => 'de tekens zijn geen UTF-8. Bewaar het bestand als UTF-8.',
      form: (value: string) =>
        `deze vorm kennen we niet (${value}). We lezen de CSV-export van tabel 47013NED en het JSON-antwoord van OData 3.`,
      json: (value: string) => `dit is geen geldige JSON (${value}).`,
      long: (value: string) => `deze regel is langer dan ${value} tekens.`,
      offence: (value: string) => `"${value}" is geen code van een misdrijf (zoals 1.1.1).`,
      period: (value: string) => `"${value}" is geen bestaande periode (zoals 2018JJ00, 2018KW01 of 2018MM12).`,
      quote: (_value: string) => 'een aanhalingsteken gaat open en niet dicht, of staat midden in een cel.',
      twice: (value: string) => `dit misdrijf stond voor dit gebied en deze periode al eerder in het bestand (plaats ${value}).`,
    },
  },
  en: {
    line: (line: string, sentence: string) => `Line ${line}: ${sentence}`,
    row: (row: string, sentence: string) => `Row ${row}: ${sentence}`,
    file: (sentence: string) => `The file: ${sentence}`,
    faults: {
      archive: (_value: string) => 'this is a packed file (zip or gzip). Unpack it first.',
      area: (value: string) => `"${value}" is no code of an area (such as GM0344, RE03 or NL01).`,
      cells: (value: string) => `this line has another number of cells than the heading (${value}).`,
      character: (value: string) => `there is a hidden or forbidden character here: ${value}.`,
      classification: (value: string) =>
        `"${value}" is a code of the classification of CBS. It cannot be compared with the one of the police and is not read.`,
      columns: (value: string) => `these columns are missing: ${value}.`,
      count: (value: string) => `"${value}" is no whole number of 0 or more.`,
      empty: (_value: string) => 'it does not hold a single figure.',
      encoding: (_value: string) => 'the characters are not UTF-8. Save the file as UTF-8.',
      form: (value: string) =>
        `we do not know this form (${value}). We read the CSV export of table 47013NED and the JSON answer of OData 3.`,
      json: (value: string) => `this is no valid JSON (${value}).`,
      long: (value: string) => `this line is longer than ${value} characters.`,
      offence: (value: string) => `"${value}" is no code of an offence (such as 1.1.1).`,
      period: (value: string) => `"${value}" is no period that exists (such as 2018JJ00, 2018KW01 or 2018MM12).`,
      quote: (_value: string) => 'a quotation mark opens and does not close, or stands inside a cell.',
      twice: (value: string) => `this offence stood in the file before for this area and period (place ${value}).`,
    },
  },
})
