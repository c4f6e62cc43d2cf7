// SPDX-License-Identifier: EUPL-1.2
import { useParams } from '@tanstack/react-router'

/** The parameters in the address of the screen: `const { code } = useAddress<'code'>()`. */
export function useAddress<Names extends string>(): Record<Names, string> {
  return useParams({ strict: false }) as Record<Names, string>
}
