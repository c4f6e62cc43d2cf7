// SPDX-License-Identifier: EUPL-1.2
import { type InputError, invalid } from '../contract/problem.ts'
import { findPersonalData } from './find.ts'
import type { Find, Kind } from './kinds.ts'

const kindNames: Record<Kind, { nl: string; en: string }> = {
  bsn: { nl: 'een burgerservicenummer', en: 'a citizen service number' },
  iban: { nl: 'een rekeningnummer', en: 'an account number' },
  email: { nl: 'een e-mailadres', en: 'an e-mail address' },
  phone: { nl: 'een telefoonnummer', en: 'a telephone number' },
  'licence-plate': { nl: 'een kenteken', en: 'a licence plate' },
  'birth-date': { nl: 'een geboortedatum', en: 'a date of birth' },
  address: { nl: 'een adres', en: 'an address' },
  name: { nl: 'de naam van een persoon', en: 'the name of a person' },
}

/** The sentence for one find: what it is and what to do. */
export function sentenceOf({ kind, text, certain }: Find): { nl: string; en: string } {
  const { nl, en } = kindNames[kind]
  return certain
    ? { nl: `‘${text}’ is ${nl}. Haal dit weg of schrijf het algemener.`, en: `‘${text}’ is ${en}. Remove it or write it more generally.` }
    : {
        nl: `‘${text}’ lijkt op ${nl}. Haal dit weg, of zeg dat het geen persoonsgegeven is.`,
        en: `‘${text}’ looks like ${en}. Remove it, or say that it is no personal data.`,
      }
}

/**
 * Refuses texts that point to a person: a problem 400 with a sentence per find. Finds that may be something else pass when the writer
 * has said that they are no personal data; sure ones never do (P-01).
 */
export function refusePersonalData(fields: Readonly<Record<string, string | undefined>>, saidToBeNone: boolean): void {
  const errors: Omit<InputError, 'in'>[] = Object.entries(fields).flatMap(([name, text]) =>
    findPersonalData(text ?? '')
      .filter(find => find.certain || !saidToBeNone)
      .map(find => ({ name: `/${name}`, ...sentenceOf(find) })),
  )
  if (errors.length > 0) throw invalid(errors)
}

/** Whether a text holds only doubtful finds, so that the writer may be asked to confirm that it points to nobody. */
export function mayBeConfirmed(texts: readonly (string | undefined)[]): boolean {
  const finds = texts.flatMap(text => findPersonalData(text ?? ''))
  return finds.length > 0 && finds.every(find => !find.certain)
}
