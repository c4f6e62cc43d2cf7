// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { useTexts } from '../languages/language.tsx'
import { texts } from './texts.ts'

/** A row of choices above what they select. They work at once; their values live in the address. */
export function Filters({ label, children }: { label?: string; children: ReactNode }) {
  const t = useTexts(texts)
  return (
    <search className="sv-filters" aria-label={label ?? t.filters}>
      {children}
    </search>
  )
}

interface Choosing {
  name: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onValue: (value: string) => void
}

/** One choice out of a list in a row of filters. */
export function Filter({ name, label, value, options, onValue }: Choosing) {
  const id = `filter-${name}`
  return (
    <div>
      <label className="sv-field__label" htmlFor={id}>
        {label}
      </label>
      <select className="sv-input" id={id} name={name} value={value} onChange={event => onValue(event.target.value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
