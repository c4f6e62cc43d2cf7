// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { readDate } from '../languages/dates.ts'
import { useTexts } from '../languages/language.tsx'
import type { Trouble } from '../states/states.tsx'
import { Button } from './button.tsx'
import { CheckGroup, chosenIn } from './check-group.tsx'
import { errorOf, type Wrong } from './error-summary.tsx'
import { Form } from './form.tsx'
import { DateInput, Select, TextArea, TextInput } from './inputs.tsx'
import { RadioGroup } from './radio-group.tsx'
import { texts } from './texts.ts'

/** One field of a plain form: what may be typed or chosen in it. */
export interface ActField {
  name: string
  label: string
  kind: 'line' | 'text' | 'date' | 'number' | 'choice' | 'list' | 'several'
  hint?: string
  optional?: boolean
  most?: number
  value?: string
  /** What is chosen already, of `several`. */
  chosen?: readonly string[]
  options?: readonly { value: string; label: string }[]
}

interface Acting {
  act: (input: never, how?: { version: string | null }) => Promise<unknown>
  busy: boolean
  problem: (Trouble & { errors: readonly Wrong[] }) | null
}

interface Shown {
  /** The words on the button that opens the form. */
  title: string
  /** What `useAct` gave. */
  of: Acting
  /** Input that is known already: parameters of the address. */
  given?: Readonly<Record<string, unknown>>
  version?: string | null
  /** The sentence that says why it cannot be done now. */
  refused?: string | undefined
  fields: readonly ActField[]
}

/** A button that opens a plain form for one act, sends it with the version that was seen, and closes when it is recorded. */
export function ActForm({ title, of, given = {}, version, refused, fields }: Shown) {
  const t = useTexts(texts)
  const [open, show] = useState(false)
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]))
  const send = async (values: Record<string, string>) => {
    const typed = fields.flatMap(({ name, kind }): (readonly [string, unknown])[] => {
      if (kind === 'several') return [[name, chosenIn(values, name)]]
      const value = values[name]
      if (value === undefined) return []
      return [[name, kind === 'date' ? (readDate(value) ?? value) : kind === 'number' ? Number(value) : value] as const]
    })
    const done = await of.act({ ...given, ...Object.fromEntries(typed) } as never, ...(version === undefined ? [] : [{ version }]))
    if (done) show(false)
  }
  return (
    <>
      <Button kind={open ? 'primary' : 'secondary'} type="button" refused={refused} onPress={() => show(!open)}>
        {title}
      </Button>
      {open && refused === undefined && (
        <div className="sv-card">
          <Form problem={of.problem} onSend={values => void send(values)} labels={labels}>
            {fields.map(field => (
              <OneField key={field.name} field={field} error={errorOf(of.problem?.errors, field.name)} />
            ))}
            <Button busy={of.busy}>{t.record}</Button>
          </Form>
        </div>
      )}
    </>
  )
}

function OneField({
  field: { kind, most, options = [], value, chosen = [], ...field },
  error,
}: {
  field: ActField
  error: string | undefined
}) {
  const shared = { ...field, error, ...(value !== undefined && { value }) }
  if (kind === 'text') return <TextArea {...shared} rows={4} {...(most !== undefined && { most })} />
  if (kind === 'date') return <DateInput {...shared} />
  if (kind === 'choice') return <RadioGroup {...shared} options={options} />
  if (kind === 'several') return <CheckGroup {...field} error={error} options={options} value={chosen} />
  if (kind === 'list') return <Select {...shared} options={options} />
  return <TextInput {...shared} {...(kind === 'number' && { type: 'number' as const, short: true })} />
}
