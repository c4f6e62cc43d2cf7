// SPDX-License-Identifier: EUPL-1.2
import { AuthorizationResponseError } from 'openid-client'
import { NotAccepted } from './provider.ts'
import type { Why } from './texts.ts'

const silent = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT'])

/** What to tell somebody whose sign-in failed: the provider said no, it did not answer, or what it sent is not to be trusted. */
export function whyNot(error: unknown): Why {
  if (error instanceof NotAccepted) return 'refused'
  if (error instanceof AuthorizationResponseError) return 'stopped'
  const { code, cause, message } = error as { code?: string; cause?: unknown; message?: string }
  if (silent.has(code ?? '') || (error instanceof TypeError && message === 'fetch failed')) return 'unreachable'
  if (cause instanceof Response && cause.status >= 500) return 'unreachable'
  return 'refused'
}
