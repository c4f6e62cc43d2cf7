// SPDX-License-Identifier: EUPL-1.2
import { useTexts } from '../../shell/languages/language.tsx'
import type { ActionState } from './rules.ts'
import { texts } from './texts.ts'

/** How an action stands, in a word. */
export function Standing({ state }: { state: ActionState }) {
  const t = useTexts(texts)
  return <span className={`action-state action-state--${state}`}>{t.states[state]}</span>
}

/** Late and silent, each in its own words; nothing when neither holds. */
export function Attention({ late, silent }: { late: boolean; silent: boolean }) {
  const t = useTexts(texts)
  return (
    <>
      {late && <span className="action-late">{t.isLate}</span>}
      {late && silent && ' '}
      {silent && <span className="action-silent">{t.isSilent}</span>}
    </>
  )
}
