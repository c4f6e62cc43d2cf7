// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod/mini'
import type { AnyRoute } from './define.ts'
import type { Feature } from './features.ts'

type Schema = Record<string, unknown> & { properties?: Record<string, unknown>; required?: string[] }

/** JSON Schema of a zod schema, without the marks OpenAPI does not want. */
function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Schema {
  const { $schema: _, '~standard': __, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Schema
  return rest
}

function parameters(route: AnyRoute): unknown[] {
  const from = (schema: z.ZodMiniType | undefined, place: 'path' | 'query') => {
    if (!schema) return []
    const { properties = {}, required = [] } = schemaOf(schema, 'input')
    return Object.entries(properties).map(([name, shape]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: shape,
    }))
  }
  const headers =
    route.kind === 'command'
      ? [
          ...(route.method === 'POST' ? [header('Idempotency-Key', 'Sleutel waarmee herhalen van dit verzoek veilig is.', true)] : []),
          ...(route.record ? [header('If-Match', 'De ETag van de versie die u wijzigt.', true)] : []),
        ]
      : []
  return [...from(route.params, 'path'), ...from(route.query, 'query'), ...headers]
}

const header = (name: string, description: string, required: boolean) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
})
const versionHeader = { 'API-Version': { $ref: '#/components/headers/API-Version' } }
const problem = (description: string) => ({
  description,
  headers: versionHeader,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const unavailable = problem('Even niet beschikbaar.')

function responses(route: AnyRoute): Record<string, unknown> {
  const success = route.kind === 'command' && route.method === 'POST' && !route.record ? '201' : '200'
  const media =
    route.kind === 'query' && route.download
      ? { [route.download]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: schemaOf(route.output, 'output') } }
  return {
    [success]: {
      description: route.says,
      headers: {
        ...versionHeader,
        ...(route.kind === 'query' && route.versioned && { ETag: { description: 'Versie van wat u ziet.', schema: { type: 'string' } } }),
      },
      content: media,
    },
    400: problem('De invoer klopt niet; alle fouten tegelijk.'),
    401: problem('U bent niet aangemeld.'),
    403: problem('Dit mag niet, met de zin die zegt waarom.'),
    404: problem('Niet gevonden, of niet voor u bedoeld.'),
    ...(route.kind === 'command' && {
      409: problem('Dit botst met wat er al is.'),
      422: problem('Deze sleutel is al gebruikt voor iets anders.'),
      ...(route.record && { 412: problem('Iemand anders was u voor.'), 428: problem('Zeg welke versie u wijzigt.') }),
    }),
    500: problem('Er ging iets mis.'),
    503: {
      ...unavailable,
      headers: { ...unavailable.headers, 'Retry-After': { description: 'Na zoveel seconden kan het weer.', schema: { type: 'integer' } } },
    },
  }
}

function operation(tag: string, name: string, route: AnyRoute): Record<string, unknown> {
  const body = 'body' in route ? route.body : undefined
  return {
    operationId: name,
    summary: route.says,
    description: route.says,
    tags: [tag],
    parameters: parameters(route),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: responses(route),
  }
}

/** The published description of the API (OpenAPI 3.1), made from the contracts of all features. */
export function openApi(
  features: readonly Pick<Feature, 'key' | 'contract'>[],
  serverUrl = 'https://slagvaardig.example/v1',
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  const tags = new Set<string>()
  for (const { key, contract } of features) {
    const tag = key.split('/')[1] ?? key
    for (const [name, route] of Object.entries(contract)) {
      const path = route.path.slice('/v1'.length)
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(tag, name, route) }
      tags.add(tag)
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Slagvaardig',
      version: '0.1.0',
      description: 'De API van Slagvaardig: samenwerken aan de regionale veiligheidsstrategie.',
      contact: { name: 'Slagvaardig', email: 'beheer@slagvaardig.example', url: 'https://slagvaardig.example' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: serverUrl }],
    tags: [...tags].sort().map(name => ({ name })),
    security: [{ session: [] }, { bearer: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'slagvaardig' }, bearer: { type: 'http', scheme: 'bearer' } },
      headers: { 'API-Version': { description: 'Versie van de API.', schema: { type: 'string', example: '0.1.0' } } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['status', 'title', 'detail'],
          properties: {
            type: { type: 'string' },
            status: { type: 'integer' },
            title: { type: 'string' },
            detail: { type: 'string' },
            traceId: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                required: ['in', 'name', 'detail'],
                properties: { in: { type: 'string' }, name: { type: 'string' }, detail: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  }
}
