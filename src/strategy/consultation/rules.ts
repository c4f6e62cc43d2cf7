// SPDX-License-Identifier: EUPL-1.2
interface Fault {
  name: string
  nl: string
  en: string
}

/** What is wrong with a ranking: themes that are not of the round, that stand there twice, or more than the round asks; all at once. */
export function rankingFaults(ranked: readonly string[], themes: readonly string[], places: number): Fault[] {
  const at = (index: number, nl: string, en: string): Fault => ({ name: `/ranked/${index}`, nl, en })
  return [
    ...ranked.flatMap((theme, index) => [
      ...(themes.includes(theme) ? [] : [at(index, 'Dit thema staat niet in de raadpleging.', 'This theme is not in the consultation.')]),
      ...(ranked.indexOf(theme) < index
        ? [at(index, 'Dit thema staat al op een eerdere plaats.', 'This theme has an earlier place already.')]
        : []),
    ]),
    ...(ranked.length > places
      ? [{ name: '/ranked', nl: `Kies ten hoogste ${places} thema’s.`, en: `Choose at most ${places} themes.` }]
      : []),
  ]
}

/** A list with one theme moved up or down a place, or as it was when there is no such place. */
export function moved(ranked: readonly string[], theme: string, step: 1 | -1): string[] {
  const from = ranked.indexOf(theme)
  const to = from + step
  if (from < 0 || to < 0 || to >= ranked.length) return [...ranked]
  const next = [...ranked]
  next.splice(from, 1)
  next.splice(to, 0, theme)
  return next
}
