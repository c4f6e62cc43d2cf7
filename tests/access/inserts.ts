// SPDX-License-Identifier: EUPL-1.2
import type { Heard } from './untouched.ts'

/** What stands in a column: an expression with its values, in the order of their places. */
export interface Part {
  expression: string
  values: unknown[]
}

/** A row as an act added it: each column with the expression and the value it came from. */
export interface Insert {
  table: string
  columns: Map<string, Part>
}

/** Reads the inserts of one row each in a statement, as the commands write them: one by itself, or several that belong together. */
export function readInserts({ text, values }: Heard): Insert[] {
  return apart(text).flatMap(one => readInsert({ text: one, values }) ?? [])
}

/** The statements that stand in one as `with line_0 as (...), line_1 as (...)`, and the one that follows them. */
function apart(text: string): string[] {
  const found: string[] = []
  let rest = text
  for (let head = /^\s*(with|,)\s*line_\d+ as \(/.exec(rest); head; head = /^\s*(with|,)\s*line_\d+ as \(/.exec(rest)) {
    let [depth, at] = [1, head[0].length]
    for (; depth > 0 && at < rest.length; at += 1) depth += rest[at] === '(' ? 1 : rest[at] === ')' ? -1 : 0
    found.push(rest.slice(head[0].length, at - 1))
    rest = rest.slice(at)
  }
  return [...found, rest]
}

/** Reads an insert of one row; null for any other statement. */
function readInsert({ text, values }: Heard): Insert | null {
  const found = /^\s*insert into (\S+) \(([^)]*)\)\s*values \(([\s\S]*)\)\s*$/.exec(text)
  if (!found) return null
  const [, table = '', names = '', expressions = ''] = found
  const parts = split(expressions)
  const columns = names.split(',').map((name, index): [string, Part] => {
    const expression = (parts[index] ?? '').trim()
    return [name.trim(), { expression, values: [...expression.matchAll(/\$(\d+)/g)].map(([, place]) => values[Number(place) - 1]) }]
  })
  return { table, columns: new Map(columns) }
}

/** Splits at commas outside brackets. */
function split(list: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of list) {
    if (sign === ',' && depth === 0) parts.push('')
    else {
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
      parts[parts.length - 1] += sign
    }
  }
  return parts
}

/** The statement that adds the same row with other values in some columns. */
export function writeInsert({ table, columns }: Insert, other: Readonly<Record<string, unknown>> = {}): Heard {
  const values: unknown[] = []
  const place = (value: unknown): string => `$${values.push(value)}`
  const expressions = [...columns].map(([name, part]) => {
    if (name in other) return `${place(other[name])}${/^\$\d+(::[a-z]+)$/.exec(part.expression)?.[1] ?? ''}`
    let next = 0
    return part.expression.replaceAll(/\$\d+/g, () => place(part.values[next++]))
  })
  return { text: `insert into ${table} (${[...columns.keys()].join(', ')}) values (${expressions.join(', ')})`, values }
}
