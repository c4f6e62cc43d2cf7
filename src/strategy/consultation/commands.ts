// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound } from '../../core/contract/problem.ts'
import { giveNotice } from '../../core/notices/give.ts'
import type { contract } from './contract.ts'
import { rankingFaults } from './rules.ts'

const signers = ['mayor', 'chief_prosecutor', 'police_chief'] as const

/** The acts of a consultation; each inserts facts signed by the one who acts. */
export const commands = {
  openRound: async (act, { title, intro, places, others, themes, questions, opensDate, answersDate }) => {
    const [college] = await act.rows<{ code: string }>(sql`select code from core.organisation where kind = 'college' order by code limit 1`)
    if (!college) throw notFound()
    if (answersDate <= opensDate)
      throw invalid([
        {
          name: '/answersDate',
          nl: 'Vraag antwoord voor een dag na de eerste dag.',
          en: 'Ask for answers before a day after the first day.',
        },
      ])
    const by = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into strategy.consultation_round (id, body_code, title, intro, places, others, themes, questions, opens_date, answers_date, opened_by_id, organisation_id, known_at)
      values (${id}::uuid, ${college.code}, ${title}, ${intro}, ${places}::integer, ${others}, ${JSON.stringify(themes)}::jsonb, ${JSON.stringify(questions)}::jsonb, ${opensDate}::date, ${answersDate}::date,
        ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  closeRound: async (act, { id }) => {
    const by = await act.actor()
    await act.run(sql`insert into strategy.round_closure (round_id, closed_by_id, organisation_id, known_at)
      values (${id}::uuid, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  remind: async (act, { id }) => {
    const by = await act.actor()
    const [round] = await act.rows<{ due: string }>(
      sql`select answers_date::text as due from strategy.consultation_round where id = ${id}::uuid`,
    )
    if (!round) throw notFound()
    const late = await act.rows<{ organisation: string }>(
      sql`select organisation_id as organisation from strategy.round_progress(${id}::uuid) where signed_at is null order by organisation_id`,
    )
    if (late.length === 0)
      throw conflict({
        nl: 'Alle organisaties hebben getekend; er is niemand te herinneren.',
        en: 'Every organisation has signed; there is nobody to remind.',
      })
    for (const { organisation } of late) {
      await act.run(sql`insert into strategy.round_reminder (id, round_id, late_id, reminded_by_id, organisation_id, known_at)
        values (${act.newId()}::uuid, ${id}::uuid, ${organisation}::uuid, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
      for (const role of signers)
        await giveNotice(act, {
          kind: 'answer-late',
          about: `/raadplegingen/${id}/antwoord`,
          aboutId: id,
          dueDate: round.due,
          to: { role, organisation },
        })
    }
    return { id, reminded: late.length }
  },

  nameDelegate: async (act, { id, personId }) => {
    const by = await act.actor()
    await act.run(sql`insert into strategy.delegate (round_id, organisation_id, person_id, named_by_id, known_at)
      values (${id}::uuid, ${by.organisation.id}::uuid, ${personId}::uuid, ${by.id}::uuid, ${act.now}::timestamptz)`)
    await giveNotice(act, { kind: 'answer-asked', about: `/raadplegingen/${id}/antwoord`, aboutId: id, to: { person: personId } })
    return { id }
  },

  saveDraft: async (act, { id, ranked, texts }) => {
    const by = await act.actor()
    const [round] = await act.rows<{ places: number; themes: { code: string }[] }>(
      sql`select places, themes from strategy.consultation_round where id = ${id}::uuid`,
    )
    if (!round) throw notFound()
    const faults = rankingFaults(
      ranked,
      round.themes.map(({ code }) => code),
      round.places,
    )
    if (faults.length > 0) throw invalid(faults)
    const draft = act.newId()
    await act.run(sql`insert into strategy.answer_draft (id, round_id, organisation_id, ranked, texts, written_by_id, known_at)
      values (${draft}::uuid, ${id}::uuid, ${by.organisation.id}::uuid, ${[...ranked]}::text[], ${JSON.stringify(texts)}::jsonb, ${by.id}::uuid, ${act.now}::timestamptz)`)
    return { id: draft }
  },

  signAnswer: async (act, { id, draftId }) => {
    const by = await act.actor()
    const [draft] = await act.rows(sql`select 1 from strategy.answer_draft where id = ${draftId}::uuid and round_id = ${id}::uuid`)
    if (!draft) throw notFound()
    await act.run(sql`insert into strategy.answer_signature (draft_id, organisation_id, signed_by_id, known_at)
      values (${draftId}::uuid, ${by.organisation.id}::uuid, ${by.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  codeText: async (act, { id, draftId, question, code }) => {
    const by = await act.actor()
    const [draft] = await act.rows(sql`select 1 from strategy.answer_draft where id = ${draftId}::uuid and round_id = ${id}::uuid`)
    if (!draft) throw notFound()
    await act.run(sql`insert into strategy.answer_code (id, draft_id, question, code, coded_by_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${draftId}::uuid, ${question}, ${code}, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
