// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

export const texts = inBoth({
  nl: {
    optional: 'niet verplicht',
    wrong: (count: number) => (count === 1 ? 'Eén veld klopt nog niet' : `${count} velden kloppen nog niet`),
    error: 'Fout:',
    left: (count: number) => (count === 1 ? 'Nog 1 teken' : `Nog ${count} tekens`),
    over: (count: number) => (count === 1 ? '1 teken te veel' : `${count} tekens te veel`),
    atMost: (count: number) => `Hoogstens ${count} tekens.`,
    dateHint: 'Dag-maand-jaar, bijvoorbeeld 27-3-2022',
    noDate: 'Deze datum bestaat niet. Schrijf hem als dag-maand-jaar, bijvoorbeeld 27-3-2022.',
    choose: 'Maak een keuze',
    filters: 'Filters',
    busy: 'Bezig met opslaan',
    record: 'Vastleggen',
  },
  en: {
    optional: 'optional',
    wrong: (count: number) => (count === 1 ? 'One field is not right yet' : `${count} fields are not right yet`),
    error: 'Error:',
    left: (count: number) => (count === 1 ? '1 character left' : `${count} characters left`),
    over: (count: number) => (count === 1 ? '1 character too many' : `${count} characters too many`),
    atMost: (count: number) => `At most ${count} characters.`,
    dateHint: 'Day-month-year, for example 27-3-2022',
    noDate: 'There is no such date. Write it as day-month-year, for example 27-3-2022.',
    choose: 'Choose one',
    filters: 'Filters',
    busy: 'Saving',
    record: 'Record',
  },
})
