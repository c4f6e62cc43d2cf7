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

/** Reads an insert of one row as the commands write it; null for any other statement. */
export function readInsert({ text, values }: Heard): Insert | null {
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
