// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod/mini'
import type { Both } from '../access/define.ts'
import type { AnyRoute } from './define.ts'
import { Problem, type InputError } from './problem.ts'

interface Issue {
  code?: string
  path: PropertyKey[]
  message: string
  minimum?: number | bigint
  maximum?: number | bigint
  origin?: string
  keys?: string[]
  expected?: string
  input?: unknown
}

/** The sentence of a fault that the schema found: from the schema itself (a message "nl | en"), or by the kind of fault. */
function sentenceOf(issue: Issue): Both {
  const [nl, en] = issue.message.split(' | ')
  if (nl && en) return { nl, en }
  const text = issue.origin === 'string'
  if (issue.code === 'too_small' && text)
    return Number(issue.minimum) <= 1
      ? { nl: 'Vul dit in.', en: 'Fill this in.' }
      : { nl: `Gebruik minstens ${issue.minimum} tekens.`, en: `Use at least ${issue.minimum} characters.` }
  if (issue.code === 'too_big' && text)
    return { nl: `Gebruik hoogstens ${issue.maximum} tekens.`, en: `Use at most ${issue.maximum} characters.` }
  if (issue.code === 'too_small') return { nl: `Kies ${issue.minimum} of meer.`, en: `Choose ${issue.minimum} or more.` }
  if (issue.code === 'too_big') return { nl: `Kies hoogstens ${issue.maximum}.`, en: `Choose ${issue.maximum} at most.` }
  if (issue.code === 'unrecognized_keys')
    return { nl: `Dit kennen we niet: ${issue.keys?.join(', ')}.`, en: `We do not know: ${issue.keys?.join(', ')}.` }
  if (issue.code === 'invalid_type' && issue.input === undefined) return { nl: 'Vul dit in.', en: 'Fill this in.' }
  if (issue.code === 'invalid_value') return { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' }
  return { nl: 'Deze waarde heeft niet de goede vorm.', en: 'This value has the wrong form.' }
}

type Parsed = { value: Record<string, unknown>; errors: InputError[] }

function parsePart(schema: z.ZodMiniType | undefined, place: InputError['in'], given: unknown): Parsed {
  if (!schema) return { value: {}, errors: [] }
  const result = schema.safeParse(given, { reportInput: true })
  if (result.success) return { value: result.data as Record<string, unknown>, errors: [] }
  return {
    value: {},
    errors: (result.error.issues as unknown as Issue[]).map(issue => ({
      in: place,
      name: place === 'body' ? `/${issue.path.join('/')}` : String(issue.path[0] ?? issue.keys?.[0] ?? ''),
      ...sentenceOf(issue),
    })),
  }
}

/**
 * Parameters, query and body of a request, checked and merged; a Problem 400 with all faults at once (ADR all-errors). Where names
 * coincide the address counts, so that a body can never point an act at another record.
 */
export function parseInput(route: AnyRoute, given: { params: unknown; query: unknown; body: unknown }): Record<string, unknown> {
  const parts = [
    parsePart(route.params, 'path', given.params),
    parsePart(route.query, 'query', given.query),
    parsePart('body' in route ? route.body : undefined, 'body', given.body),
  ]
  const errors = parts.flatMap(part => part.errors)
  if (errors.length > 0) throw new Problem(400, { nl: 'Kijk de gemarkeerde velden na.', en: 'Please check the marked fields.' }, errors)
  return Object.assign({}, ...parts.reverse().map(part => part.value)) as Record<string, unknown>
}
