// SPDX-License-Identifier: EUPL-1.2

/** A small API description that keeps every rule; a new copy each time, so that a test may break it. */
export function goodSample() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Voorbeeld',
      version: '1.0.0',
      description: 'Een beschrijving die alle regels volgt',
      contact: { name: 'Beheer', email: 'beheer@voorbeeld.invalid', url: 'https://voorbeeld.invalid' },
    },
    servers: [{ url: 'https://voorbeeld.invalid/v1' }],
    tags: [{ name: 'steps' }],
    paths: {
      '/long-walks/{walkId}': {
        get: {
          operationId: 'readWalk',
          summary: 'Geeft een wandeling',
          tags: ['steps'],
          parameters: [
            { name: 'walkId', in: 'path', required: true, schema: { type: 'string' } },
            { name: 'pageSize', in: 'query', schema: { type: 'integer' } },
          ],
          responses: {
            '200': {
              description: 'De wandeling',
              headers: { 'API-Version': { schema: { type: 'string' } } },
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Walk' } } },
            },
            '400': problem(),
            '404': problem(),
          },
        },
      },
      '/long-walks': {
        post: {
          operationId: 'addWalk',
          summary: 'Voegt een wandeling toe',
          tags: ['steps'],
          parameters: [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }],
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Walk' } } } },
          responses: { '201': { description: 'Toegevoegd', headers: { 'API-Version': { schema: { type: 'string' } } } }, '400': problem() },
        },
      },
      '/long-walks/_search': {
        post: {
          operationId: 'searchWalks',
          summary: 'Zoekt wandelingen',
          tags: ['steps'],
          responses: { '200': { description: 'Gevonden', headers: { 'API-Version': { schema: { type: 'string' } } } }, '400': problem() },
        },
      },
    },
    components: {
      schemas: {
        Walk: {
          type: 'object',
          properties: {
            name: { type: 'string', example: 'Rondje meer' } as Record<string, unknown>,
            startedAt: { type: 'string', format: 'date-time' } as Record<string, unknown>,
            plannedDate: { type: 'string', format: 'date' } as Record<string, unknown>,
            begins: { type: 'string', format: 'time-local' } as Record<string, unknown>,
          } as Record<string, Record<string, unknown>>,
        },
      } as Record<string, { type: string; properties?: Record<string, Record<string, unknown>> }>,
    },
  }
}

export type Sample = ReturnType<typeof goodSample>

function problem() {
  return {
    description: 'Dit ging niet',
    content: {
      'application/problem+json': {
        schema: { type: 'object', properties: { status: { type: 'integer' }, title: { type: 'string' }, detail: { type: 'string' } } },
      },
    } as Record<string, { schema: { type: string; properties: Record<string, unknown> } }>,
  }
}
