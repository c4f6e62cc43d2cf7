// SPDX-License-Identifier: EUPL-1.2
import type { FastifyRequest } from 'fastify'
import { inRequest, tokenHash } from '../../contract/request.ts'
import { callerOf, type Site } from '../../http/site.ts'
import { type Act, writeEnding } from '../../logs/lines.ts'
import { ownSubjects } from '../people.ts'
import { type OpenedSession, openSession } from '../session.ts'
import type { Stated } from './provider.ts'
import type { Why } from './texts.ts'

/**
 * Opens a session for who the provider says it is; null when nobody by that name holds a role here today. Only the demonstration's own
 * provider may name the product's own people.
 */
export async function arrive(
  site: Site,
  mode: 'demo' | 'production',
  request: FastifyRequest,
  { subject, ...stated }: Stated,
): Promise<OpenedSession | null> {
  if (subject.startsWith(ownSubjects) !== (mode === 'demo')) return null
  const opened = await openSession(site.engine.pool, site.engine.clock, subject, stated)
  if (!opened) return null
  await noteArrival(site, request, opened.token)
  const before = callerOf(site, request).token
  if (before) await close(site, before)
  return opened
}

/** Writes who came in. Without that line there is no session: it is closed again before anybody has its token. */
async function noteArrival(site: Site, request: FastifyRequest, token: string): Promise<void> {
  try {
    await inRequest(site.engine, { token, traceId: request.id, origin: 'browser' }, 'account', async open =>
      writeEnding(open, await open.entered, actOf(site), { result: 'done' }),
    )
  } catch (error) {
    await close(site, token)
    throw error
  }
}

/** Every sign-in is a new session and ends the one that the browser brought along, so a cookie that somebody planted is worth nothing. */
async function close(site: Site, token: string): Promise<void> {
  await site.engine.pool.query('select core.close_session($1::bytea)', [tokenHash(token)])
}

/** Writes that somebody could not sign in; when even that fails, the log of the server hears it. */
export async function noteFailure(site: Site, request: FastifyRequest, why: Why, error: unknown): Promise<void> {
  if (error) site.log(`${request.id} sign-in failed (${why}): ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`)
  await inRequest(site.engine, { token: null, traceId: request.id, origin: 'browser' }, 'account', open =>
    writeEnding(open, null, actOf(site), { result: 'failed', reason: why }),
  ).catch((lost: Error) => site.log(`${request.id} the line about it was lost: ${lost.message}`))
}

const actOf = ({ engine }: Site): Act => ({
  event: 'session.opened',
  object: '/aanmelden',
  rule: 'identity.seesOwnSession',
  purpose: 'account',
  startedAt: Date.parse(engine.clock.now()),
})
