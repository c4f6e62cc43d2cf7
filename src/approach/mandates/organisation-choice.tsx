// SPDX-License-Identifier: EUPL-1.2
import type { contract as organisations } from '../../partners/organisations/contract.ts'
import { client } from '../../shell/browser/client.ts'
import { Select } from '../../shell/forms/inputs.tsx'
import { inAlphabet } from '../../shell/languages/alphabet.ts'
import { useLanguage } from '../../shell/languages/language.tsx'

const partners = client<typeof organisations>()

interface Shown {
  name: string
  label: string
  hint?: string
  optional?: boolean
  value?: string
  error: string | undefined
}

/** A choice of one of the organisations of today. */
export function OrganisationChoice(shown: Shown) {
  const language = useLanguage()
  const words = inAlphabet(language)
  const seen = partners.useRead('/v1/organisations', {})
  const options = (seen.data?.organisations ?? []).map(({ code, name }) => ({ value: code, label: name[language] }))
  return <Select key={options.length} {...shown} options={options.sort((a, b) => words(a.label, b.label))} />
}
