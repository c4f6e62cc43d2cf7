// SPDX-License-Identifier: EUPL-1.2
import { editionOfSlug } from '../reports/public.ts'
import { namedOf } from './rules.ts'

/** The name of an edition in the API from the part of its permanent address, in either language; null when it names none. */
export function namedOfSlug(slug: string): string | null {
  const code = editionOfSlug(slug)
  return code === null ? null : namedOf(code)
}
