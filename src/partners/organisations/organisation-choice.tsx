// SPDX-License-Identifier: EUPL-1.2
import { client } from '../../shell/browser/client.ts'
import { Select } from '../../shell/forms/inputs.tsx'
import { useLanguage } from '../../shell/languages/language.tsx'
import type { contract } from './contract.ts'

const api = client<typeof contract>()

/** The organisations of today by name, as options of a field; `kind` keeps those of one kind. */
export function useOrganisations(kind?: string): { value: string; label: string }[] {
  const language = useLanguage()
  const seen = api.useRead('/v1/organisations', {})
  return (seen.data?.organisations ?? [])
    .filter(one => kind === undefined || one.kind === kind)
    .map(({ code, name }) => ({ value: code, label: name[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

interface Shown {
  name: string
  label: string
  hint?: string
  optional?: boolean
  value?: string
  error: string | undefined
}

/** A choice of one of the organisations of today, so that nobody has to know a code. */
export function OrganisationChoice(shown: Shown) {
  const options = useOrganisations()
  const none = shown.optional ? [{ value: '', label: '–' }] : []
  return <Select key={options.length} {...shown} options={[...none, ...options]} />
}
