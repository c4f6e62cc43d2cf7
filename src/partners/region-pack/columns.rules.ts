// SPDX-License-Identifier: EUPL-1.2
import { isDate } from '../../core/time/calendar.ts'
import type { Cell } from './rows.rules.ts'
import type { Problem } from './problems.rules.ts'
import { problem } from './problems.rules.ts'

type Shape =
  | { readonly kind: 'text' | 'code' | 'date' | 'number' | 'count' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'ref' | 'refs'; readonly table: string }

/** What may stand in a column, and whether it must be filled. */
export type Column = Shape & { readonly required: boolean }

/** A cell after checking: text, number, list of codes, or null when empty. */
export type Value = string | number | readonly string[] | null

/** The type of a checked cell of the column. */
export type ValueOf<C> = C extends { kind: 'refs' } ? readonly string[] : Plain<C> | (C extends { required: true } ? never : null)

type Plain<C> = C extends { kind: 'number' | 'count' }
  ? number
  : C extends { kind: 'choice'; choices: readonly (infer Choice)[] }
    ? Choice
    : string

/** Marks a column as one that must be filled. */
export function must<const S extends Shape>(shape: S): S & { required: true } {
  return { ...shape, required: true }
}

/** Marks a column as one that may stay empty. */
export function may<const S extends Shape>(shape: S): S & { required: false } {
  return { ...shape, required: false }
}

export const text = { kind: 'text' } as const
export const code = { kind: 'code' } as const
export const date = { kind: 'date' } as const
/** A number that may have decimals and a sign. */
export const number = { kind: 'number' } as const
/** A whole number of 0 or more. */
export const count = { kind: 'count' } as const

/** A choice from a fixed list of words. */
export function choice<const C extends readonly string[]>(...choices: C): { kind: 'choice'; choices: C } {
  return { kind: 'choice', choices }
}

/** A code that must occur in another table of the pack. */
export function ref<const T extends string>(table: T): { kind: 'ref'; table: T } {
  return { kind: 'ref', table }
}

/** Codes of another table, parted by spaces; an empty cell is an empty list. */
export function refs<const T extends string>(table: T): { kind: 'refs'; table: T } {
  return { kind: 'refs', table }
}

/** Reads one cell by its column; a wrong cell gives null and a problem with its line. */
export function readCell(file: string, name: string, column: Column, cell: Cell): { value: Value; problem: Problem | null } {
  const wrong = (kind: Problem['kind'], ...more: string[]) => ({ value: null, problem: problem(file, cell.line, kind, name, ...more) })
  const right = (value: Value) => ({ value, problem: null })
  const raw = cell.value
  if (column.kind === 'refs') return right(raw === '' ? [] : raw.split(' '))
  if (raw === '') return column.required ? wrong('missing-value') : right(null)
  switch (column.kind) {
    case 'text':
      return right(raw)
    case 'code':
    case 'ref':
      return isCode(raw) ? right(raw) : wrong('bad-code', raw)
    case 'choice':
      return column.choices.includes(raw) ? right(raw) : wrong('bad-choice', raw, column.choices.join(', '))
    case 'date':
      return isDate(raw) ? right(raw) : wrong('bad-date', raw)
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(raw) ? right(Number(raw)) : wrong('bad-number', raw)
    case 'count':
      return /^\d{1,9}$/.test(raw) ? right(Number(raw)) : wrong('bad-count', raw)
  }
}

function isCode(value: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(value)
}
