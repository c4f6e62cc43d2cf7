// SPDX-License-Identifier: EUPL-1.2
type Kind = 'municipality' | 'prosecution' | 'police-unit'
const kinds: readonly Kind[] = ['municipality', 'prosecution', 'police-unit']

/** A short name of a text: small letters, digits and hyphens, without accents; what cannot be named gets its number. */
function codeOf(text: string, number: number): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const code = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return code.length < 2 ? `regel-${number}` : code.slice(0, 60).replace(/-+$/, '')
}

/** Lines as people type them, Dutch and perhaps English after a bar; without English the Dutch stands for both. */
function both(lines: string): { nl: string; en: string }[] {
  return lines
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const [nl = '', en = nl] = line.split('|').map(part => part.trim())
      return { nl, en: en || nl }
    })
}

/** The themes of a consultation, typed one a line: 'Jeugdoverlast | Nuisance by youth'. */
export const themesOf = (lines: string): { code: string; nl: string; en: string }[] =>
  both(lines).map((one, index) => ({ code: codeOf(one.nl, index + 1), ...one }))

/** The questions of a consultation, typed one a line, for everybody or for one kind of organisation. */
export function questionsOf(
  typed: { [key in Kind | 'all']?: string | undefined },
): { key: string; kinds: Kind[]; nl: string; en: string }[] {
  const found = (['all', ...kinds] as const).flatMap(of =>
    both(typed[of] ?? '').map(one => ({ ...one, kinds: of === 'all' ? [...kinds] : [of] })),
  )
  return found.map(({ nl, en, kinds: whom }, index) => ({ key: `vraag-${index + 1}`, kinds: whom, nl, en }))
}
