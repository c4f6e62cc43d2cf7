// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound } from '../../core/contract/problem.ts'
import { readReceipt } from '../../core/contract/receipt.ts'
import { hashOfReceipt } from '../../core/contract/receipt-hash.ts'
import { maskPersonalData } from '../../core/personal-data/mask.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { placeNames, places, themes } from './reading.ts'

/** A line in the log that leads to no story: together with who is signed in, one that does would say whose story it is. */
const concernsTeller = (act: Acting): void => act.concerns([{ activity: 'verhalen', id: act.newId(), type: 'story' }])

/** The receipt in the form in which it was given. */
function receiptIn(typed: string): string {
  const receipt = readReceipt(typed)
  if (receipt) return receipt
  throw invalid([
    {
      name: '/receipt',
      nl: 'Deze code klopt niet: het zijn twintig letters en cijfers.',
      en: 'This code is not right: it has twenty letters and digits.',
    },
  ])
}

/** Theme, place and month must be ones that can be chosen; everything wrong is said at once. */
async function refuseUnknown(act: Acting, { theme, area, month }: { theme: string; area: string; month: string }): Promise<void> {
  const today = dateOf(act.now)
  const [knownThemes, knownPlaces] = [await themes(act), await places(act)]
  const wrong = [
    !knownThemes.some(({ code }) => code === theme) && {
      name: '/theme',
      nl: 'Kies een onderwerp uit de lijst.',
      en: 'Choose a subject from the list.',
    },
    !knownPlaces.some(({ code }) => code === area) && {
      name: '/area',
      nl: 'Kies een gemeente uit de lijst.',
      en: 'Choose a municipality from the list.',
    },
    (!month.endsWith('-01') || month > today || month < `${Number(today.slice(0, 4)) - 4}`) && {
      name: '/monthDate',
      nl: 'Kies een maand van de laatste vier jaar.',
      en: 'Choose a month of the last four years.',
    },
  ].filter(fault => fault !== false)
  if (wrong.length > 0) throw invalid(wrong)
}

/** Who records something about a story of somebody else. */
async function recorder(act: Acting, id: string) {
  const actor = await act.actor()
  const [story] = await act.rows<{ length: number | null }>(sql`select length(body) as length from monitor.story where id = ${id}::uuid`)
  if (!story) throw notFound()
  act.concerns([{ activity: 'verhalen', id, type: 'story' }])
  return { by: actor.id, organisation: actor.organisation.id, length: story.length ?? 0 }
}

export const commands = {
  tellStory: async (act, { receipt: typed, theme, kind, area, monthDate: month, role, body, mayQuote }) => {
    const receipt = receiptIn(typed)
    await refuseUnknown(act, { theme, area, month })
    // From here on the original is gone: only the masked words go to the database (C20 b).
    const { text, masked } = maskPersonalData(body, await placeNames(act))
    const [told] = await act.rows<{
      id: string | null
    }>(sql`select monitor.tell_story(${act.newId()}::uuid, decode(${hashOfReceipt(receipt)}, 'hex'), ${theme}, ${kind}, ${area},
      ${month}::date, ${role}, ${text}, ${mayQuote === 'yes'}, ${masked}::integer, ${act.now}::timestamptz) as id`)
    if (!told?.id)
      throw conflict({
        nl: 'Vandaag kwamen er zo veel verhalen dat we geen nieuwe aannemen. Probeer het morgen weer.',
        en: 'So many stories came in today that we take no new ones. Please try again tomorrow.',
      })
    concernsTeller(act)
    return { receipt, masked }
  },

  withdrawOwnStory: async (act, { receipt: typed }) => {
    const receipt = receiptIn(typed)
    const [found] = await act.rows<{ id: string | null }>(
      sql`select monitor.withdraw_by_receipt(decode(${hashOfReceipt(receipt)}, 'hex'), ${act.now}::timestamptz) as id`,
    )
    if (!found?.id) throw notFound()
    concernsTeller(act)
    return { receipt }
  },

  withdrawStory: async (act, { id }) => {
    const { by, organisation } = await recorder(act, id)
    await act.run(sql`insert into monitor.story_withdrawal (story_id, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  maskStory: async (act, { id, from, to }) => {
    const { by, organisation, length } = await recorder(act, id)
    if (to <= from || to > length)
      throw invalid([{ name: '/to', nl: 'Kies een passage die in het verhaal staat.', en: 'Choose a passage that stands in the story.' }])
    await act.run(sql`insert into monitor.story_masking (id, story_id, first_place, last_place, mask, recorded_by_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${from}::integer, ${to}::integer, '[weggelaten]', ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  citeStory: async (act, { id, citedIn, address }) => {
    const { by, organisation } = await recorder(act, id)
    await act.run(sql`insert into monitor.story_citation (id, story_id, cited_in, address, recorded_by_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${citedIn}, ${address}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
