// SPDX-License-Identifier: EUPL-1.2
import type { Sql } from 'sql-template-tag'
import type { Acting } from '../../src/core/contract/handlers.ts'

/** The beginning of every value below: a text that reads as a day, a moment, a number and an identifier alike as far as that goes. */
const moment = '2019-06-01T08:00:00.000Z'

/** A row in which every column has something in it, so that a handler goes on to its next statement. */
const full = new Proxy<Record<string, unknown>>(
  {},
  { get: (_row, name) => (name === 'then' || typeof name === 'symbol' ? undefined : /^(is|has|may|in)[A-Z_]/.test(name) ? true : moment) },
)

/** What a handler may use, hearing every statement it sends and answering each with a full row. */
export function listening(heard: Set<string>): Acting {
  const hear = (statement: Sql): void => void heard.add(statement.text)
  return {
    now: moment,
    rulesVersion: 'heard',
    newId: () => '00000000-0000-4000-8000-000000000000',
    actor: async () => ({
      id: '00000000-0000-4000-8000-000000000001',
      name: 'Ada Antwoord (fictief)',
      organisation: { id: '00000000-0000-4000-8000-000000000002', code: 'RVC', name: 'College' },
      roles: ['bureau_coordinator'],
      csrf: 'csrf',
    }),
    json: async statement => {
      hear(statement)
      return { json: '{}' }
    },
    rows: async <T>(statement: Sql) => {
      hear(statement)
      return [full as T]
    },
    run: async statement => {
      hear(statement)
      return 1
    },
    concerns: () => undefined,
    later: async () => undefined,
  }
}
