// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest'
import { openApi } from '../../src/core/contract/openapi.ts'
import { loadFeatures } from '../../src/core/contract/features.ts'
import { type Finding, lintApi } from './lint.ts'
import { goodSample, type Sample } from './sample.ts'

/** For each rule one way to break it, and nothing else that matters. */
const breaks: Record<string, (sample: Sample & Record<string, unknown>) => void> = {
  'nlgov:openapi3': s => Object.assign(s, { openapi: '3.1' }),
  'nlgov:openapi-root-exists': s => Reflect.deleteProperty(s, 'openapi'),
  'nlgov:semver': s => Object.assign(s.info, { version: 'v1' }),
  'nlgov:info-contact-fields-exist': s => Reflect.deleteProperty(s.info.contact, 'email'),
  'nlgov:include-major-version-in-uri': s => Object.assign(s.servers[0]!, { url: 'https://voorbeeld.invalid/api' }),
  'nlgov:paths-no-trailing-slash': s => move(s, '/long-walks', '/long-walks/'),
  'nlgov:paths-kebab-case': s => move(s, '/long-walks', '/longWalks'),
  'nlgov:http-methods': s => Object.assign(s.paths['/long-walks'], { trace: { responses: {} } }),
  'nlgov:query-keys-camel-case': s => Object.assign(walk(s).parameters[1]!, { name: 'page_size' }),
  'nlgov:missing-header': s => Reflect.deleteProperty(walk(s).responses['200'], 'headers'),
  'nlgov:missing-version-header': s => Object.assign(walk(s).responses['200'], { headers: { Other: { schema: { type: 'string' } } } }),
  'nlgov:use-problem-schema': s =>
    Object.assign(walk(s).responses['404'], { content: { 'application/json': { schema: { type: 'object' } } } }),
  'nlgov:problem-schema-members': s =>
    Reflect.deleteProperty(walk(s).responses['404'].content['application/problem+json']!.schema.properties, 'detail'),
  'nlgov:problem-invalid-input': s => Reflect.deleteProperty(walk(s).responses, '400'),
  'nlgov:date-time-ensure-timezone': s => property(s, 'startedAt', { type: 'string', format: 'date-time-local' }),
  'nlgov:time-without-timezone': s => property(s, 'begins', { type: 'string', format: 'time' }),
  'nlgov:specify-format-for-date-and-time': s => property(s, 'plannedDate', { type: 'string' }),
  'nlgov:use-date-instead-of-datetime': s => property(s, 'plannedDate', { type: 'string', format: 'date-time' }),
  'nlgov:schema-camel-case': s => Object.assign(s.components.schemas, { little_walk: { type: 'object' } }),
  'nlgov:servers-use-https': s => Object.assign(s.servers[0]!, { url: 'http://voorbeeld.invalid/v1' }),
  'nlgov:property-casing': s => property(s, 'first_step', { type: 'string' }),
  'slagvaardig:moments-end-in-at': s => property(s, 'started', { type: 'string', format: 'date-time' }),
  'slagvaardig:days-end-in-date': s => property(s, 'planned', { type: 'string', format: 'date' }),
  'slagvaardig:names-are-english': s => property(s, 'omschrijving', { type: 'string' }),
  'slagvaardig:operations-say-what-they-do': s => Reflect.deleteProperty(walk(s), 'summary'),
  'slagvaardig:post-takes-idempotency-key': s => Object.assign(s.paths['/long-walks'].post, { parameters: [] }),
  'oas3-schema': s => Object.assign(s.info, { title: 7 }),
  'operation-operationId-unique': s => Object.assign(s.paths['/long-walks'].post, { operationId: 'readWalk' }),
  'path-params': s => walk(s).parameters.shift(),
  'openapi-tags-uniqueness': s => s.tags.push({ name: 'steps' }),
  'oas3-valid-media-example': s => Object.assign(walk(s).responses['200'].content['application/json'], { example: { name: 7 } }),
  'oas3-valid-schema-example': s => property(s, 'name', { type: 'string', example: 7 }),
  'oas3-server-variables': s => Object.assign(s.servers[0]!, { url: 'https://{region}.voorbeeld.invalid/v1' }),
  'oas3-api-servers': s => s.servers.pop(),
  'path-keys-no-trailing-slash': s => move(s, '/long-walks', '/long-walks/'),
}
const warnings = ['nlgov:schema-camel-case', 'nlgov:servers-use-https', 'nlgov:property-casing']

describe('the API description of the product', () => {
  test('keeps every rule, without errors and without warnings', async () => {
    const description = openApi(await loadFeatures())
    expect(Object.keys(description.paths as object).length).toBeGreaterThan(5)
    const findings = await lintApi({ product: description })
    expect(findings.map(({ rule, at, message }) => `${rule} ${at}: ${message}`)).toEqual([])
  }, 60_000)
})

describe('the rules for the API description', () => {
  let findings: Finding[] = []
  beforeAll(async () => {
    const broken = Object.entries(breaks).map(([rule, breakIt]) => {
      const sample: Sample & Record<string, unknown> = goodSample()
      breakIt(sample)
      return [rule, sample]
    })
    findings = await lintApi({ good: goodSample(), ...Object.fromEntries(broken) })
  }, 60_000)

  test('find nothing in a description that keeps them', () => {
    expect(findings.filter(({ document }) => document === 'good')).toEqual([])
  })

  test.each(Object.keys(breaks))('find a breach of %s', rule => {
    const found = findings.filter(finding => finding.document === rule && finding.rule === rule)
    expect(found).not.toEqual([])
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set([warnings.includes(rule) ? 'warning' : 'error']))
  })
})

function walk(sample: Sample) {
  return sample.paths['/long-walks/{walkId}'].get
}

function property(sample: Sample, name: string, schema: Record<string, unknown>): void {
  Object.assign(sample.components.schemas.Walk!.properties!, { [name]: schema })
}

function move(sample: Sample, from: '/long-walks', to: string): void {
  Object.assign(sample.paths, { [to]: sample.paths[from] })
  Reflect.deleteProperty(sample.paths, from)
}
