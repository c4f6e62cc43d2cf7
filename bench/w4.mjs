// SPDX-License-Identifier: EUPL-1.2
import { alternate, callers, overHttp, raw } from './measure.mjs'
import { whoIs } from './w1-w2.mjs'

/** Ten questions, bent as people bend them. */
export const questions = [
  'woninginbraken',
  'jongeren',
  'drugspanden',
  'vergunning',
  'verkeerscontrole',
  'kentekens',
  'brandstichting',
  'verhuurders',
  'steekproef',
  'criminaliteit',
]

const context = ({ person, organisation }) => `begin;
select set_config('app.actor', '${person}', true), set_config('app.organisation', '${organisation}', true), set_config('app.roles', 'mayor', true), set_config('app.purpose', 'governance', true);
`
const pick = `\\set n random(0, ${questions.length - 1})
`
const asked = `(array[${questions.map(text => `'${text}'`).join(', ')}])[:n + 1]`
const plain =
  who => `${pick}${context(who)}select kind, record, title_nl from core.search_entry where words @@ plainto_tsquery('extension.dutch_plain', ${asked}) order by ts_rank(words, plainto_tsquery('extension.dutch_plain', ${asked})) desc, record limit 20;
commit;
`
const designed = who => `${pick}${context(who)}select e.kind, e.record, e.title_nl from core.find_entries(${asked}, null, 20) f
  cross join lateral (select * from core.search_entry s where s.kind = f.kind and s.record = f.record offset 0) e order by f.rank desc;
commit;
`

/** How many of what the stemmer itself finds is found, and of the compounds that hold the word. */
async function recall(site, who) {
  const client = await site.connect()
  const ask = async (text, values) => {
    const sent = [
      ...context(who)
        .split(';\n')
        .filter(part => part.trim())
        .map(part => client.query(part)),
      client.query(text, values),
      client.query('commit'),
    ]
    return (await Promise.all(sent)).at(-2).rows.map(({ record }) => record)
  }
  let [there, found, wide, widely] = [0, 0, 0, 0]
  for (const text of questions) {
    const ours = new Set(await ask('select record from core.find_entries($1, null, 200)', [text]))
    const stemmed = await ask(`select record from core.search_entry where words @@ plainto_tsquery('extension.dutch_plain', $1)`, [text])
    const compounds = await ask(`select record from core.search_entry where plain_body like '%' || $1 || '%'`, [text])
    const possible = all => Math.min(all.length, 200)
    there += possible(stemmed)
    found += Math.min(
      stemmed.filter(record => ours.has(record)).length +
        (stemmed.length > 200 ? 200 - stemmed.filter(record => ours.has(record)).length : 0),
      possible(stemmed),
    )
    wide += possible(compounds)
    widely += Math.min(compounds.filter(record => ours.has(record)).length + (compounds.length > 200 ? 200 : 0), possible(compounds))
  }
  await client.end()
  return { stemmer: found / there, compounds: widely / wide }
}

export async function search(site) {
  const who = await whoIs(site)
  let turn = 0
  const http = () =>
    overHttp(site, '/v1/_search', {
      method: 'POST',
      connections: 4,
      requests: [
        {
          setupRequest: request => ({
            ...request,
            body: JSON.stringify({ text: questions[turn++ % questions.length], kind: 'obstacle' }),
            headers: { ...request.headers, 'content-type': 'application/json' },
          }),
        },
      ],
    })
  return {
    recall: await recall(site, who),
    ...(await alternate(site, { plain: () => raw(site, plain(who), 4), designed: () => raw(site, designed(who), 4), http })),
    callers: Math.min(callers, 4),
  }
}
