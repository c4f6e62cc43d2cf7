// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'
import { alphaOf, cores, leastStories } from './rules.ts'

type Told = z.output<(typeof contract)['listCodings']['output']>['stories'][number]
type Read = z.output<(typeof contract)['getCoding']['output']>
interface Pair {
  core: (typeof cores)[number][]
  direction: string[]
}

const seen: Sql = sql`jsonb_build_object('id', s.id, 'toldMonthDate', s.told_on_month, 'body', s.body, 'codings', coalesce(k.codings, 0),
  'mine', s.id in (select own.story_id from monitor.story_coding own where own.coder_id = (select core.actor())),
  'theme', coalesce((select jsonb_build_object('nl', t.name_nl, 'en', t.name_en) from monitor.story_theme t where t.code = s.theme order by t.period desc limit 1), jsonb_build_object('nl', s.theme, 'en', s.theme)),
  'area', coalesce((select jsonb_build_object('nl', a.name, 'en', a.name_en) from partners.area_state a where a.code = s.area_code order by a.valid_from desc nulls last limit 1), jsonb_build_object('nl', s.area_code, 'en', s.area_code)))`
const rows: Sql = sql`monitor.shown_story s left join monitor.story_coding_counts() k on k.story_id = s.id`
const about = (stories: readonly { id: string }[]) => stories.map(({ id }) => ({ activity: 'verhalen', id, type: 'story' }))

/** Stories to code and how far two readers agree; only stories with both codings count, and none that was withdrawn. */
export const queries = {
  listCodings: async read => {
    const pairs = await read.rows<Pair>(sql`
      select array_agg(c.core order by c.coder_id) as core, array_agg(c.direction order by c.coder_id) as direction from monitor.story_coding c
      join monitor.shown_story s on s.id = c.story_id and s.withdrawn_at is null group by c.story_id having count(*) >= 2`)
    const found = await read.rows<{ story: Told }>(
      sql`select ${seen} as story from ${rows} where s.withdrawn_at is null order by coalesce(k.codings, 0) >= 2, s.told_on_month desc, s.id limit 100`,
    )
    const stories = found.map(({ story }) => story)
    read.concerns(about(stories))
    return { agreement: (['core', 'direction'] as const).map(variable => agreementOn(variable, pairs)), counts: countsOf(pairs), stories }
  },

  getCoding: async (read, { id }) => {
    const [found] = await read.rows<{ story: Read }>(sql`
      select ${seen} || jsonb_build_object('given', coalesce((select jsonb_agg(jsonb_build_object('by', p.name, 'mine', c.coder_id = (select core.actor()), 'core', c.core, 'direction', c.direction) order by c.known_at, p.name)
        from monitor.story_coding c join core.person p on p.id = c.coder_id where c.story_id = s.id), '[]')) as story
      from ${rows} where s.id = ${id}::uuid`)
    if (!found) return null
    read.concerns(about([found.story]))
    return found.story
  },
} satisfies Queries<typeof contract>

function agreementOn(variable: 'core' | 'direction', pairs: readonly Pair[]) {
  const units = pairs.map(pair => pair[variable] as readonly string[])
  if (units.length < leastStories) return { variable, stories: units.length, same: null, alpha: null }
  const alpha = alphaOf(units)
  return {
    variable,
    stories: units.length,
    same: units.filter(([one, other]) => one === other).length,
    alpha: alpha === null ? null : Math.round(alpha * 1000) / 1000,
  }
}

/** Codings per code and direction, over both coders: what the stories say together. */
function countsOf(pairs: readonly Pair[]) {
  return cores.map(core => {
    const given = pairs.flatMap(pair => pair.core.flatMap((one, place) => (one === core ? [pair.direction[place]] : [])))
    const of = (direction: string) => given.filter(one => one === direction).length
    return { core, better: of('better'), worse: of('worse'), other: of('both') + of('neither') }
  })
}
