// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

export const texts = inBoth({
  nl: {
    why: 'Waarom mag ik dit (niet)?',
    whyThis: (act: string) => `Waarom mag ik dit (niet)? ${act}`,
    may: 'U mag dit: alles klopt.',
    mayNot: 'U mag dit niet: niet alles klopt.',
    depends: 'Dit hangt nog af van wat u kiest of invult.',
    holds: 'klopt',
    fails: 'klopt niet',
    open: 'hangt af van wat u kiest',
  },
  en: {
    why: 'Why may I (not) do this?',
    whyThis: (act: string) => `Why may I (not) do this? ${act}`,
    may: 'You may do this: everything holds.',
    mayNot: 'You may not do this: not everything holds.',
    depends: 'This still depends on what you choose or fill in.',
    holds: 'holds',
    fails: 'does not hold',
    open: 'depends on what you choose',
  },
})
