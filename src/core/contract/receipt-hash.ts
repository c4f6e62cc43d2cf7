// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'

/** What is kept of a code, as hex: the code itself is with whoever got it alone. */
export const hashOfReceipt = (receipt: string): string => createHash('sha256').update(receipt).digest('hex')
