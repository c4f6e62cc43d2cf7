// SPDX-License-Identifier: EUPL-1.2
/** The roles people hold at an organisation, with their Dutch and English names. A role says nothing without an organisation. */
export const roles = {
  bureau_coordinator: { nl: 'coördinator van het bureau', en: 'bureau coordinator' },
  mayor: { nl: 'burgemeester', en: 'mayor' },
  chief_prosecutor: { nl: 'hoofdofficier van justitie', en: 'chief public prosecutor' },
  police_chief: { nl: 'politiechef', en: 'police chief' },
  taskforce_secretary: { nl: 'secretaris van een taskforce', en: 'taskforce secretary' },
  safety_adviser: { nl: 'adviseur veiligheid', en: 'safety adviser' },
  neighbourhood_officer: { nl: 'wijkagent', en: 'neighbourhood officer' },
  case_director: { nl: 'procesregisseur', en: 'case director' },
  undermining_analyst: { nl: 'analist ondermijning', en: 'undermining analyst' },
  police_planner: { nl: 'formatieplanner', en: 'police planner' },
  privacy_officer: { nl: 'privacyfunctionaris', en: 'privacy officer' },
  functional_manager: { nl: 'functioneel beheerder', en: 'functional manager' },
  operator: { nl: 'beheer op de opdrachtregel', en: 'operator at the command line' },
} as const

export type Role = keyof typeof roles

/** Every role, in the order of the list above. */
export const everyRole = Object.keys(roles) as Role[]

/** The roles that work with the content of the partners; the functional manager keeps the system and sees none of it (C64 e). */
export const contentRoles = everyRole.filter(role => role !== 'functional_manager')
