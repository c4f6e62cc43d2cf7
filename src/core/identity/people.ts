// SPDX-License-Identifier: EUPL-1.2
import type { Both } from '../access/define.ts'
import type { Role } from '../access/roles.ts'

/** An invented person of the demonstration: at the organisation with this code, or in another region at one of the same kind. */
export interface DemoPerson {
  name: string
  role: Role
  at: { code: string; kind: string }
  /** What this person comes to do, in one sentence. */
  errand: Both
}

/** The thirteen evidently invented people of the demonstration, in the order of the sign-in page. */
export const demoPeople = {
  'bureau-coordinator': {
    name: 'Bea Bureau (fictief)',
    role: 'bureau_coordinator',
    at: { code: 'BUREAU-VEILIGHEIDSCOALITIE', kind: 'bureau' },
    errand: { nl: 'Bereidt de vergadering van het college voor.', en: 'Prepares the meeting of the college.' },
  },
  mayor: {
    name: 'Berend Burgemeester (fictief)',
    role: 'mayor',
    at: { code: 'GM0344', kind: 'municipality' },
    errand: { nl: 'Besluit mee in het college en zit een taskforce voor.', en: 'Decides in the college and chairs a taskforce.' },
  },
  'chief-prosecutor': {
    name: 'Olga Officier (fictief)',
    role: 'chief_prosecutor',
    at: { code: 'OM-MIDDEN-NEDERLAND', kind: 'prosecution' },
    errand: {
      nl: 'Besluit mee in het college namens het Openbaar Ministerie.',
      en: 'Decides in the college for the public prosecution service.',
    },
  },
  'police-chief': {
    name: 'Pim Politiechef (fictief)',
    role: 'police_chief',
    at: { code: 'RE03', kind: 'police-unit' },
    errand: { nl: 'Besluit mee in het college en zet politiecapaciteit in.', en: 'Decides in the college and deploys police capacity.' },
  },
  'taskforce-secretary': {
    name: 'Sara Secretaris (fictief)',
    role: 'taskforce_secretary',
    at: { code: 'TASKFORCE-ONDERMIJNING', kind: 'taskforce' },
    errand: { nl: 'Houdt de agenda van de taskforce ondermijning bij.', en: 'Keeps the agenda of the taskforce on undermining crime.' },
  },
  'adviser-large': {
    name: 'Gita Grotestad (fictief)',
    role: 'safety_adviser',
    at: { code: 'GM0344', kind: 'municipality' },
    errand: { nl: 'Maakt het lokale veiligheidsplan van een grote gemeente.', en: 'Makes the local safety plan of a large municipality.' },
  },
  'adviser-small': {
    name: 'Dirk Dorp (fictief)',
    role: 'safety_adviser',
    at: { code: 'GM0339', kind: 'municipality' },
    errand: { nl: 'Zegt welke capaciteit een kleine gemeente kan leveren.', en: 'States which capacity a small municipality can give.' },
  },
  'neighbourhood-officer': {
    name: 'Wout Wijkagent (fictief)',
    role: 'neighbourhood_officer',
    at: { code: 'POLITIE-STAD-UTRECHT', kind: 'police-district' },
    errand: { nl: 'Meldt een drempel die het werk in de wijk in de weg zit.', en: 'Reports an obstacle to the work in the neighbourhood.' },
  },
  'case-director': {
    name: 'Zoë Zorgregie (fictief)',
    role: 'case_director',
    at: { code: 'VEILIGHEIDSHUIZEN', kind: 'care' },
    errand: {
      nl: 'Leest mee en meldt drempels tussen zorg en veiligheid.',
      en: 'Reads along and reports obstacles between care and safety.',
    },
  },
  'undermining-analyst': {
    name: 'Anouk Analist (fictief)',
    role: 'undermining_analyst',
    at: { code: 'RIEC', kind: 'other' },
    errand: {
      nl: 'Leest mee en meldt drempels in de aanpak van ondermijning.',
      en: 'Reads along and reports obstacles in tackling undermining crime.',
    },
  },
  'police-planner': {
    name: 'Fons Formatie (fictief)',
    role: 'police_planner',
    at: { code: 'RE03', kind: 'police-unit' },
    errand: { nl: 'Houdt de formatie van de eenheid bij.', en: 'Keeps the formation of the police unit.' },
  },
  'privacy-officer': {
    name: 'Priya Privacy (fictief)',
    role: 'privacy_officer',
    at: { code: 'BUREAU-VEILIGHEIDSCOALITIE', kind: 'bureau' },
    errand: { nl: 'Bekijkt wie wat mag en leest de logboeken.', en: 'Looks at who may do what and reads the logs.' },
  },
  'functional-manager': {
    name: 'Freek Functioneel (fictief)',
    role: 'functional_manager',
    at: { code: 'BUREAU-VEILIGHEIDSCOALITIE', kind: 'bureau' },
    errand: { nl: 'Houdt het systeem in stand en ziet geen inhoud.', en: 'Keeps the system running and sees no content.' },
  },
} as const satisfies Record<string, DemoPerson>

export type DemoPersonCode = keyof typeof demoPeople
/** Somebody a session can be opened for without the identity provider: a demonstration person, or the operator at the command line. */
export type PersonCode = DemoPersonCode | 'operator'

/** The codes of the demonstration people, in order. */
export const demoPersonCodes = Object.keys(demoPeople) as DemoPersonCode[]

/** Subjects with this beginning are the product's own and never come from an identity provider. */
export const ownSubjects = 'urn:slagvaardig:'

/** The subject identifier under which a person of ours is known. */
export const subjectOf = (code: PersonCode): string => `${ownSubjects}${code === 'operator' ? 'operator' : `demo:${code}`}`
