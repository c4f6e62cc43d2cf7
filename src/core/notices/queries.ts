// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../contract/handlers.ts'
import type { contract } from './contract.ts'
import type { NoticeKind } from './define.ts'
import { addressesOf, noticeKinds } from './kinds.ts'
import { digestKind } from './rules.ts'

/** Notices in the list at most; older ones have been overtaken. */
const most = 50

interface Seen {
  id: string
  kind: string
  about: string
  dueDate: string | null
  givenAt: string
  readAt: string | null
}

const shown = async (notice: Omit<Seen, 'about'>, about: string, { says, because }: NoticeKind) => ({
  ...notice,
  says,
  because,
  ...(await addressesOf(about)),
})

export const queries = {
  listNotices: async read => {
    const kinds = await noticeKinds()
    const [answer] = await read.rows<{ seen: { notices: Seen[]; off: string[] } }>(sql`
      select json_build_object(
        'notices', coalesce((select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'about', n.about, 'dueDate', n.due_date, 'givenAt', n.known_at, 'readAt', n.read_at)
          order by n.known_at desc, n.id) from (select * from core.own_notice order by known_at desc, id limit ${most}::int) n), '[]'),
        'off', coalesce((select json_agg(w.kind) from core.notice_wanted w where not w.wanted), '[]')) as seen`)
    const { notices, off } = answer?.seen ?? { notices: [], off: [] }
    return {
      unread: notices.filter(({ readAt }) => readAt === null).length,
      notices: await Promise.all(
        notices.flatMap(({ about, ...notice }) => {
          const kind = kinds[notice.kind]
          return kind ? [shown(notice, about, kind)] : []
        }),
      ),
      kinds: Object.entries(kinds).map(([kind, { says }]) => ({ kind, says, wanted: !off.includes(kind) })),
      mail: { wanted: !off.includes(digestKind) },
    }
  },
} satisfies Queries<typeof contract>
