// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '../../shell/languages/both.ts'
import { number, percentage } from '../../shell/languages/numbers.ts'
import type { Picture } from './client.ts'
import { texts } from './texts.ts'

/** The unit is called "Politie-eenheid Midden-Nederland"; the region is spoken of by its own name. */
export function shortName(name: string): string {
  return name.replace(/^(Politie-eenheid|Police unit) /, '')
}

/** The finding of a page in one sentence: how many, and how much more or less than in the base year. */
export function finding(
  { area, offence, from, to, total }: Pick<Picture, 'area' | 'offence' | 'from' | 'to' | 'total'>,
  language: Language,
): string {
  const t = texts[language]
  if (total.to === null) return t.noFigures
  const share = total.change?.share ?? null
  const amount = percentage(language, Math.abs(share ?? 0))
  const change =
    share === null ? '' : share < 0 ? t.fell(amount, String(from)) : share > 0 ? t.rose(amount, String(from)) : t.same(String(from))
  const [year, count, name] = [String(to), number(language, total.to), shortName(area.name[language])]
  return offence.code === '0.0.0' ? t.leadAll(year, count, name, change) : t.lead(year, count, name, offence.code, change)
}
