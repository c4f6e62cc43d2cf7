// SPDX-License-Identifier: EUPL-1.2
/** The choice about the mail itself, beside those about kinds of notices. */
export const digestKind = 'mail-digest'
