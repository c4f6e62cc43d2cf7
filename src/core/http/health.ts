// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance } from 'fastify'
import type { Engine } from '../contract/request.ts'

/** Adds /health/live (the process answers) and /health/ready (the database answers too, with these rules in force), for who watches over the server. */
export function addHealth(server: FastifyInstance, { pool, rulesVersion }: Engine): void {
  server.get('/health/live', async () => ({ status: 'ok' }))
  server.get('/health/ready', async (_request, reply) => {
    try {
      await pool.query('select 1')
      return { status: 'ok', rules: rulesVersion }
    } catch {
      return reply.code(503).send({ status: 'the database does not answer', rules: rulesVersion })
    }
  })
}
