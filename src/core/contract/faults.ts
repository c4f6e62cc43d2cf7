// SPDX-License-Identifier: EUPL-1.2
import type { RuleBook } from '../access/policies.ts'
import { referenceSentence } from '../access/references.ts'
import { Problem, refused } from './problem.ts'

interface DatabaseError extends Error {
  code?: string
  constraint?: string
}

const unavailable = {
  nl: 'De database is even niet bereikbaar. Uw invoer is niet verloren: probeer het zo weer.',
  en: 'The database cannot be reached for a moment. Your input is not lost: try again shortly.',
}

/** Whether a connection ended under a statement: what was sent last may have happened or not. */
export function isLost(error: unknown): boolean {
  const { code, message } = error as DatabaseError
  return (
    code?.startsWith('08') === true ||
    code === '57P01' ||
    code === '57P02' ||
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    /Connection terminated( unexpectedly)?$|not queryable/.test(message)
  )
}

/** Whether the database undid a transaction because of another one: nothing of it happened. */
export function isUndone(error: unknown): boolean {
  const { code } = error as DatabaseError
  return code === '40001' || code === '40P01'
}

/** Errors that pass by themselves, after which something can be asked once more. */
export const isPassing = (error: unknown): boolean => isLost(error) || isUndone(error)

/** The problem of a database that cannot be reached, or was told to stop a statement; null for any other error. */
export function unavailability(error: unknown): Problem | null {
  const { code, message } = error as DatabaseError
  const away =
    isLost(error) ||
    code?.startsWith('57') ||
    code === '53300' ||
    code === 'ECONNREFUSED' ||
    code === 'ENOENT' ||
    /Connection terminated|timeout exceeded when trying to connect|not currently accepting connections/.test(message)
  return away ? new Problem(503, unavailable) : null
}

/**
 * Does work again, once and on another connection, after an error that says it is safe to: the database undid it, or the connection was
 * lost and doing it twice is the same as once.
 */
export async function onceMore<T>(isSafe: (error: unknown) => boolean, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isSafe(error)) throw error
    return work()
  }
}

/** Translates what the database refused into a problem with a sentence; an error we do not know stays null and becomes a 500. */
export function asProblem(error: unknown, book: RuleBook): Problem | null {
  if (error instanceof Problem) return error
  const { code, message } = error as DatabaseError
  if (code === '42501') {
    const name = /policy "(.*)" for table/.exec(message)?.[1]
    if (name?.includes(referenceSentence))
      return new Problem(404, { nl: 'We kunnen niet vinden waarnaar dit verwijst.', en: 'We cannot find what this refers to.' })
    const condition = book.rules.flatMap(({ rule }) => rule.conditions ?? []).find(candidate => candidate.nl === name)
    return refused(condition ?? { nl: 'Uw rol staat dit niet toe.', en: 'Your role does not allow this.' })
  }
  if (code === '23503')
    return new Problem(404, { nl: 'We kunnen niet vinden waarnaar dit verwijst.', en: 'We cannot find what this refers to.' })
  if (code === '23505' || code === '23P01')
    return new Problem(409, {
      nl: 'Dit is er al, of het overlapt met wat er al is.',
      en: 'This exists already, or overlaps with what is there.',
    })
  if (code === '23514' || (code?.startsWith('22') && code !== '22012'))
    return new Problem(400, { nl: 'Een van de waarden kan niet.', en: 'One of the values is not possible.' })
  if (isUndone(error))
    return new Problem(409, {
      nl: 'Iemand anders deed dit tegelijk. Probeer het opnieuw.',
      en: 'Somebody else did this at the same time. Try again.',
    })
  if (code === '53100')
    return new Problem(507, {
      nl: 'Er is geen schijfruimte meer. Lezen kan nog; opslaan lukt weer zodra er ruimte is.',
      en: 'There is no disk space left. Reading still works; saving works again once there is space.',
    })
  return unavailability(error)
}
