// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { hashOfReceipt } from '../../core/contract/receipt-hash.ts'

/** The notes that a code opens. */
export interface OpenedNotes {
  theme: string
  municipality: string
  heldDate: string
  notes: string
}

/** The notes of a code; null for another code. */
export async function notesOf(read: Reading, code: string, language: 'nl' | 'en'): Promise<OpenedNotes | null> {
  const [found] = await read.rows<OpenedNotes>(sql`
    select coalesce((select case when ${language} = 'en' then t.name_en else t.name_nl end from monitor.story_theme t where t.code = c.theme order by t.period desc limit 1), c.theme) as theme,
      coalesce((select a.name from partners.area_state a where a.code = c.municipality_code order by a.valid_from desc nulls last limit 1), c.municipality_code) as municipality,
      c.held_date::text as "heldDate", c.notes
    from monitor.conversation_by_code(decode(${hashOfReceipt(code)}, 'hex')) c`)
  return found ?? null
}
