// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { texts } from './texts.ts'

/** Keeps what was typed last, to offer the box "this is no personal data" when only doubtful finds stand in the way. */
export function useDoubt(problem: { status: number } | null) {
  const [typed, type] = useState<readonly string[]>([])
  return { type, doubtful: problem?.status === 400 && mayBeConfirmed(typed) }
}

/** The box that says that a doubtful find points to nobody. */
export function NotPersonal({ shown }: { shown: boolean }) {
  const t = useTexts(texts)
  if (!shown) return null
  return (
    <label className="sv-choice">
      <input type="checkbox" name="notPersonal" value="confirmed" />
      <span>{t.notPersonal}</span>
    </label>
  )
}

/** What that box adds to the act. */
export const confirmedIn = (values: Record<string, string>) => (values.notPersonal ? { notPersonal: 'confirmed' as const } : {})
