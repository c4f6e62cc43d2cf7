// SPDX-License-Identifier: EUPL-1.2
import { roles } from '../../access/roles.ts'
import type { Engine } from '../../contract/request.ts'
import { type DemoPersonCode, demoPeople, demoPersonCodes, subjectOf } from '../people.ts'
import type { Choice } from './page.tsx'

const groups: Record<DemoPersonCode, Choice['group']> = {
  mayor: 'decide',
  'chief-prosecutor': 'decide',
  'police-chief': 'decide',
  'bureau-coordinator': 'prepare',
  'taskforce-secretary': 'prepare',
  'adviser-large': 'prepare',
  'adviser-small': 'prepare',
  'police-planner': 'prepare',
  'neighbourhood-officer': 'practice',
  'case-director': 'practice',
  'undermining-analyst': 'practice',
  'privacy-officer': 'watch',
  'functional-manager': 'watch',
}

/** The people of the demonstration who found a place in this database, as the sign-in page shows them; nobody elsewhere. */
export async function demoChoices({ pool }: Engine, language: 'nl' | 'en'): Promise<Choice[]> {
  const { rows } = await pool.query<{ subject: string; organisation: string }>('select subject, organisation from core.demo_people()')
  const places = new Map(rows.map(({ subject, organisation }) => [subject, organisation]))
  return demoPersonCodes.flatMap(code => {
    const organisation = places.get(subjectOf(code))
    const { name, role, errand } = demoPeople[code]
    return organisation ? [{ code, name, group: groups[code], role: roles[role][language], organisation, errand: errand[language] }] : []
  })
}
