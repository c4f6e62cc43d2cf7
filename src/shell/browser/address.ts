// SPDX-License-Identifier: EUPL-1.2
import { screenAt } from '../addresses.ts'
import { usePlace } from './place.ts'

/** The parameters in the address of the screen: `const { code } = useAddress<'code'>()`. */
export function useAddress<Names extends string>(): Record<Names, string> {
  return (screenAt(usePlace().path)?.params ?? {}) as Record<Names, string>
}
