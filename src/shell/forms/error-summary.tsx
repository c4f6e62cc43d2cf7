// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react'
import { useTexts } from '../languages/language.tsx'
import { useFieldId } from './field.tsx'
import { texts } from './texts.ts'

/** One thing that is wrong: in which field (none when it is about the whole), and what. */
export interface Wrong {
  field: string
  detail: string
}

interface Shown {
  errors: readonly Wrong[]
  /** What the fields are called, by name: where one sentence is true of several fields, it says of which. */
  labels?: Readonly<Record<string, string>> | undefined
}

/** Everything that is wrong, above the form, each with a link to its field. It takes the focus when it appears. */
export function ErrorSummary({ errors, labels = {} }: Shown) {
  const t = useTexts(texts)
  const idOf = useFieldId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div className="sv-errors" role="alert" tabIndex={-1} ref={box}>
      <p className="sv-errors__title">{t.wrong(errors.length)}</p>
      <ul>
        {errors.map(({ field, detail }) => (
          <li key={field + detail}>
            {field ? (
              <a href={`#${idOf(field)}`}>
                {labels[field] && <strong>{`${labels[field]} `}</strong>}
                {detail}
              </a>
            ) : (
              detail
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The sentence about one field, for its `error`. */
export function errorOf(errors: readonly Wrong[] | undefined, name: string): string | undefined {
  return errors?.find(({ field }) => field === name)?.detail
}

/** Errors of a posted form (`in`, `name` as pointer, both languages) as the summary wants them. */
export function wrongIn(errors: readonly { name: string; nl: string; en: string }[], language: 'nl' | 'en'): Wrong[] {
  return errors.map(error => ({ field: error.name.replace(/^\//, ''), detail: error[language] }))
}
