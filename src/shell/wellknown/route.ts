// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../../core/time/clock.ts'
import { securityTxt } from './security-txt.ts'

/** What the well-known addresses tell of this installation. */
export interface Installation {
  publicUrl: string
  /** Where people report a weakness; without it the reserved mailbox of the site. */
  contact?: string | undefined
  clock: Clock
}

/** Adds /.well-known/security.txt (RFC 9116), made anew for each request. */
export function addWellKnown(server: FastifyInstance, { publicUrl, contact, clock }: Installation): void {
  server.get('/.well-known/security.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(securityTxt(publicUrl, new Date(clock.now()), contact)),
  )
}
