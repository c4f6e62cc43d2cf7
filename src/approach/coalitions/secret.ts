// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'

/** What is kept of the secret of a link, as hex. The secret itself is made by the screen that invites and never comes back from here. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
