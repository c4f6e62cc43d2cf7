// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import { canonical, hashOf } from '../../core/documents/document.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { composeAccount } from './account.ts'
import type { contract } from './contract.ts'
import { emptyNarrative, type Narrative, narrativeParts } from './rules.ts'

async function by(act: Acting) {
  const actor = await act.actor()
  return { person: actor.id, organisation: actor.organisation.id }
}

async function keepDraft(act: Acting, id: string, narrative: Narrative, changes: string): Promise<void> {
  const { person, organisation } = await by(act)
  await act.run(sql`insert into monitor.report_draft (report_id, version, narrative, changes, person_id, organisation_id, known_at)
    values (${id}::uuid, 1, ${canonical(narrative)}, ${changes}, ${person}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
}

export const commands = {
  beginReport: async (act, { period }) => {
    const [known] = await act.rows(sql`select 1 as found from partners.region_period where period = ${period} limit 1`)
    if (!known) throw invalid([{ name: '/period', nl: 'Kies een periode uit de lijst.', en: 'Choose a period from the list.' }])
    const { person, organisation } = await by(act)
    const id = act.newId()
    await act.run(sql`insert into monitor.report (id, number, period, person_id, organisation_id, known_at)
      values (${id}::uuid, '', ${period}, ${person}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    await keepDraft(act, id, emptyNarrative, 'Begin van het verslag')
    return { id }
  },

  writeReport: async (act, { id, changes, notPersonal, ...given }) => {
    refusePersonalData({ ...given, changes }, notPersonal === 'confirmed')
    const narrative = Object.fromEntries(narrativeParts.map(part => [part, given[part] ?? ''])) as Narrative
    await keepDraft(act, id, narrative, changes)
    return { id }
  },

  freezeReport: async (act, { id }) => {
    const [draft] = await act.rows<{ period: string; number: string; version: number; narrative: Narrative }>(sql`
      select s.period, s.number, d.version, d.narrative::jsonb as narrative from monitor.report_state s
      join monitor.report_draft d on d.report_id = s.report_id and d.version = s.latest_draft where s.report_id = ${id}::uuid`)
    const account = draft && (await composeAccount(act, draft.period, draft.narrative, draft.number))
    if (!account) throw notFound()
    const { person, organisation } = await by(act)
    const snapshot = canonical(account)
    await act.run(sql`insert into monitor.report_freeze (report_id, draft_version, snapshot, hash, policy, template, person_id, organisation_id, known_at)
      values (${id}::uuid, ${draft.version}, ${snapshot}, ${hashOf(snapshot)}, ${account.policy}, ${account.template}, ${person}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  publishReport: async (act, { id, decision }) => {
    const { person, organisation } = await by(act)
    await act.run(sql`insert into monitor.report_publication (report_id, decision, person_id, organisation_id, known_at)
      values (${id}::uuid, ${decision}, ${person}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
