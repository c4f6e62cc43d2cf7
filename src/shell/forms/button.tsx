// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { useTexts } from '../languages/language.tsx'
import { texts } from './texts.ts'

interface Shown {
  children: ReactNode
  /** The one act that people come for is primary; others are secondary or subtle. */
  kind?: 'primary' | 'secondary' | 'subtle'
  type?: 'submit' | 'button'
  busy?: boolean
  /** Why the act cannot be done now; shown beside the button, which then stays without effect. */
  refused?: string | undefined
  name?: string
  value?: string
  /** For a button that shows more: whether it is shown now. */
  expanded?: boolean
  onPress?: () => void
}

/** A button. One that is refused can still be reached, so that everybody hears why. */
export function Button({ children, kind = 'primary', type = 'submit', busy = false, refused, name, value, expanded, onPress }: Shown) {
  const t = useTexts(texts)
  const off = busy || refused !== undefined
  return (
    <span className="sv-actions">
      <button
        className={`nl-button nl-button--${kind}${off ? ' nl-button--disabled' : ''}`}
        type={off ? 'button' : type}
        aria-disabled={off || undefined}
        aria-expanded={expanded}
        name={name}
        value={value}
        onClick={off ? undefined : onPress}
      >
        {children}
      </button>
      {busy && <span role="status">{t.busy}</span>}
      {refused !== undefined && <Refusal>{refused}</Refusal>}
    </span>
  )
}

/** The sentence that says why an act cannot be done. */
export function Refusal({ children }: { children: ReactNode }) {
  return <span className="sv-refusal">{children}</span>
}
