// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { letterContent } from './letter.ts'
import { letterTexts } from './letter.texts.ts'

interface Invented {
  theme: string
  municipality: string
  day: string
  audience: string
  /** Absent while it is only planned. */
  held?: { participants: number; notes: string; agree: number; letter?: string }
}

const invented: readonly Invented[] = [
  {
    theme: 'buurt',
    municipality: 'GM0344',
    day: '2026-05-12',
    audience: 'residents',
    held: {
      participants: 9,
      notes:
        'Verzonnen voor de proef. Bewoners voelen zich overdag veilig en ’s avonds minder. De meesten noemen de verlichting langs het fietspad.\n\nZij missen een vast gezicht in de wijk. Wie iets meldde, hoorde zelden wat ermee gebeurde.',
      agree: 3,
      letter:
        'Verzonnen voor de proef. De gemeente verving de verlichting langs het fietspad. De wijkagent is voortaan elke dinsdagmiddag in het buurthuis.',
    },
  },
  {
    theme: 'zorg-en-veiligheid',
    municipality: 'GM0307',
    day: '2026-09-22',
    audience: 'professionals',
    held: {
      participants: 6,
      notes:
        'Verzonnen voor de proef. Professionals van drie organisaties lopen vast op wat zij van elkaar mogen weten. Een vaste belafspraak helpt nu al.',
      agree: 1,
    },
  },
  { theme: 'ondermijning', municipality: 'GM0034', day: '2026-10-06', audience: 'entrepreneurs' },
  { theme: 'buurt', municipality: 'GM0355', day: '2027-01-19', audience: 'mixed' },
]

const plan = `
  insert into monitor.conversation (id, theme, guide_version, municipality_code, planned_date, audience, facilitator_id, organisation_id, known_at)
  select overlay(overlay(md5('conversation ' || $1) placing '4' from 13) placing '8' from 17)::uuid, $2, (select max(g.version) from monitor.conversation_guide g where g.theme = $2), $3, $4, $5, a.person_id, a.organisation_id, ($4::date - 30)::timestamp at time zone 'Europe/Amsterdam'
  from core.person p join core.assignment a on a.person_id = p.id where p.fictitious and p.subject like '%:adviser-large' and exists (select from partners.area x where x.code = $3)
  on conflict (id) do nothing returning id, facilitator_id as person, organisation_id as organisation`

/** Invented conversations of the demonstration: two held, one that should have been written down, one still to come; once. */
export async function inventConversations(owner: pg.Pool): Promise<void> {
  for (const [place, { theme, municipality, day, audience, held }] of invented.entries()) {
    const { rows } = await owner.query<{ id: string; person: string; organisation: string }>(plan, [
      place,
      theme,
      municipality,
      day,
      audience,
    ])
    const [one] = rows
    if (!one || !held) continue
    await owner.query(
      `insert into monitor.conversation_notes values ($1, $2, $3, $4, sha256(gen_random_uuid()::text::bytea), $5, $6, $2::date::timestamp at time zone 'Europe/Amsterdam' + interval '20 hours')`,
      [one.id, day, held.participants, held.notes, one.person, one.organisation],
    )
    await owner.query(
      `insert into monitor.conversation_voice (id, conversation_id, agrees, known_at) select gen_random_uuid(), $1, true, $2::date::timestamp at time zone 'Europe/Amsterdam' + interval '2 days' from generate_series(1, $3)`,
      [one.id, day, held.agree],
    )
    await owner.query(
      `insert into monitor.story (id, theme, kind, area_code, told_on_month, teller_role, body, may_quote, masked, conversation_id, known_at)
       values (overlay(overlay(md5('story of ' || $1::text) placing '4' from 13) placing '8' from 17)::uuid, $2, 'story', $3, date_trunc('month', $4::date)::date, $5, $6, true, 0, $1::uuid, $4::date::timestamp at time zone 'UTC')`,
      [
        one.id,
        theme,
        municipality,
        day,
        audience === 'professionals' ? 'professional' : 'resident',
        `Verzonnen voor de proef, in een gesprek: ik wil weten wie ik kan bellen, en dat die persoon mij dan ook kent.`,
      ],
    )
    if (held.letter)
      await sendLetter(owner, one, { theme, municipality, day, participants: held.participants, notes: held.notes }, held.letter)
  }
}

async function sendLetter(
  owner: pg.Pool,
  { id, person, organisation }: { id: string; person: string; organisation: string },
  {
    theme,
    municipality,
    day,
    participants,
    notes,
  }: { theme: string; municipality: string; day: string; participants: number; notes: string },
  done: string,
): Promise<void> {
  const { rows } = await owner.query<{ theme: string; municipality: string }>(
    `select (select name_nl from monitor.story_theme where code = $1 order by period desc limit 1) as theme, (select name from partners.area_state where code = $2 order by valid_from desc nulls last limit 1) as municipality`,
    [theme, municipality],
  )
  const names = { theme: rows[0]?.theme ?? theme, municipality: rows[0]?.municipality ?? municipality }
  const content = letterContent({ ...names, heldDate: day, participants, notes, stories: 1, obstacles: [] }, done)
  await owner.query(
    `insert into monitor.conversation_letter select gen_random_uuid(), $1, $2, $3, array_agg(s.id), $4, $5, $6::date::timestamp at time zone 'Europe/Amsterdam' + interval '60 days' from monitor.story s where s.conversation_id = $1`,
    [id, letterTexts.title(names.theme, names.municipality), JSON.stringify(content), person, organisation, day],
  )
}
