// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound } from '../../core/contract/problem.ts'
import { readReceipt } from '../../core/contract/receipt.ts'
import { hashOfReceipt } from '../../core/contract/receipt-hash.ts'
import { maskPersonalData } from '../../core/personal-data/mask.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { letterContent, type LetterFacts } from './letter.ts'
import { letterTexts } from './letter.texts.ts'
import { placeNames } from '../stories/public.ts'

/** Who leads or speaks, as the line in the log names them. */
async function speaker(act: Acting) {
  const actor = await act.actor()
  act.concerns([{ activity: 'verhalen', id: actor.id, type: 'person' }])
  return { by: actor.id, organisation: actor.organisation.id }
}

const codeIn = (typed: string): string => {
  const code = readReceipt(typed)
  if (code) return code
  throw invalid([
    {
      name: '/code',
      nl: 'Deze code klopt niet: het zijn twintig letters en cijfers.',
      en: 'This code is not right: it has twenty letters and digits.',
    },
  ])
}

const masked = async (act: Acting, text: string | undefined): Promise<string | null> =>
  text === undefined ? null : maskPersonalData(text, await placeNames(act)).text

export const commands = {
  planConversation: async (act, { theme, municipality, plannedDate, audience }) => {
    const [known] = await act.rows<{ theme: boolean; place: boolean; guide: number | null }>(sql`
      select exists (select from monitor.story_theme t where t.code = ${theme}) as theme, exists (select from partners.region_municipality m where m.area_code = ${municipality}) as place,
        (select max(g.version) from monitor.conversation_guide g where g.theme = ${theme}) as guide`)
    const wrong = [
      !known?.theme && { name: '/theme', nl: 'Kies een onderwerp uit de lijst.', en: 'Choose a subject from the list.' },
      !known?.place && { name: '/municipality', nl: 'Kies een gemeente uit de lijst.', en: 'Choose a municipality from the list.' },
    ].filter(fault => fault !== false)
    if (wrong.length > 0) throw invalid(wrong)
    const { by, organisation } = await speaker(act)
    const id = act.newId()
    await act.run(sql`insert into monitor.conversation (id, theme, guide_version, municipality_code, planned_date, audience, facilitator_id, organisation_id, known_at)
      values (${id}::uuid, ${theme}, ${known?.guide ?? null}::integer, ${municipality}, ${plannedDate}::date, ${audience}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  writeNotes: async (act, { id, heldDate, participants, notes, code, notPersonal }) => {
    if (heldDate > dateOf(act.now))
      throw invalid([
        { name: '/heldDate', nl: 'Een gesprek is pas gehouden als de dag er is.', en: 'A conversation is held once its day is there.' },
      ])
    refusePersonalData({ notes }, notPersonal === 'confirmed')
    const hash = hashOfReceipt(codeIn(code))
    const { by, organisation } = await speaker(act)
    await act.run(sql`insert into monitor.conversation_notes (conversation_id, held_date, participants, notes, secret_hash, facilitator_id, organisation_id, known_at)
      values (${id}::uuid, ${heldDate}::date, ${participants}::integer, ${notes}, decode(${hash}, 'hex'), ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  confirmNotes: async (act, { id, agrees, remark }) => {
    const { by } = await speaker(act)
    await act.run(sql`insert into monitor.conversation_voice (id, conversation_id, agrees, remark, person_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${agrees === 'yes'}, ${await masked(act, remark)}, ${by}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  confirmNotesByCode: async (act, { code, form, agrees, remark }) => {
    const hash = hashOfReceipt(codeIn(code))
    const [done] = await act.rows<{ outcome: string }>(
      sql`select monitor.give_voice_by_code(${form}::uuid, decode(${hash}, 'hex'), ${agrees === 'yes'}, ${await masked(act, remark)}, ${act.now}::timestamptz) as outcome`,
    )
    if (done?.outcome === 'full')
      throw conflict({
        nl: 'Er hebben al evenveel mensen gereageerd als er deelnemers waren.',
        en: 'As many people have answered as took part.',
      })
    if (done?.outcome !== 'given') throw notFound()
    act.concerns([{ activity: 'verhalen', id: act.newId(), type: 'participant' }])
    return { confirmed: true }
  },

  tellInConversation: async (act, { id, kind, role, body, mayQuote }) => {
    const [held] = await act.rows<{ theme: string; municipality: string; heldDate: string }>(
      sql`select theme, municipality_code as municipality, held_date::text as "heldDate" from monitor.conversation_state where conversation_id = ${id}::uuid`,
    )
    if (!held) throw notFound()
    const { text, masked: passages } = maskPersonalData(body, await placeNames(act))
    const storyId = act.newId()
    act.concerns([{ activity: 'verhalen', id: storyId, type: 'story' }])
    const month = `${(held.heldDate ?? dateOf(act.now)).slice(0, 7)}-01`
    await act.run(sql`insert into monitor.story (id, theme, kind, area_code, told_on_month, teller_role, body, may_quote, masked, conversation_id, known_at)
      values (${storyId}::uuid, ${held.theme}, ${kind}, ${held.municipality}, ${month}::date, ${role}, ${text}, ${mayQuote === 'yes'}, ${passages}::integer, ${id}::uuid, date_trunc('day', ${act.now}::timestamptz, 'UTC'))`)
    return { id: storyId }
  },

  tieObstacle: async (act, { id, obstacleId }) => {
    const { by, organisation } = await speaker(act)
    await act.run(sql`insert into monitor.conversation_obstacle (conversation_id, obstacle_id, facilitator_id, organisation_id, known_at)
      values (${id}::uuid, ${obstacleId}::uuid, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  sendLetter: async (act, { id, done, quotes, notPersonal }) => {
    refusePersonalData({ done }, notPersonal === 'confirmed')
    const facts = await letterFacts(act, id)
    if (!facts) throw notFound()
    const { by, organisation } = await speaker(act)
    const cited = quotes === 'yes' ? facts.quotable : []
    await act.run(sql`insert into monitor.conversation_letter (id, conversation_id, title, content, story_ids, facilitator_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${letterTexts.title(facts.theme, facts.municipality)}, ${JSON.stringify(letterContent(facts, done))}::jsonb, ${cited}::uuid[],
        ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>

/** What a letter is made of, as it stands now; null while the conversation was not held, and once its notes are destroyed. */
async function letterFacts(act: Acting, id: string): Promise<(LetterFacts & { quotable: string[] }) | null> {
  const [found] = await act.rows<{ facts: LetterFacts & { quotable: string[] } }>(sql`
    select jsonb_build_object(
      'theme', coalesce((select t.name_nl from monitor.story_theme t where t.code = s.theme order by t.period desc limit 1), s.theme),
      'municipality', coalesce((select a.name from partners.area_state a where a.code = s.municipality_code order by a.valid_from desc nulls last limit 1), s.municipality_code),
      'heldDate', n.held_date, 'participants', n.participants, 'notes', n.notes,
      'stories', (select count(*) from monitor.shown_story t join monitor.story o on o.id = t.id where o.conversation_id = s.conversation_id and t.withdrawn_at is null),
      'quotable', coalesce((select jsonb_agg(t.id order by t.id) from monitor.shown_story t join monitor.story o on o.id = t.id where o.conversation_id = s.conversation_id and t.withdrawn_at is null and t.may_quote), '[]'),
      'obstacles', coalesce((select jsonb_agg(jsonb_build_object('happens', o.happens, 'state', o.state) order by o.reported_date, o.obstacle_id)
        from monitor.conversation_obstacle c join approach.named_obstacle o on o.obstacle_id = c.obstacle_id where c.conversation_id = s.conversation_id), '[]')) as facts
    from monitor.conversation_state s join monitor.conversation_notes n on n.conversation_id = s.conversation_id where s.conversation_id = ${id}::uuid and n.notes is not null`)
  return found?.facts ?? null
}
