// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { defineCube, whole } from '../../core/disclosure/cube.ts'
import { publish } from '../../core/disclosure/publish.ts'
import type { contract } from './contract.ts'
import { type Choice, themes } from './reading.ts'
import { tellerRoles } from './rules.ts'

const pageSize = 50
type Story = z.output<(typeof contract)['listStories']['output']>['stories'][number]
type Told = z.output<(typeof contract)['getStory']['output']>

const day = (column: Sql): Sql => sql`(${column} at time zone 'Europe/Amsterdam')::date`
const seen: Sql = sql`jsonb_build_object('id', s.id, 'kind', s.kind, 'toldMonthDate', s.told_on_month, 'tellerRole', s.teller_role, 'body', s.body, 'mayQuote', s.may_quote, 'masked', s.masked,
  'fromConversation', s.conversation_id is not null, 'knownDate', ${day(sql`s.known_at`)}, 'withdrawnDate', ${day(sql`w.known_at`)},
  'theme', coalesce((select jsonb_build_object('code', t.code, 'nl', t.name_nl, 'en', t.name_en) from monitor.story_theme t where t.code = s.theme order by t.period desc limit 1), jsonb_build_object('code', s.theme, 'nl', s.theme, 'en', s.theme)),
  'area', coalesce((select jsonb_build_object('code', a.code, 'nl', a.name, 'en', a.name_en) from partners.area_state a where a.code = s.area_code order by a.valid_from desc nulls last limit 1), jsonb_build_object('code', s.area_code, 'nl', s.area_code, 'en', s.area_code)))`
const rows: Sql = sql`monitor.story s left join monitor.story_withdrawal w on w.story_id = s.id`

const about = (stories: readonly { id: string }[]) => stories.map(({ id }) => ({ activity: 'verhalen', id, type: 'story' }))

/** The districts of the region, by name. */
const districts = (read: Reading): Promise<Choice[]> =>
  read.rows(sql`select d.code, a.name as nl, a.name_en as en from (select distinct m.district_code as code from partners.region_municipality m) d
    join lateral (select s.name, s.name_en from partners.area_state s where s.code = d.code order by s.valid_from desc nulls last limit 1) a on true order by a.name collate extension.nl`)

export const queries = {
  listStories: async (read, { theme, kind, quotable, page }) => {
    const chosen = sql`w.story_id is null and (${theme ?? null}::text is null or s.theme = ${theme ?? null}) and (${kind ?? null}::text is null or s.kind = ${kind ?? null}) and (${quotable ?? null}::text is null or s.may_quote)`
    const [counted] = await read.rows<{ total: number; withdrawn: number }>(sql`
      select (select count(*)::integer from ${rows} where ${chosen}) as total, (select count(*)::integer from monitor.story_withdrawal) as withdrawn`)
    const found = await read.rows<{ story: Story }>(sql`
      select ${seen} as story from ${rows} where ${chosen} order by s.told_on_month desc, s.id limit ${pageSize}::int offset ${(page - 1) * pageSize}::int`)
    const stories = found.map(({ story }) => story)
    read.concerns(about(stories))
    return { total: counted?.total ?? 0, withdrawn: counted?.withdrawn ?? 0, pageSize, themes: await themes(read), stories }
  },

  getStory: async (read, { id }) => {
    const [found] = await read.rows<{ story: Told }>(sql`
      select ${seen} || jsonb_build_object('maskings', (select count(*) from monitor.story_masking m where m.story_id = s.id),
        'citations', coalesce((select jsonb_agg(jsonb_build_object('citedIn', c.cited_in, 'address', c.address, 'date', ${day(sql`c.known_at`)}) order by c.known_at, c.id)
          from monitor.story_citation c where c.story_id = s.id), '[]')) as story
      from ${rows} where s.id = ${id}::uuid`)
    if (!found) return null
    read.concerns(about([found.story]))
    return found.story
  },

  readCoverage: async read => {
    const areas = await districts(read)
    const names = [...areas.map(({ code }) => code), 'region']
    const cube = defineCube({
      counts: { nl: 'verhalen', en: 'stories' },
      dimensions: { district: whole(names), role: whole(tellerRoles) },
    })
    const shown = await publish(
      read,
      cube,
      sql`select district, teller_role as role, count from monitor.story_counts() where district = any(${names})`,
    )
    return {
      roles: [...tellerRoles],
      districts: names.map(district => ({
        district: areas.find(({ code }) => code === district) ?? null,
        counts: tellerRoles.map(role => shown.at({ district, role })),
        all: shown.at({ district }),
      })),
      all: tellerRoles.map(role => shown.at({ role })),
      total: shown.at({}),
    }
  },
} satisfies Queries<typeof contract>
