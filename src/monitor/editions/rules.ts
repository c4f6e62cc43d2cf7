// SPDX-License-Identifier: EUPL-1.2

/** An edition as an address of the API names it: college, residents or council-GM0344. */
export const editionInAddress = /^(college|residents|council-[A-Z0-9]{4,12})$/

/** The code of an edition from its name in an address. */
export const codeOf = (named: string): string => named.replace(/^council-/, 'council:')
/** The name of an edition in an address from its code. */
export const namedOf = (code: string): string => code.replace(/^council:/, 'council-')
