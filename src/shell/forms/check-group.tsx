// SPDX-License-Identifier: EUPL-1.2
import { describedBy, Explained, type FieldInput, Optional, useFieldId } from './field.tsx'
import type { Option } from './radio-group.tsx'

/** Any number out of a list, each a box that is named after the field; `chosenIn` gives what was chosen. */
export function CheckGroup({ options, value = [], ...field }: FieldInput & { options: readonly Option[]; value?: readonly string[] }) {
  const { name, label, error, optional } = field
  const id = useFieldId()(name)
  return (
    <fieldset className={error ? 'sv-field sv-field--wrong' : 'sv-field'} aria-describedby={describedBy(id, field)}>
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      <Explained {...field} />
      <div className={options.length > 12 ? 'sv-choices sv-choices--many' : 'sv-choices'}>
        {options.map((option, index) => (
          <label className="sv-choice" key={option.value}>
            <input
              type="checkbox"
              name={`${name}.${option.value}`}
              value={option.value}
              id={index === 0 ? id : undefined}
              defaultChecked={value.includes(option.value)}
            />
            <span>{option.label}</span>
            {option.hint && <span className="sv-choice__hint">{option.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What was chosen in a group of boxes of a form. */
export const chosenIn = (values: Readonly<Record<string, string>>, name: string): string[] =>
  Object.entries(values).flatMap(([key, value]) => (key.startsWith(`${name}.`) ? [value] : []))
