// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { Sql } from 'sql-template-tag'
import type { Reading } from '../contract/handlers.ts'

/** Asks the catalog of the database one question, whoever asks: the owner at start, or the app in a request. */
export type Asking = <R>(statement: string, values?: readonly unknown[]) => Promise<R[]>

/** Asks with the connection of the owner. */
export function askingAs(owner: pg.ClientBase | pg.Pool): Asking {
  return async <R>(statement: string, values: readonly unknown[] = []) => (await owner.query(statement, [...values])).rows as R[]
}

/** Asks in the transaction, and with the rights, of a request. */
export function askingIn(read: Pick<Reading, 'rows'>): Asking {
  return <R>(statement: string, values: readonly unknown[] = []) => {
    const places = [...statement.matchAll(/\$(\d+)/g)].map(([, place]) => values[Number(place) - 1])
    return read.rows<R>(new Sql(statement.split(/\$\d+/), places))
  }
}
