// SPDX-License-Identifier: EUPL-1.2
/** What publiccode.yml must hold (schema 0.5: the required fields and their closed lists), as rules for the linter. */
import { schema } from '@stoplight/spectral-functions'

const text = { type: 'string', minLength: 1 }
const address = { type: 'string', pattern: '^https://\\S+$' }
const description = {
  type: 'object',
  required: ['shortDescription', 'longDescription', 'features'],
  properties: {
    shortDescription: { type: 'string', minLength: 1, maxLength: 150 },
    longDescription: { type: 'string', minLength: 150, maxLength: 10_000 },
    features: { type: 'array', minItems: 1, items: { type: 'string', maxLength: 100 } },
  },
}
const contact = { type: 'object', required: ['name'], properties: { name: text, email: { type: 'string', pattern: '^\\S+@\\S+$' } } }

const publiccode = {
  type: 'object',
  required: [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ],
  properties: {
    publiccodeYmlVersion: { type: 'string', pattern: '^0\\.\\d+$' },
    name: text,
    url: address,
    landingURL: address,
    softwareVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    releaseDate: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    platforms: { type: 'array', minItems: 1, items: { enum: ['web', 'windows', 'mac', 'linux', 'ios', 'android'] } },
    developmentStatus: { enum: ['concept', 'development', 'beta', 'stable', 'obsolete'] },
    softwareType: { enum: ['standalone/web', 'standalone/backend', 'standalone/other', 'library', 'configurationFiles', 'addon'] },
    description: { type: 'object', required: ['nl', 'en'], additionalProperties: description },
    legal: { type: 'object', required: ['license'], properties: { license: { const: 'EUPL-1.2' } } },
    maintenance: {
      type: 'object',
      required: ['type', 'contacts'],
      properties: {
        type: { enum: ['internal', 'contract', 'community', 'none'] },
        contacts: { type: 'array', minItems: 1, items: contact },
      },
    },
    localisation: {
      type: 'object',
      required: ['localisationReady', 'availableLanguages'],
      properties: { localisationReady: { type: 'boolean' }, availableLanguages: { type: 'array', minItems: 1, items: { type: 'string' } } },
    },
  },
}

export default {
  rules: {
    'publiccode:fields': {
      given: '$',
      severity: 'error',
      then: { function: schema, functionOptions: { schema: publiccode, allErrors: true } },
    },
  },
}
