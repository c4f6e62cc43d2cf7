// SPDX-License-Identifier: EUPL-1.2

/** One fault in what was sent: the field without its leading slash, and a sentence in the language of the reader. */
export interface FieldError {
  field: string
  detail: string
}

/** An answer that is not the one asked for (RFC 9457). Status 0: the server was not reached. */
export class Problem extends Error {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: readonly FieldError[]
  readonly traceId: string
  constructor(status: number, title: string, detail: string, errors: readonly FieldError[] = [], traceId = '') {
    super(detail)
    this.status = status
    this.title = title
    this.detail = detail
    this.errors = errors
    this.traceId = traceId
  }
}

interface Body {
  title?: string
  detail?: string
  traceId?: string
  errors?: { name?: string; pointer?: string; field?: string; detail?: string }[]
}

/** Reads a problem+json body; one without words of its own gets those of `otherwise`. */
export function problemOf(status: number, body: unknown, otherwise: { title: string; detail: string }): Problem {
  const { title, detail, traceId, errors = [] } = (typeof body === 'object' && body !== null ? body : {}) as Body
  const fields = errors.map(error => ({
    field: (error.name ?? error.pointer ?? error.field ?? '').replace(/^#?\//, ''),
    detail: error.detail ?? '',
  }))
  return new Problem(status, title ?? otherwise.title, detail ?? otherwise.detail, fields, traceId)
}
