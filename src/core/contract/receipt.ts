// SPDX-License-Identifier: EUPL-1.2

/** Letters and digits that cannot be taken for another (Crockford): no I, L, O or U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code for somebody without an account, from twenty random bytes: a hundred bits in five groups of four, to be written down by hand. */
export function receiptOf(bytes: Uint8Array): string {
  const written = [...bytes.slice(0, 20)].map(byte => letters[byte % 32]).join('')
  return written.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** A code as somebody typed it, in the form in which it was given; null when it can be none. */
export function readReceipt(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{20}$/.test(plain) ? plain.replaceAll(/(.{4})(?=.)/g, '$1-') : null
}
