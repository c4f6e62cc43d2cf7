// SPDX-License-Identifier: EUPL-1.2
import { Select } from '../../shell/forms/inputs.tsx'
import { inAlphabet } from '../../core/languages/alphabet.ts'
import { useLanguage } from '../../shell/languages/language.tsx'
import { api } from './client.ts'

/** The organisations of today by name, as options of a field; `kind` keeps those of one kind. */
export function useOrganisations(kind?: string): { value: string; label: string }[] {
  const language = useLanguage()
  const words = inAlphabet(language)
  const seen = api.useRead('/v1/organisations', {})
  return (seen.data?.organisations ?? [])
    .filter(one => kind === undefined || one.kind === kind)
    .map(({ code, name }) => ({ value: code, label: name[language] }))
    .sort((a, b) => words(a.label, b.label))
}

interface Shown {
  name: string
  label: string
  hint?: string
  optional?: boolean
  value?: string
  /** The organisation that is no choice: the one it is about. */
  without?: string
  error: string | undefined
}

/** A choice of one of the organisations of today, so that nobody has to know a code. */
export function OrganisationChoice({ without, ...shown }: Shown) {
  const options = useOrganisations().filter(({ value }) => value !== without)
  const none = shown.optional ? [{ value: '', label: '–' }] : []
  return <Select key={options.length} {...shown} options={[...none, ...options]} />
}
