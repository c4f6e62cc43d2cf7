// SPDX-License-Identifier: EUPL-1.2
import { useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { texts } from './texts.ts'

/** Says that figures were invented, wherever one of them stands. */
export function Invented({ readings }: { readings: readonly { fictitious: boolean }[] }) {
  const t = useTexts(texts)
  if (!readings.some(({ fictitious }) => fictitious)) return null
  return (
    <p className="nl-paragraph">
      <Badge kind="fictitious" /> {t.fictitious}
    </p>
  )
}
