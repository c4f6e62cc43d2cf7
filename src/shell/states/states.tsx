// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { texts } from './texts.ts'

/** What a reader may be told instead of the answer. */
export interface Trouble {
  status: number
  title: string
  detail: string
  traceId?: string
}

/** Shown while an answer is on its way; it appears after a moment only, so that quick answers do not flicker. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const t = useTexts(texts)
  return (
    <div className="sv-loading" role="status">
      <span className="sv-hidden">{t.loading}</span>
      {Array.from({ length: lines }, (_unused, index) => `line ${index}`).map(line => (
        <span className="sv-loading__line" key={line} aria-hidden="true" />
      ))}
    </div>
  )
}

/** Shown when there is an answer and nothing is in it: says so, and what to do about it. */
export function Empty({ title, children }: { title?: string; children?: ReactNode }) {
  const t = useTexts(texts)
  return (
    <div className="sv-state sv-state--empty">
      <p className="sv-state__title">{title ?? t.nothing}</p>
      {children && <div>{children}</div>}
    </div>
  )
}

/** Shown when something failed or was refused: what, why, and how to go on. */
export function Failed({ problem, again }: { problem: Trouble; again?: (() => void) | undefined }) {
  const t = useTexts(texts)
  const refused = problem.status === 403
  const signIn = useLanguage() === 'en' ? '/en/sign-in' : '/aanmelden'
  return (
    <div className={`sv-state ${refused ? 'sv-state--refused' : 'sv-state--failed'}`} role="alert">
      <p className="sv-state__title">{refused ? t.forbidden : problem.title}</p>
      <p>{ended(problem.detail)}</p>
      {problem.status === 401 && (
        <p>
          <a className="nl-link" href={signIn} target="_blank" rel="noopener">
            {t.signIn}
          </a>
        </p>
      )}
      {problem.traceId && problem.status >= 500 && (
        <p className="sv-small">
          {t.trace}: <code>{problem.traceId}</code>
        </p>
      )}
      {again && !refused && problem.status !== 404 && (
        <button className="nl-button nl-button--secondary" type="button" onClick={again}>
          {t.again}
        </button>
      )}
    </div>
  )
}

/** The sentence of a rule stands without a full stop; alone on a line it gets one. */
const ended = (sentence: string): string => (/[.!?]$/.test(sentence) || sentence === '' ? sentence : `${sentence}.`)

interface Waited<T> {
  data: T | undefined
  problem: Trouble | null
  waiting: boolean
  again?: () => void
}

/** Shows an answer once it is there, and until then why it is not. */
export function Loaded<T>({ of, lines, children }: { of: Waited<T>; lines?: number; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data)
  if (of.problem) return <Failed problem={of.problem} again={of.again} />
  return <Loading {...(lines !== undefined && { lines })} />
}
