// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { type Chance, chanceOf } from '../../core/time/chance.ts'

interface Invented {
  title: string
  opens: string
  answers: string
  /** Share of the organisations that has signed; the people of the demonstration can sign for theirs. */
  signed: number
  /** Themes with how strongly the invented partners feel about each. */
  themes: readonly { code: string; nl: string; en: string; pull: number }[]
}

/** The consultations of the demonstration, the last one under way: the answers are invented, what came of them really happened. */
export const inventedRounds: readonly Invented[] = [
  {
    title: 'Raadpleging 2018 (verzonnen antwoorden)',
    opens: '2018-07-01',
    answers: '2018-09-01',
    signed: 1,
    themes: [
      { code: 'ondermijning', nl: 'Georganiseerde ondermijnende criminaliteit', en: 'Organised undermining crime', pull: 6 },
      { code: 'zorg-en-veiligheid', nl: 'Verbinding van veiligheid en zorg', en: 'Connection of safety and care', pull: 4.5 },
      { code: 'cyberveiligheid', nl: 'Cyberveiligheid', en: 'Cyber safety', pull: 3.5 },
      { code: 'jeugdoverlast', nl: 'Overlast door jeugd', en: 'Nuisance by youth', pull: 1.6 },
      { code: 'woninginbraak', nl: 'Woninginbraak', en: 'Burglary', pull: 1.4 },
      { code: 'verkeersveiligheid', nl: 'Verkeersveiligheid', en: 'Road safety', pull: 1 },
      { code: 'radicalisering', nl: 'Radicalisering', en: 'Radicalisation', pull: 0.7 },
      { code: 'mensenhandel', nl: 'Mensenhandel', en: 'Trafficking in human beings', pull: 0.6 },
    ],
  },
  {
    title: 'Raadpleging 2022 (verzonnen antwoorden)',
    opens: '2022-06-01',
    answers: '2022-09-01',
    signed: 1,
    themes: [
      { code: 'ondermijning', nl: 'Georganiseerde ondermijnende criminaliteit', en: 'Organised undermining crime', pull: 6 },
      { code: 'cyberveiligheid', nl: 'Digitale veiligheid', en: 'Digital safety', pull: 4.5 },
      { code: 'maatschappelijke-onrust', nl: 'Maatschappelijke onrust', en: 'Public unrest', pull: 4 },
      { code: 'zorg-en-veiligheid', nl: 'Verbinding van veiligheid en zorg', en: 'Connection of safety and care', pull: 2 },
      { code: 'jeugdoverlast', nl: 'Overlast door jeugd', en: 'Nuisance by youth', pull: 1.4 },
      { code: 'wapens', nl: 'Wapens onder jongeren', en: 'Weapons among youth', pull: 1.1 },
      { code: 'femicide', nl: 'Geweld in relaties', en: 'Violence in relations', pull: 0.9 },
    ],
  },
  {
    title: 'Raadpleging 2026 (verzonnen antwoorden)',
    opens: '2026-09-01',
    answers: '2026-12-01',
    signed: 0.6,
    themes: [
      { code: 'ondermijning', nl: 'Georganiseerde ondermijnende criminaliteit', en: 'Organised undermining crime', pull: 5 },
      { code: 'cyberveiligheid', nl: 'Digitale veiligheid', en: 'Digital safety', pull: 4 },
      { code: 'maatschappelijke-onrust', nl: 'Maatschappelijke onrust', en: 'Public unrest', pull: 3 },
      { code: 'wapens', nl: 'Wapens onder jongeren', en: 'Weapons among youth', pull: 2.5 },
      { code: 'weerbaarheid', nl: 'Weerbaarheid bij crises', en: 'Resilience in crises', pull: 2.5 },
      { code: 'jeugdoverlast', nl: 'Overlast door jeugd', en: 'Nuisance by youth', pull: 1.4 },
    ],
  },
]

/** Organisations of the people of the demonstration: their answer to the round of today is left to them. */
const left = ['GM0344', 'GM0339', 'OM-MIDDEN-NEDERLAND', 'RE03']

/** What the invented rounds ask beside the ranking, and of which kinds of organisation. */
export const inventedQuestions = [
  {
    key: 'waarom',
    kinds: ['municipality', 'prosecution', 'police-unit'],
    nl: 'Waarom staat uw eerste thema bovenaan?',
    en: 'Why does your first theme come first?',
  },
  {
    key: 'lokaal',
    kinds: ['municipality'],
    nl: 'Wat pakt u liever zelf op dan met de regio?',
    en: 'What would you rather take up yourself than with the region?',
  },
  {
    key: 'capaciteit',
    kinds: ['prosecution', 'police-unit'],
    nl: 'Welke inzet kunt u blijvend leveren?',
    en: 'Which effort can you keep up?',
  },
]

/** What an invented partner writes; each says that it is made up. */
export const inventedReasons = [
  'Verzonnen antwoord: inwoners noemen dit het meest in onze gesprekken.',
  'Verzonnen antwoord: alleen komen wij hier niet verder, samen wel.',
  'Verzonnen antwoord: de cijfers dalen hier niet en onze teams lopen erop vast.',
  'Verzonnen antwoord: het raakt jongeren, ondernemers en bestuur tegelijk.',
]

/** A ranking of an invented partner: themes drawn without putting back, those with more pull sooner. */
export function invented(themes: Invented['themes'], places: number, { draw }: Pick<Chance, 'draw'>): string[] {
  return themes
    .map(({ code, pull }) => ({ code, at: -Math.log(1 - draw()) / pull }))
    .sort((a, b) => a.at - b.at)
    .slice(0, places)
    .map(({ code }) => code)
}

interface Asked {
  id: string
  code: string
  kind: string
}

async function answerAll(client: pg.ClientBase, round: string, given: Invented, chance: Chance): Promise<void> {
  const { rows } = await client.query<Asked>(
    `select organisation_id as id, code, kind from strategy.round_member where round_id = $1 order by code collate "C"`,
    [round],
  )
  for (const [place, asked] of rows.entries()) {
    if (given.signed < 1 && (left.includes(asked.code) || chance.draw() > given.signed)) continue
    const texts = Object.fromEntries(
      inventedQuestions
        .filter(({ kinds }) => kinds.includes(asked.kind))
        .map(({ key }) => [key, inventedReasons[Math.floor(chance.draw() * inventedReasons.length)]]),
    )
    const draft = chance.newId()
    const day = new Date(Date.parse(`${given.opens}T09:00:00Z`) + (7 + place) * 86_400_000).toISOString()
    await client.query(
      'insert into strategy.answer_draft (id, round_id, organisation_id, ranked, texts, known_at) values ($1, $2, $3, $4, $5, $6)',
      [draft, round, asked.id, invented(given.themes, 5, chance), JSON.stringify(texts), day],
    )
    await client.query('insert into strategy.answer_signature (draft_id, organisation_id, known_at) values ($1, $2, $3)', [
      draft,
      asked.id,
      day,
    ])
  }
}

const closedByBureau = `
  insert into strategy.round_closure (round_id, closed_by_id, organisation_id, known_at)
  select $1, a.person_id, a.organisation_id, $2 from core.assignment a where a.role = 'bureau_coordinator' order by a.valid_from, a.id limit 1`

/**
 * Furnishes an empty demonstration with consultations and an invented, signed answer of every organisation that was a member then; past ones
 * are closed by the bureau, when it has somebody already.
 * The same seed gives the same rows. Returns how many answers it made; none when there is a consultation already.
 */
export async function furnishConsultations(owner: pg.Pool, seed: string): Promise<number> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    const { rows: there } = await client.query('select 1 from strategy.consultation_round limit 1')
    const { rows: college } = await client.query<{ code: string }>(
      `select code from core.organisation where kind = 'college' order by code limit 1`,
    )
    if (there.length === 0 && college[0]) {
      const chance = chanceOf(`slagvaardig ${seed}`)
      for (const given of inventedRounds) {
        const round = chance.newId()
        const themes = given.themes.map(({ code, nl, en }) => ({ code, nl, en }))
        await client.query(
          `insert into strategy.consultation_round (id, body_code, title, intro, places, others, themes, questions, opens_date, answers_date, known_at)
           values ($1, $2, $3, 'Proefgegevens: wat hier staat heeft geen organisatie geantwoord. Welke prioriteiten het college koos is wel echt.', 5, 'themes', $4, $5, $6, $7, $8)`,
          [
            round,
            college[0].code,
            given.title,
            JSON.stringify(themes),
            JSON.stringify(inventedQuestions),
            given.opens,
            given.answers,
            `${given.opens}T08:00:00Z`,
          ],
        )
        await answerAll(client, round, given, chance)
        if (given.signed === 1) await client.query(closedByBureau, [round, `${given.answers}T08:00:00Z`])
      }
    }
    const { rows } = await client.query<{ made: number }>('select count(*)::integer as made from strategy.answer_draft')
    await client.query('commit')
    return there.length === 0 ? (rows[0]?.made ?? 0) : 0
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
