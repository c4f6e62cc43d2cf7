// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { describedBy, Explained, type FieldInput, Optional, useFieldId } from './field.tsx'

/** One of the choices: its value in the contract, its words, and what it means. */
export interface Option {
  value: string
  label: ReactNode
  hint?: ReactNode
}

interface Shown extends FieldInput {
  options: readonly Option[]
  value?: string | undefined
  onValue?: (value: string) => void
}

/** A choice of one out of a few, all in view. */
export function RadioGroup({ options, value, onValue, ...field }: Shown) {
  const { name, label, error, optional } = field
  const id = useFieldId()(name)
  return (
    <fieldset className={error ? 'sv-field sv-field--wrong' : 'sv-field'} aria-describedby={describedBy(id, field)}>
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      <Explained {...field} />
      <div className="sv-choices">
        {options.map((option, index) => (
          <label className="sv-choice" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              required={!optional}
              id={index === 0 ? id : undefined}
              {...(onValue
                ? { checked: value === option.value, onChange: () => onValue(option.value) }
                : { defaultChecked: value === option.value })}
            />
            <span>{option.label}</span>
            {option.hint && <span className="sv-choice__hint">{option.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
