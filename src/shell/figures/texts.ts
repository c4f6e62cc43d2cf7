// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

export const texts = inBoth({
  nl: {
    source: 'Bron',
    table: 'Tabel',
    publisher: 'Uitgever',
    vintage: 'Stand van',
    retrieved: 'Opgehaald op',
    licence: 'Voorwaarden',
    note: 'Let op',
    open: 'Open de bron',
    asOf: (date: string) => `stand ${date}`,
    absent: 'niet gepubliceerd',
    interval: (low: string, high: string) => `95% zeker tussen ${low} en ${high}`,
    unstableWhy: 'Minder dan 20 gevallen: een verschil zegt hier weinig.',
    up: 'gestegen',
    down: 'gedaald',
    same: 'gelijk gebleven',
    withheld: 'afgeschermd',
    aboutNote:
      'Elk aantal en elk totaal is apart afgerond op 5, en telt daarom niet precies op. Afgeschermd is wat kleiner is dan 5, en een totaal dat zo’n klein aantal zou verraden.',
  },
  en: {
    source: 'Source',
    table: 'Table',
    publisher: 'Publisher',
    vintage: 'As published on',
    retrieved: 'Retrieved on',
    licence: 'Terms',
    note: 'Mind',
    open: 'Open the source',
    asOf: (date: string) => `as of ${date}`,
    absent: 'not published',
    interval: (low: string, high: string) => `95% sure between ${low} and ${high}`,
    unstableWhy: 'Fewer than 20 cases: a difference says little here.',
    up: 'risen',
    down: 'fallen',
    same: 'unchanged',
    withheld: 'withheld',
    aboutNote:
      'Every count and every total is rounded to 5 on its own, and so does not add up exactly. Withheld is what is below 5, and a total that would betray such a small count.',
  },
})
