// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto'

/** A new secret for a link: 256 bits, as 43 characters that stand in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret, as hex. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
