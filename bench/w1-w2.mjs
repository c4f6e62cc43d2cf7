// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { alternate, overHttp, raw } from './measure.mjs'

const context = ({ person, organisation }) => `begin;
select set_config('app.actor', '${person}', true), set_config('app.organisation', '${organisation}', true), set_config('app.roles', 'mayor', true), set_config('app.purpose', 'governance', true);
`
export const plainList =
  who => `${context(who)}select d.id, d.title, d.created_at, o.name as organisation, p.name as handler from bench.dossier_plain d
  join core.organisation o on o.id = d.organisation_id join core.person p on p.id = d.handler_id order by d.created_at desc limit 50;
commit;
`
const plainCreate =
  who => `${context(who)}with made as (insert into bench.dossier_plain values (gen_random_uuid(), '${who.organisation}', '${who.person}', 'Nieuw dossier', 'Een korte tekst', clock_timestamp()))
  select 1;
insert into bench.plain_audit values (gen_random_uuid(), 'dossier.opened', '/v1/dossiers', '${who.person}', clock_timestamp());
commit;
`

/** Who the session of the bench is of. */
export async function whoIs(site) {
  const client = await site.connect('slagvaardig_owner')
  const { rows } = await client.query(
    `select person_id as person, organisation_id as organisation from core.session where token_hash = decode($1, 'hex')`,
    [site.hash],
  )
  await client.end()
  return rows[0]
}

/** The answer that is measured must be the right one: the fifty identifiers that plain SQL under row security gives. */
async function checkList(site, who) {
  const answer = await (await fetch(`${site.address}/v1/dossiers`, { headers: { authorization: `Bearer ${site.token}` } })).json()
  const client = await site.connect()
  const results = await Promise.all(
    plainList(who)
      .split(';\n')
      .filter(text => text.trim())
      .map(text => client.query(text)),
  )
  await client.end()
  const [ours, theirs] = [answer.map(({ id }) => id), results.at(-2).rows.map(({ id }) => id)]
  if (ours.length !== 50 || ours.join() !== theirs.join())
    throw new Error(`W1: the list is another than that of plain SQL (${ours.length} and ${theirs.length})`)
}

export async function list(site) {
  const who = await whoIs(site)
  await checkList(site, who)
  return alternate(site, {
    plain: () => raw(site, plainList(who)),
    http: () => overHttp(site, '/v1/dossiers'),
    logged: () => overHttp(site, '/v1/logged-dossiers'),
  })
}

/** Opening dossiers over HTTP, each under a key of its own. */
export const createSide = site => () =>
  overHttp(site, '/v1/dossiers', {
    method: 'POST',
    requests: [
      {
        setupRequest: request => ({
          ...request,
          body: JSON.stringify({ title: 'Nieuw dossier', body: 'Een korte tekst' }),
          headers: { ...request.headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        }),
      },
    ],
  })

export async function create(site) {
  const who = await whoIs(site)
  return alternate(site, { plain: () => raw(site, plainCreate(who)), http: createSide(site) })
}
