// SPDX-License-Identifier: EUPL-1.2
import type { Both } from '../access/define.ts'

/** One fault in the input: where (JSON pointer or parameter name) and a sentence in both languages. */
export interface InputError extends Both {
  in: 'body' | 'query' | 'path' | 'header'
  name: string
}

/** An answer that is not the one asked for (RFC 9457), with its sentence in both languages. */
export class Problem extends Error {
  readonly status: number
  readonly says: Both
  readonly errors: readonly InputError[]
  constructor(status: number, says: Both, errors: readonly InputError[] = []) {
    super(says.en)
    this.status = status
    this.says = says
    this.errors = errors
  }
}

const titles: Record<number, Both> = {
  400: { nl: 'De invoer klopt niet', en: 'The input is not right' },
  401: { nl: 'U bent niet aangemeld', en: 'You are not signed in' },
  403: { nl: 'Dit mag niet', en: 'This is not allowed' },
  404: { nl: 'Niet gevonden', en: 'Not found' },
  405: { nl: 'Deze handeling bestaat hier niet', en: 'No such act here' },
  406: { nl: 'Deze vorm kunnen we niet geven', en: 'We cannot give this form' },
  408: { nl: 'Dit duurde te lang', en: 'This took too long' },
  409: { nl: 'Dit botst met wat er al is', en: 'This conflicts with what is there' },
  412: { nl: 'Iemand anders was u voor', en: 'Somebody else was first' },
  413: { nl: 'Dit is te groot', en: 'This is too large' },
  415: { nl: 'Deze vorm lezen we niet', en: 'We do not read this form' },
  422: { nl: 'Deze sleutel is al gebruikt', en: 'This key was used before' },
  428: { nl: 'Zeg welke versie u wijzigt', en: 'Say which version you change' },
  429: { nl: 'Te veel verzoeken', en: 'Too many requests' },
  431: { nl: 'Dit is te groot', en: 'This is too large' },
  500: { nl: 'Er ging iets mis', en: 'Something went wrong' },
  503: { nl: 'Even niet beschikbaar', en: 'Not available for a moment' },
  507: { nl: 'Er is geen ruimte meer', en: 'There is no space left' },
}

/** The body of a problem in one language: status, title, detail and all errors at once. */
export function problemBody(problem: Problem, language: 'nl' | 'en', traceId: string): Record<string, unknown> {
  return {
    type: 'about:blank',
    status: problem.status,
    title: (titles[problem.status] ?? titles[500])?.[language],
    detail: problem.says[language],
    traceId,
    ...(problem.errors.length > 0 && {
      errors: problem.errors.map(error => ({ in: error.in, name: error.name, detail: error[language] })),
    }),
  }
}

/** Nothing to see: the record does not exist or may not be seen; both look the same. */
export function notFound(): Problem {
  return new Problem(404, {
    nl: 'We kunnen dit niet vinden. Misschien bestaat het niet, of is het niet voor u bedoeld.',
    en: 'We cannot find this. It may not exist, or it may not be meant for you.',
  })
}

/** Visible, but the act is refused: with the sentence that says why. */
export function refused(sentence: Both): Problem {
  return new Problem(403, sentence)
}

/** The input is of the right form but cannot be: a date before another, a name that is taken. One sentence per field. */
export function invalid(errors: readonly (Omit<InputError, 'in'> & { in?: InputError['in'] })[]): Problem {
  return new Problem(
    400,
    { nl: 'Kijk de gemarkeerde velden na.', en: 'Please check the marked fields.' },
    errors.map(error => ({ in: 'body' as const, ...error })),
  )
}

/** Asks for something that cannot be together with what is there already. */
export function conflict(says: Both): Problem {
  return new Problem(409, says)
}
