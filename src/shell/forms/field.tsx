// SPDX-License-Identifier: EUPL-1.2
import { createContext, type ReactNode, useContext } from 'react'
import { useTexts } from '../languages/language.tsx'
import { texts } from './texts.ts'

/** What every field is given. `name` is the name in the contract; errors find their field by it. */
export interface FieldInput {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The sentence that says what is wrong with what was filled in. */
  error?: string | undefined
  /** Fields are asked because they are needed; the few that are not say so. */
  optional?: boolean
}

/** What sets the fields of a form apart from those of another on the same page; nothing on a page made on the server, where there is one. */
export const FormName = createContext('')

/** The id of the control of a field by its name: what its label and the summary of errors point to. */
export function useFieldId(): (name: string) => string {
  const form = useContext(FormName)
  return name => `veld-${form}${name.replaceAll('/', '-')}`
}

/** What a control refers to: its hint and its error. */
export function describedBy(id: string, { hint, error }: Pick<FieldInput, 'hint' | 'error'>, extra?: string): string | undefined {
  return [hint && `${id}-uitleg`, error && `${id}-fout`, extra].filter(Boolean).join(' ') || undefined
}

/** A field with one control: label, explanation, what is wrong, control, in that order. */
export function Field({ name, label, hint, error, optional, children }: FieldInput & { children: ReactNode }) {
  const idOf = useFieldId()
  return (
    <div className={error ? 'sv-field sv-field--wrong' : 'sv-field'}>
      <label className="sv-field__label" htmlFor={idOf(name)}>
        {label}
        {optional && <Optional />}
      </label>
      <Explained name={name} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The word behind the label of a field that may stay empty. */
export function Optional() {
  const t = useTexts(texts)
  return <span className="sv-field__optional"> ({t.optional})</span>
}

/** The explanation and the error of a field, with the ids that its control refers to. */
export function Explained({ name, hint, error }: Pick<FieldInput, 'name' | 'hint' | 'error'>) {
  const t = useTexts(texts)
  const id = useFieldId()(name)
  return (
    <>
      {hint && (
        <p className="sv-field__hint" id={`${id}-uitleg`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="sv-field__error" id={`${id}-fout`}>
          <span className="sv-hidden">{t.error} </span>
          {error}
        </p>
      )}
    </>
  )
}
