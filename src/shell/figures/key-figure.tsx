// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { change as inPercent, number } from '../languages/numbers.ts'
import { Badge } from '../page/badge.tsx'
import { type Source, SourceNote } from './source-note.tsx'
import { texts } from './texts.ts'

interface Shown {
  label: string
  /** The number itself; null when it is not published. */
  value: number | null
  /** What stands there instead of a number, when it is not simply unpublished. */
  absent?: string
  decimals?: number
  unit?: string
  /** Change as a share (−0.12 is −12%), with what it is compared with: "ten opzichte van 2015". */
  change?: number | null | undefined
  comparedWith?: string
  /** The 95% interval of the change, as shares. */
  interval?: readonly [number, number] | null | undefined
  /** Counts are too small for the change to say much. */
  unstable?: boolean
  /** Which direction people hope for; it decides the colour of the change, never the words. */
  hoped?: 'down' | 'up'
  /** Makes the label a link to more about this number. */
  address?: string
  source?: Source
  children?: ReactNode
}

/** One number that matters: its value, how it changed and how sure that is, and where it comes from. */
export function KeyFigure({
  label,
  value,
  absent,
  decimals,
  unit,
  change,
  comparedWith,
  interval,
  unstable,
  hoped,
  address,
  source,
  children,
}: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <div className="sv-key">
      <p className="sv-key__label">{address ? <a href={address}>{label}</a> : label}</p>
      <p className="sv-key__value">
        {value === null ? <span className="sv-key__absent">{absent ?? t.absent}</span> : number(language, value, decimals)}
        {unit && value !== null && <span className="sv-key__unit"> {unit}</span>}
      </p>
      {change !== null && change !== undefined && <Changed change={change} comparedWith={comparedWith} hoped={hoped} />}
      {interval && <p className="sv-key__interval">{t.interval(inPercent(language, interval[0]), inPercent(language, interval[1]))}</p>}
      {unstable && (
        <p className="sv-key__interval">
          <Badge kind="unstable" /> {t.unstableWhy}
        </p>
      )}
      {children}
      {source && <SourceNote source={source} brief />}
    </div>
  )
}

function Changed({ change, comparedWith, hoped }: { change: number; comparedWith: string | undefined; hoped: 'down' | 'up' | undefined }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'same'
  const tone = direction === 'same' || !hoped ? 'plain' : direction === hoped ? 'good' : 'bad'
  return (
    <p className={`sv-key__change sv-key__change--${tone}`}>
      <Arrow direction={direction} />
      <span className="sv-hidden">{t[direction]} </span>
      <strong>{inPercent(language, change)}</strong>
      {comparedWith && <span className="sv-key__compared"> {comparedWith}</span>}
    </p>
  )
}

const arrows = { up: 'M6 1l5 7H1z', down: 'M6 11L1 4h10z', same: 'M1 5h10v2H1z' }

function Arrow({ direction }: { direction: keyof typeof arrows }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={arrows[direction]} fill="currentColor" />
    </svg>
  )
}

/** Key figures beside each other. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return <div className="sv-keys">{children}</div>
}
