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
    onlyFor: (who: string) => `Deze pagina is voor: ${who}.`,
    notForYou: 'U hebt die rol niet bij de organisatie waarvoor u bent aangemeld. Er is niets gelezen en niets vastgelegd.',
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
    onlyFor: (who: string) => `This page is for: ${who}.`,
    notForYou: 'You do not hold that role at the organisation you signed in for. Nothing was read and nothing was recorded.',
  },
})
