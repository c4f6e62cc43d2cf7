// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from 'react'
import { Failed, type Trouble } from '../states/states.tsx'
import { ErrorSummary, type Wrong } from './error-summary.tsx'
import { FormName } from './field.tsx'

interface Shown {
  /** The problem of the last try, as an act gives it. */
  problem: (Trouble & { errors: readonly Wrong[] }) | null
  /** What was filled in, by name; empty fields are left out. */
  onSend: (values: Record<string, string>) => void
  /** What the fields are called, by name, for the summary of what is wrong. */
  labels?: Readonly<Record<string, string>>
  children: ReactNode
}

/** A form in the application: sends what is filled in, and shows everything that is wrong above it. The server is the judge, so the browser's own checks are off. Fields of the same name in two forms stay apart. */
export function Form({ problem, onSend, labels, children }: Shown) {
  const name = useId().replaceAll(/\W/g, '')
  return (
    <form
      className="sv-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const values = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()] as const)
        onSend(Object.fromEntries(values.filter(([, value]) => value !== '')))
      }}
    >
      <FormName.Provider value={`${name}-`}>
        {problem && problem.errors.length > 0 && <ErrorSummary errors={problem.errors} labels={labels} />}
        {problem && problem.errors.length === 0 && <Failed problem={problem} />}
        {children}
      </FormName.Provider>
    </form>
  )
}

interface Posted {
  /** Address under /v1 that carries out the act. */
  action: string
  /** What a button elsewhere on the page refers to with its `form`. */
  id?: string
  language: 'nl' | 'en'
  csrf: string
  /** Idempotency-Key of this form. */
  actKey: string
  /** Version of the record that is changed. */
  version?: string
  errors: readonly Wrong[]
  children: ReactNode
}

/** A form on a page of the server: posts without script. */
export function PostForm({ action, id, language, csrf, actKey, version, errors, children }: Posted) {
  return (
    <form className="sv-form" id={id} method="post" action={action} noValidate>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="_key" value={actKey} />
      <input type="hidden" name="_language" value={language} />
      {version && <input type="hidden" name="_version" value={version} />}
      <ErrorSummary errors={errors} />
      {children}
    </form>
  )
}
