// SPDX-License-Identifier: EUPL-1.2
import { type Columns, columnsOf, type DataProperty, missingColumns } from './columns.rules.ts'
import { type CrimeFact, type Fault, factReader, shown } from './facts.rules.ts'
import { objectsIn } from './objects.ts'
import type { Reader } from './reader.ts'

/** Reads the OData 3 answer `{"odata.metadata": "...", "value": [{...}, ...]}` row by row; a row is a flat object. */
export function odataReader(
  today: string,
  onFact: (fact: CrimeFact, row: number) => void,
  onFault: (fault: Fault) => void,
  properties: readonly DataProperty[] = [],
  rowsBefore = 0,
): Reader {
  let line = rowsBefore
  let columns: Columns | undefined
  let read: ReturnType<typeof factReader> | undefined
  let frame: Record<string, unknown> = {}

  const objects = objectsIn('value', {
    object(text) {
      line += 1
      if (text === undefined) return onFault({ line, code: 'long', value: '4000' })
      const row = parsed(text)
      if (!row) return onFault({ line, code: 'json', value: shown(text) })
      if (!columns) start(row)
      if (!columns || !read) return
      const { [columns.offence ?? '']: offence, [columns.area ?? '']: area, [columns.period ?? '']: period } = row
      const values: Record<string, unknown> = { offence, area, period }
      const result = read(role => values[role] ?? row[columns?.[role] ?? ''])
      if ('fact' in result) onFact(result.fact, line)
      else onFault({ line, ...result })
    },
    frame(text) {
      const around = parsed(text)
      if (!around) onFault({ line: 0, code: 'json', value: shown(text) })
      else frame = around
    },
    broken: () => onFault({ line, code: 'json', value: '…' }),
  })

  function start(row: Record<string, unknown>): void {
    columns = columnsOf(Object.keys(row), properties)
    const missing = missingColumns(columns)
    if (missing.length > 0) onFault({ line, code: 'columns', value: missing.join(', ') })
    else read = factReader(columns, today)
  }

  return {
    unit: 'row',
    push: objects.push,
    end: objects.end,
    columns: () => columns ?? {},
    says: () => ({
      generated: /^https?:\/\/[^/]*\.invalid\//i.test(String(frame['odata.metadata'] ?? '')),
      table: /\/(\d{5}NED)\b/i.exec(String(frame['odata.metadata'] ?? ''))?.[1]?.toUpperCase(),
      next: frame['odata.nextLink'] === undefined ? undefined : String(frame['odata.nextLink']),
    }),
  }
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
