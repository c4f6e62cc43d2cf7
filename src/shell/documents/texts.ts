// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

export const texts = inBoth({
  nl: { absent: 'niet bekend', live: 'Bekijk dit in de toepassing (voor wie mag)' },
  en: { absent: 'not known', live: 'See this in the application (for those allowed)' },
})
