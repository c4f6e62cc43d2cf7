// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import type { About } from '../../core/disclosure/contract.ts'
import { defineCube, whole } from '../../core/disclosure/cube.ts'
import { publish } from '../../core/disclosure/publish.ts'
import { hashOf } from '../../core/documents/document.ts'
import type { tellerRoles } from './rules.ts'

/** A story that an account quotes: everything but its words, of which only a hash is kept, so that they can be destroyed (C20 d). */
export interface QuoteTold {
  story: string
  theme: string
  area: string
  month: string
  role: (typeof tellerRoles)[number]
  hash: string
}

/** The stories of a period as an account tells them: how many there are about each theme, and those it quotes. */
export interface StoriesTold {
  themes: { code: string; name: string; count: About | null }[]
  quotes: QuoteTold[]
}

/** The hash of the words of a story. The random identifier of the story goes before them, so that equal words give unequal hashes. */
export const hashOfWords = (story: string, words: string): string => hashOf(`${story} ${words}`)

const at = (address: string): Sql => sql`(c.address = ${address} or starts_with(c.address, ${address} || '/'))`

/**
 * The stories about these years that were not withdrawn: counted by theme through the disclosure rules, with those that somebody chose to quote
 * at this address and whose teller allows it. Null quotes nothing.
 */
export async function storiesTold(
  read: Reading,
  period: { code: string; fromYear: number; toYear: number },
  address: string | null,
): Promise<StoriesTold> {
  const themes = await read.rows<{ code: string; name: string }>(
    sql`select t.code, t.name_nl as name from monitor.story_theme t where t.period = ${period.code} order by t.place`,
  )
  if (themes.length === 0) return { themes: [], quotes: [] }
  const codes = themes.map(({ code }) => code)
  const cube = defineCube({ counts: { nl: 'verhalen per onderwerp', en: 'stories by subject' }, dimensions: { theme: whole(codes) } })
  const counted = await publish(
    read,
    cube,
    sql`select s.theme, count(*)::integer as count from monitor.shown_story s where s.withdrawn_at is null and s.theme = any(${codes})
      and s.told_on_month >= make_date(${period.fromYear}::integer, 1, 1) and s.told_on_month < make_date(${period.toYear}::integer + 1, 1, 1) group by s.theme`,
  )
  return {
    themes: themes.map(theme => ({ ...theme, count: counted.at({ theme: theme.code }) })),
    quotes: address === null ? [] : await quotedAt(read, period.code, address),
  }
}

async function quotedAt(read: Reading, period: string, address: string): Promise<QuoteTold[]> {
  const found = await read.rows<Omit<QuoteTold, 'hash'> & { body: string }>(sql`
    select s.id as story, t.name_nl as theme, s.area_code as area, to_char(s.told_on_month, 'YYYY-MM-DD') as month, s.teller_role as role, s.body
    from monitor.shown_story s join monitor.story_theme t on t.code = s.theme and t.period = ${period}
    where s.withdrawn_at is null and s.may_quote and exists (select from monitor.story_citation c where c.story_id = s.id and ${at(address)}) order by t.place, s.told_on_month, s.id`)
  return found.map(({ body, ...quote }) => ({ ...quote, hash: hashOfWords(quote.story, body) }))
}

/** The words of the stories that are quoted at an address, by story: as they are kept now, and absent after withdrawal. */
export async function wordsQuotedAt(read: Reading, address: string): Promise<ReadonlyMap<string, string>> {
  const found = await read.rows<{ story: string; body: string }>(
    sql`select w.story_id as story, w.body from monitor.story_words_at(${address}) w`,
  )
  return new Map(found.map(({ story, body }) => [story, body]))
}
