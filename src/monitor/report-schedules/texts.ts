// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

export const texts = inBoth({
  nl: {
    reports: 'Verslagen',
    made: (audience: string, day: string) =>
      `Tussenstand van ${day}, voor ${audience}: gemaakt met uw eigen rechten. Dit verslag is niet bevroren en alleen voor u.`,
  },
  en: {
    reports: 'Reports',
    made: (audience: string, day: string) =>
      `As it stood on ${day}, for ${audience}: made with your own rights. This report is not frozen and for you alone.`,
  },
})
