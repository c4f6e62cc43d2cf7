// SPDX-License-Identifier: EUPL-1.2
import { constants, brotliCompress } from 'node:zlib'
import { promisify } from 'node:util'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { pagePolicy } from './headers.ts'

const compress = promisify(brotliCompress)
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }

/**
 * Sends HTML under the policy of pages, at an address of the API too (a form that comes back), and as small as the reader takes it.
 * Only answers to GET are compressed: they repeat nothing that somebody posted beside the secret of the form, so that their size tells
 * nothing of it (BREACH).
 */
export async function sendHtml(request: FastifyRequest, reply: FastifyReply, html: string): Promise<FastifyReply> {
  reply.type('text/html; charset=utf-8').header('Vary', 'Accept-Encoding').header('Content-Security-Policy', pagePolicy)
  const takes = /(^|,)\s*br\s*(;\s*q=(?!0(\.0*)?\s*(,|$))|,|$)/.test(String(request.headers['accept-encoding'] ?? ''))
  if (request.method !== 'GET' || !takes) return reply.send(html)
  return reply.header('Content-Encoding', 'br').send(await compress(html, { params }))
}
