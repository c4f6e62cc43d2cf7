// SPDX-License-Identifier: EUPL-1.2
import { type ChangeEvent, useState } from 'react'
import { readDate, typedDate } from '../languages/dates.ts'
import { useTexts } from '../languages/language.tsx'
import { describedBy, Field, type FieldInput, useFieldId } from './field.tsx'
import { texts } from './texts.ts'

interface Typed extends FieldInput {
  /** What stands in it; with `onValue` the screen keeps the value, without it the form does. */
  value?: string | undefined
  onValue?: (value: string) => void
  autoComplete?: string
}

/** The attributes that a control has, whoever keeps its value. */
function control(id: string, { name, hint, error, optional, value, onValue }: Typed, extra?: string) {
  return {
    id,
    name,
    required: !optional,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': describedBy(id, { hint, error }, extra),
    ...(onValue
      ? {
          value: value ?? '',
          onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => onValue(event.target.value),
        }
      : { defaultValue: value }),
  }
}

/** One line of text. */
export function TextInput({
  type = 'text',
  short,
  ...field
}: Typed & { type?: 'text' | 'email' | 'tel' | 'url' | 'number'; short?: boolean }) {
  const id = useFieldId()(field.name)
  return (
    <Field {...field}>
      <input
        className={short ? 'sv-input sv-input--short' : 'sv-input'}
        type={type}
        autoComplete={field.autoComplete}
        {...control(id, field)}
      />
    </Field>
  )
}

/** Several lines of text, with how many characters are left when there is a most. */
export function TextArea({ most, rows = 6, ...field }: Typed & { most?: number; rows?: number }) {
  const t = useTexts(texts)
  const [own, setOwn] = useState(field.value ?? '')
  const value = field.onValue ? (field.value ?? '') : own
  const left = most === undefined ? 0 : most - [...value].length
  const id = useFieldId()(field.name)
  const count = `${id}-telling`
  const onValue = field.onValue ?? setOwn
  return (
    <Field {...field}>
      <textarea className="sv-input" rows={rows} {...control(id, { ...field, value, onValue }, most === undefined ? undefined : count)} />
      {most !== undefined && (
        <p className={left < 0 ? 'sv-count sv-count--over' : 'sv-count'} id={count}>
          {value === '' ? t.atMost(most) : left < 0 ? t.over(-left) : t.left(left)}
        </p>
      )}
    </Field>
  )
}

/** A date as text, day first: the field of the browser shows it in the order of the machine, not of the reader. */
export function DateInput({ hint, onDate, ...field }: Omit<Typed, 'onValue'> & { onDate?: (date: string | null) => void }) {
  const t = useTexts(texts)
  const id = useFieldId()(field.name)
  const [typed, setTyped] = useState(typedDate(field.value ?? ''))
  const [left, setLeft] = useState(false)
  const error = field.error ?? (left && typed !== '' && readDate(typed) === null ? t.noDate : undefined)
  const given = { ...field, error, hint: hint ?? t.dateHint }
  const onValue = (value: string) => {
    setTyped(value)
    onDate?.(value === '' ? '' : readDate(value))
  }
  return (
    <Field {...given}>
      <input
        className="sv-input sv-input--date"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder="dd-mm-jjjj"
        onBlur={() => setLeft(true)}
        {...control(id, { ...given, value: typed, onValue })}
      />
    </Field>
  )
}

/** A file; what is chosen goes to the screen at once. */
export function FileInput({
  accept,
  invalid,
  onFile,
  ...field
}: Omit<Typed, 'value' | 'onValue'> & { accept: string; invalid?: boolean; onFile: (file: File | undefined) => void }) {
  const id = useFieldId()(field.name)
  return (
    <Field {...field}>
      <input
        className="sv-input"
        id={id}
        type="file"
        accept={accept}
        aria-invalid={invalid || undefined}
        onChange={event => onFile(event.target.files?.[0])}
      />
    </Field>
  )
}

/** One of a list; a browser's own, because it works everywhere. A list of one that must be chosen is chosen already. */
export function Select({ options, ...field }: Typed & { options: readonly { value: string; label: string }[] }) {
  const t = useTexts(texts)
  const id = useFieldId()(field.name)
  const only = !field.optional && !field.onValue && options.length === 1
  return (
    <Field {...field}>
      <select className="sv-input" {...control(id, field)}>
        {(field.value === undefined || field.value === '') && !options.some(({ value }) => value === '') && !only && (
          <option value="">{t.choose}</option>
        )}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
