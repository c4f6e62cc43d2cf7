// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** What the site must remember of somebody who is away at the identity provider. */
export interface Away {
  state: string
  nonce: string
  verifier: string
  /** Local address to show afterwards. */
  returnTo: string
  startedAt: string
}

/** How long somebody may be away, in milliseconds. */
const mayTake = 10 * 60_000

/** Seals what must be remembered, so that the browser can keep it without reading or changing it (AES-256-GCM). */
export function seal(away: Away, key: Buffer): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(away), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Opens what was sealed; null when it is missing, changed, sealed by another site, or too old. */
export function unseal(text: string | undefined, key: Buffer, now: string): Away | null {
  try {
    const all = Buffer.from(text ?? '', 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, 12), { authTagLength: 16 })
    decipher.setAuthTag(all.subarray(12, 28))
    const away = JSON.parse(Buffer.concat([decipher.update(all.subarray(28)), decipher.final()]).toString('utf8')) as Away
    const took = Date.parse(now) - Date.parse(away.startedAt)
    return took >= 0 && took <= mayTake ? away : null
  } catch {
    return null
  }
}
