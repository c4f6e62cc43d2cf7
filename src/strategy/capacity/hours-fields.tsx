// SPDX-License-Identifier: EUPL-1.2
import { TextInput } from '../../shell/forms/inputs.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import type { WorkRole } from './rules.ts'
import { texts } from './texts.ts'

interface Shown {
  roles: readonly WorkRole[]
  /** What was stated before, so that only what changed is typed. */
  before: readonly { role: WorkRole; hours: readonly number[] }[]
  /** Four numbers for each kind of work instead of one. */
  vary: boolean
  error: string | undefined
}

/** One number for each kind of work, or four for who wants that; filled in with what was stated before. */
export function HoursFields({ roles, before, vary, error }: Shown) {
  const t = useTexts(texts)
  const statedFor = (role: WorkRole, quarter: number) => before.find(line => line.role === role)?.hours[quarter]?.toString()
  return (
    <>
      {roles.map((role, place) =>
        vary ? (
          <fieldset key={role}>
            <legend>{t.roles[role]}</legend>
            <div className="capacity-hours">
              {[0, 1, 2, 3].map(quarter => (
                <TextInput
                  key={quarter}
                  name={`${role}/${quarter}`}
                  label={t.quarter(quarter)}
                  type="number"
                  short
                  value={statedFor(role, quarter)}
                />
              ))}
            </div>
          </fieldset>
        ) : (
          <TextInput
            key={role}
            name={role}
            label={t.roles[role]}
            type="number"
            short
            value={statedFor(role, 0)}
            error={place === 0 ? error : undefined}
          />
        ),
      )}
    </>
  )
}
