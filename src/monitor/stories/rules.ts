// SPDX-License-Identifier: EUPL-1.2

/** What is told: something somebody went through, or something they notice. */
export const storyKinds = ['story', 'signal'] as const
/** In which role somebody tells it. */
export const tellerRoles = ['resident', 'victim', 'entrepreneur', 'young-person', 'volunteer', 'professional'] as const

/** Letters and digits that cannot be taken for another (Crockford): no I, L, O or U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A receipt code from twenty random bytes: a hundred bits in five groups of four, to be written down by hand. */
export function receiptOf(bytes: Uint8Array): string {
  const written = [...bytes.slice(0, 20)].map(byte => letters[byte % 32]).join('')
  return written.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** A receipt as somebody typed it, in the form in which it was given; null when it can be none. */
export function readReceipt(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{20}$/.test(plain) ? plain.replaceAll(/(.{4})(?=.)/g, '$1-') : null
}

/** The first days of the last months up to and including that of a day, the latest first. */
export function monthsUpTo(day: string, many: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return Array.from({ length: many }, (_unused, back) => {
    const count = year * 12 + month - 1 - back
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
  })
}
