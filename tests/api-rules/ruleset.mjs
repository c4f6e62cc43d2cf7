// SPDX-License-Identifier: EUPL-1.2
/**
 * Rules for the published API description, after the Dutch API Design Rules (ADR 2.2.0) and our own naming. The rule names mirror
 * those of the national linter so that findings can be compared; the rules themselves are written for this product.
 */
import { casing, pattern, schema, truthy } from '@stoplight/spectral-functions'
import { oas } from '@stoplight/spectral-rulesets'

const operations = '$.paths[*][get,put,post,delete,patch,head]'
const success = `${operations}.responses[?(@property.match(/^[23]/))]`
const failure = `${operations}.responses[?(@property.match(/^[45]/))]`
const properties = ['$.paths..properties', '$.components..properties']
const queryParameter = "$.paths..parameters[?(@ && @.in === 'query')]"

/** A rule on the named schemas of an object: `judge` returns what is wrong with one of them, or nothing. */
const eachProperty =
  judge =>
  (found, _options, { path }) =>
    Object.entries(found ?? {}).flatMap(([name, property]) => {
      const message = property && typeof property === 'object' ? judge(name, property) : undefined
      return message ? [{ message: `${name}: ${message}`, path: [...path, name] }] : []
    })

const isMoment = property => property.format === 'date-time'
const isDay = property => property.format === 'date'
const dutch =
  /^(naam|datum|omschrijving|titel|toelichting|gemeenten?|gebied(en)?|organisaties?|regio|aantal|eenheid|soort|jaar|maand|reden|bron|drempels?|besluit(en)?|personen|persoon)([A-Z]|$)/

function contentIsProblem(response) {
  if (response?.content && 'application/problem+json' in response.content) return []
  return [{ message: 'A refusal or failure is told as application/problem+json' }]
}

function problemHasMembers(media) {
  const members = Object.keys(merged(media?.schema).properties ?? {})
  const missing = ['status', 'title', 'detail'].filter(member => !members.includes(member))
  return missing.length === 0 ? [] : [{ message: `The problem schema lacks ${missing.join(', ')}` }]
}

function merged(found) {
  const parts = [found ?? {}, ...(found?.allOf ?? [])]
  return { properties: Object.assign({}, ...parts.map(part => part.properties)) }
}

function answers400(operation, _options, { path }) {
  const method = path.at(-1)
  const asks = (operation?.parameters?.length ?? 0) > 0
  const mayFail = ['put', 'post', 'patch'].includes(method) || asks
  return !mayFail || operation?.responses?.['400']
    ? []
    : [{ message: 'Wrong input is answered with 400 (not 422), with all errors at once' }]
}

function takesIdempotencyKey(operation, _options, { path }) {
  if (String(path.at(-2)).endsWith('/_search')) return []
  const names = (operation?.parameters ?? []).filter(parameter => parameter.in === 'header').map(parameter => parameter.name.toLowerCase())
  return names.includes('idempotency-key') ? [] : [{ message: 'A POST that records something takes an Idempotency-Key' }]
}

const hasVersionHeader = headers =>
  Object.keys(headers ?? {}).some(name => name.toLowerCase() === 'api-version')
    ? []
    : [{ message: 'The full version is answered in the API-Version header' }]

/** ADR rules with severity error. */
const errors = {
  'nlgov:openapi3': { given: '$.openapi', then: { function: pattern, functionOptions: { match: '^3\\.\\d+\\.\\d+$' } } },
  'nlgov:openapi-root-exists': { given: '$', then: { field: 'openapi', function: truthy } },
  'nlgov:semver': {
    given: '$.info.version',
    then: { function: pattern, functionOptions: { match: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$' } },
  },
  'nlgov:info-contact-fields-exist': {
    given: '$.info',
    then: ['name', 'email', 'url'].map(field => ({ field: `contact.${field}`, function: truthy })),
  },
  'nlgov:include-major-version-in-uri': {
    given: '$.servers[*].url',
    then: { function: pattern, functionOptions: { match: '/v\\d+(/|$)' } },
  },
  'nlgov:paths-no-trailing-slash': { given: '$.paths', then: { field: '@key', function: pattern, functionOptions: { notMatch: './$' } } },
  'nlgov:paths-kebab-case': {
    given: '$.paths',
    then: { field: '@key', function: pattern, functionOptions: { match: '^(/([a-z0-9.-]+|\\{[^}]+\\}|_[a-z]+))+/?$' } },
  },
  'nlgov:http-methods': {
    given: '$.paths[*]',
    then: {
      field: '@key',
      function: pattern,
      functionOptions: { match: '^(get|put|post|delete|patch|head|parameters|summary|description|servers|\\$ref|x-.+)$' },
    },
  },
  'nlgov:query-keys-camel-case': { given: queryParameter, then: { field: 'name', function: casing, functionOptions: { type: 'camel' } } },
  'nlgov:missing-header': { given: success, then: { field: 'headers', function: truthy } },
  'nlgov:missing-version-header': { given: `${success}.headers`, then: { function: hasVersionHeader } },
  'nlgov:use-problem-schema': { given: failure, then: { function: contentIsProblem } },
  'nlgov:problem-schema-members': { given: `${failure}.content['application/problem+json']`, then: { function: problemHasMembers } },
  'nlgov:problem-invalid-input': { given: operations, then: { function: answers400 } },
  'nlgov:date-time-ensure-timezone': {
    given: properties,
    then: {
      function: eachProperty((_, p) =>
        /^(date-time-local|local-date-time)$/.test(p.format ?? '') ? 'a moment carries its time zone: date-time' : undefined,
      ),
    },
  },
  'nlgov:time-without-timezone': {
    given: properties,
    then: { function: eachProperty((_, p) => (p.format === 'time' ? 'a time of day has no zone: time-local' : undefined)) },
  },
  'nlgov:specify-format-for-date-and-time': {
    given: properties,
    then: {
      function: eachProperty((name, p) =>
        /(Date|[a-z]At|^date)$/.test(name) && p.type === 'string' && !p.format ? 'states its format' : undefined,
      ),
    },
  },
  'nlgov:use-date-instead-of-datetime': {
    given: properties,
    then: { function: eachProperty((name, p) => (/(^d|D)ate$/.test(name) && isMoment(p) ? 'a day is a date' : undefined)) },
  },
}

/** ADR rules with severity warn. */
const warnings = {
  'nlgov:schema-camel-case': {
    given: '$.components.schemas',
    then: { field: '@key', function: casing, functionOptions: { type: 'pascal' } },
  },
  'nlgov:servers-use-https': {
    given: '$.servers[*].url',
    then: { function: pattern, functionOptions: { match: '^(https://|/|http://(localhost|127\\.0\\.0\\.1)[:/])' } },
  },
  'nlgov:property-casing': { given: properties, then: { field: '@key', function: casing, functionOptions: { type: 'camel' } } },
}

/** Our own naming, with severity error: English names, moments end in At, days in Date; every operation says what it does. */
const own = {
  'slagvaardig:moments-end-in-at': {
    given: properties,
    then: { function: eachProperty((name, p) => (isMoment(p) && !/(^a|A)t$/.test(name) ? 'a moment ends in At' : undefined)) },
  },
  'slagvaardig:days-end-in-date': {
    given: properties,
    then: { function: eachProperty((name, p) => (isDay(p) && !/(^d|D)ate$/.test(name) ? 'a day ends in Date' : undefined)) },
  },
  'slagvaardig:names-are-english': {
    given: properties,
    then: { function: eachProperty(name => (dutch.test(name) ? 'names are English, descriptions Dutch' : undefined)) },
  },
  'slagvaardig:operations-say-what-they-do': {
    given: operations,
    then: { function: schema, functionOptions: { schema: { anyOf: [{ required: ['summary'] }, { required: ['description'] }] } } },
  },
  'slagvaardig:post-takes-idempotency-key': { given: '$.paths[*].post', then: { function: takesIdempotencyKey } },
}

const withSeverity = (rules, severity) => Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, { ...rule, severity }]))

const fromOas = [
  'oas3-schema',
  'operation-operationId-unique',
  'path-params',
  'openapi-tags-uniqueness',
  'oas3-valid-media-example',
  'oas3-valid-schema-example',
  'oas3-server-variables',
  'oas3-api-servers',
  'path-keys-no-trailing-slash',
]

export default {
  extends: [[oas, 'off']],
  rules: {
    ...Object.fromEntries(fromOas.map(name => [name, 'error'])),
    ...withSeverity(errors, 'error'),
    ...withSeverity(warnings, 'warn'),
    ...withSeverity(own, 'error'),
  },
}
