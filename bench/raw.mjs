// SPDX-License-Identifier: EUPL-1.2
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './product.mjs'

const { default: pg } = await import(pathToFileURL(createRequire(join(root, 'package.json')).resolve('pg')).href)

/** The statement that a query of the product sends, caught by running its handler without a database. */
export async function statementOf(feature, query, input) {
  const { queries } = await import(pathToFileURL(join(root, `dist/server/src/${feature}/queries.js`)).href)
  const { contract } = await import(pathToFileURL(join(root, `dist/server/src/${feature}/contract.js`)).href)
  const asked = contract[query].query?.parse(input) ?? input
  let caught
  const hear = answer => async statement => {
    caught ??= statement
    return answer
  }
  const reading = {
    now: new Date().toISOString(),
    json: hear(null),
    rows: hear([]),
    concerns: () => undefined,
  }
  await Promise.resolve(queries[query](reading, asked)).catch(() => undefined)
  if (!caught) throw new Error(`${feature} ${query} sent no statement`)
  return { text: caught.text, values: caught.values }
}

/**
 * The raw limit: the same statement with the same context of the same session, prepared, in one round trip, over as many connections as
 * there are callers. Returns answers per second.
 */
export async function rawRate(socket, tokenHash, purpose, statement, { callers, seconds }) {
  const clients = await Promise.all(
    Array.from({ length: callers }, async () => {
      const client = new pg.Client({ host: socket, port: 5432, user: 'slagvaardig_app', database: 'slagvaardig', pipeline: true })
      await client.connect()
      return client
    }),
  )
  const until = performance.now() + seconds * 1000
  let done = 0
  const begun = performance.now()
  await Promise.all(
    clients.map(async client => {
      while (performance.now() < until) {
        const sent = [
          client.query('begin'),
          client.query({
            name: 'enter',
            text: 'select person_id from core.enter($1::bytea, $2, $3::timestamptz)',
            values: [tokenHash, purpose, new Date().toISOString()],
          }),
          client.query({ name: 'work', ...statement }),
          client.query('commit'),
        ]
        await Promise.all(sent)
        done += 1
      }
    }),
  )
  const rate = done / ((performance.now() - begun) / 1000)
  await Promise.all(clients.map(client => client.end()))
  return rate
}
