// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { invalid } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

/** Agreeing, saying how far it is, and judging: each one fact with a name. */
export const commands = {
  recordAgreement: async (act, { partner, fromDate, toDate, ...words }) => {
    // Accounts print an agreement for everybody: what is certainly personal data is refused.
    refusePersonalData({ promiseNl: words.promiseNl, promiseEn: words.promiseEn, normNl: words.normNl, normEn: words.normEn }, true)
    const [promises] = await act.rows<{ id: string }>(sql`select id from core.organisation where code = ${partner}`)
    const wrong = [
      ...(promises ? [] : [{ name: '/partner', nl: 'Kies een organisatie van deze regio.', en: 'Choose an organisation of this region.' }]),
      ...(toDate < fromDate
        ? [{ name: '/toDate', nl: 'De periode eindigt voordat zij begint.', en: 'The period ends before it begins.' }]
        : []),
    ]
    if (wrong.length > 0 || !promises) throw invalid(wrong)
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into monitor.agreement (id, partner_id, promise_nl, promise_en, norm_nl, norm_en, period, author_id, organisation_id, agreed_date, known_at)
      values (${id}::uuid, ${promises.id}::uuid, ${words.promiseNl}, ${words.promiseEn}, ${words.normNl}, ${words.normEn}, daterange(${fromDate}::date, ${toDate}::date, '[]'),
        ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${dateOf(act.now)}::date, ${act.now}::timestamptz)`)
    return { id }
  },

  reportOnAgreement: async (act, { id, reached }) => {
    const actor = await act.actor()
    await act.run(sql`insert into monitor.agreement_report (id, agreement_id, reached, reported_date, author_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${reached}, ${dateOf(act.now)}::date, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  judgeAgreement: async (act, { id, verdict, reason, decision, judgedDate }) => {
    refusePersonalData({ reason, decision }, true)
    if (judgedDate > dateOf(act.now))
      throw invalid([
        { name: '/judgedDate', nl: 'Een oordeel kan niet in de toekomst liggen.', en: 'A judgement cannot lie in the future.' },
      ])
    const actor = await act.actor()
    await act.run(sql`insert into monitor.agreement_judgement (id, agreement_id, verdict, reason, decision, judged_date, author_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${verdict}, ${reason}, ${decision}, ${judgedDate}::date, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
