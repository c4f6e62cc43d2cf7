// SPDX-License-Identifier: EUPL-1.2
/** The version of the API, in every answer (ADR version-header). */
export const apiVersion = '0.1.0'

/** Headers that every answer carries (API-02; internet.nl). */
export const everyAnswer = {
  'API-Version': apiVersion,
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
} as const

/** Content security for pages: everything from our own origin, scripts under Trusted Types with the one named policy of the service worker. */
export const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types slagvaardig',
].join('; ')

/** Content security for answers of the API, which never show anything. */
export const apiPolicy = "default-src 'none'; frame-ancestors 'none'"
