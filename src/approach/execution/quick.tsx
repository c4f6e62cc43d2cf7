// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '../../core/access/roles.ts'
import { addressOf, type ScreenKey, screens } from '../../shell/addresses.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { texts } from './texts.ts'

const [obstacles, ambitions, course, figures, partners]: ScreenKey[] = [
  'approach/obstacles/list',
  'strategy/ambitions/ambitions',
  'strategy/course/course',
  'monitor/registered-crime/overview',
  'partners/organisations/list',
]

/** Where each kind of user goes most, in that order. */
const often: Record<Role, readonly (ScreenKey | undefined)[]> = {
  bureau_coordinator: [obstacles, course, ambitions],
  mayor: [ambitions, obstacles, figures],
  chief_prosecutor: [ambitions, obstacles, figures],
  police_chief: [obstacles, ambitions, figures],
  taskforce_secretary: [obstacles, ambitions, course],
  safety_adviser: [figures, obstacles, ambitions],
  neighbourhood_officer: [obstacles, figures],
  case_director: [obstacles, course],
  undermining_analyst: [figures, obstacles],
  police_planner: [figures, course],
  privacy_officer: [partners, course],
  functional_manager: [partners],
  operator: [partners],
}

/** Who meets obstacles in the work and so sees the way to report one first. */
const reporters: readonly Role[] = ['neighbourhood_officer', 'case_director', 'undermining_analyst', 'safety_adviser', 'police_planner']

const titleOf = (key: ScreenKey, language: 'nl' | 'en'): string => screens.find(({ full }) => full === key)?.title[language] ?? ''

/** Quick ways to what this kind of user does most; reporting an obstacle first and large for who works in the field. */
export function Quick({ roles }: { roles: readonly Role[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const keys = [...new Set(roles.flatMap(role => often[role] ?? []))].filter(key => key !== undefined)
  return (
    <div className="sv-start__quick">
      {roles.some(role => reporters.includes(role)) && (
        <a className="sv-start__report" href={t.reportAddress} data-document="">
          <strong>{t.report}</strong>
          <span>{t.reportWhy}</span>
        </a>
      )}
      <nav aria-label={t.quick}>
        <ul>
          {keys.map(key => (
            <li key={key}>
              <a className="nl-button nl-button--secondary" href={addressOf(key, language)}>
                {titleOf(key, language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
