// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { tokenHash } from '../contract/request.ts'
import { type Clock, systemClock } from '../time/clock.ts'
import { type PersonCode, subjectOf } from './people.ts'

/** A session that was just opened: the token for the cookie or the Authorization header, and the value that changes must repeat. */
export interface OpenedSession {
  token: string
  csrf: string
  expiresAt: string
}

/** How long a session lasts whatever happens, in milliseconds; unused it ends after two hours (T-30). */
export const sessionLasts = 8 * 3_600_000

/** 256 random bits as text for a token, a state or a nonce. */
export const randomText = (): string => randomBytes(32).toString('base64url')

/** Opens a session for the person that the identity provider knows by this subject; null when unknown or without a role today. */
export async function openSession(
  pool: pg.Pool,
  clock: Clock,
  subject: string,
  stated: { acr?: string; sid?: string } = {},
): Promise<OpenedSession | null> {
  const [token, csrf, now] = [randomText(), randomText(), clock.now()]
  const expiresAt = new Date(Date.parse(now) + sessionLasts).toISOString()
  const { rows } = await pool.query<{ person: string | null }>(
    'select core.open_session($1::bytea, $2::text, $3::text, $4::text, $5::text, $6::timestamptz, $7::timestamptz) as person',
    [tokenHash(token), subject, csrf, stated.acr ?? null, stated.sid ?? null, now, expiresAt],
  )
  return rows[0]?.person ? { token, csrf, expiresAt } : null
}

/** Opens a session for a demonstration person or the operator, without the identity provider: for scripts and tests. Throws when the person is not there. */
export async function openSessionFor(owner: pg.Pool, code: PersonCode, clock: Clock = systemClock): Promise<OpenedSession> {
  const opened = await openSession(owner, clock, subjectOf(code))
  if (!opened) throw new Error(`There is no ${code} here: load a region pack first, in demo mode.`)
  return opened
}
