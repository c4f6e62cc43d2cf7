// SPDX-License-Identifier: EUPL-1.2
import sql, { raw } from 'sql-template-tag'
import type { Queries } from '../contract/handlers.ts'
import { addressesOf } from '../notices/kinds.ts'
import type { contract } from './contract.ts'
import { type FoundKind, foundKinds } from './rules.ts'
import { findScreens } from './screens.ts'

/** Results that are looked through for the counts, and those that are shown. */
const [most, shown] = [200, 20]

interface Row {
  kind: FoundKind
  record: string
  title: { nl: string; en: string }
  snippet: { nl: string; en: string }
  about: string
}

const marks = 'StartSel=⟦, StopSel=⟧, MaxWords=26, MinWords=14, MaxFragments=1'

export const queries = {
  search: async (read, { text, kind }) => {
    // Asked together: who it is, and the texts.
    const lookedAt = (async () => findScreens(text, await read.actor()))()
    lookedAt.catch(() => undefined)
    const headline = (body: 'body_nl' | 'body_en') => sql`ts_headline('extension.dutch_plain', ${raw(body)}, a.words, ${marks})`
    const [answer] = await read.rows<{ found: { counts: Partial<Record<FoundKind, number>>; results: Row[] } }>(sql`
      with asked as materialized (select plainto_tsquery('extension.dutch_plain', ${text}) || plainto_tsquery('simple', core.plain(${text})) as words),
      found as materialized (select f.kind, f.record, f.rank from core.find_entries(${text}, null, ${most}::int) f),
      seen as materialized (select f.rank, e.* from found f
        cross join lateral (select * from core.search_entry s where s.kind = f.kind and s.record = f.record offset 0) e),
      chosen as materialized (select * from seen where coalesce(kind = ${kind ?? null}::text, true) order by rank desc, title_nl collate extension.nl, record limit ${shown}::int)
      select json_build_object(
        'counts', coalesce((select json_object_agg(c.kind, c.count) from (select kind, count(*)::integer as count from seen group by kind) c), '{}'),
        'results', coalesce((select json_agg(json_build_object('kind', kind, 'record', record, 'title', json_build_object('nl', title_nl, 'en', title_en), 'about', about,
          'snippet', json_build_object('nl', ${headline('body_nl')}, 'en', ${headline('body_en')}))
          order by rank desc, title_nl collate extension.nl, record) from chosen, asked a), '[]')) as found`)
    const screens = await lookedAt
    const { counts, results } = answer?.found ?? { counts: {}, results: [] }
    read.concerns(
      results.filter(result => result.kind === 'colleague').map(({ record }) => ({ activity: 'zoeken', id: record, type: 'person' })),
    )
    const texts = await Promise.all(
      results.map(async ({ about, ...result }) => {
        const { about: address, document } = await addressesOf(about)
        return { ...result, address, document }
      }),
    )
    const ofScreens = screens.map(screen => ({ kind: 'screen' as const, record: screen.address.nl, ...screen }))
    const all: Partial<Record<FoundKind, number>> = { ...counts, ...(screens.length > 0 && { screen: screens.length }) }
    return {
      counts: foundKinds.flatMap(each => (all[each] ? [{ kind: each, count: all[each] }] : [])),
      results: [...(kind === undefined || kind === 'screen' ? ofScreens : []), ...texts],
    }
  },
} satisfies Queries<typeof contract>
