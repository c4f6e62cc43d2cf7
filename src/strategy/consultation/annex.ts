// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'

interface Round {
  places: number
  themes: { code: string; nl: string }[]
  questions: { key: string; nl: string }[]
}
interface Answer {
  code: string
  name: string
  ranked: string[]
  texts: Record<string, string>
  codes: { question: string; code: string }[]
}

/** The signed answers as rows of a sheet: per organisation its themes by place, its texts, and their codes (C08 e). Null when there is no such round. */
export async function annexRows(read: Reading, id: string): Promise<string[][] | null> {
  const [round] = await read.rows<Round>(sql`select places, themes, questions from strategy.consultation_round where id = ${id}::uuid`)
  if (!round) return null
  const answers = await read.rows<Answer>(sql`select o.code, o.name, to_json(a.ranked) as ranked, a.texts,
      coalesce((select json_agg(json_build_object('question', c.question, 'code', c.code) order by c.code) from strategy.answer_code c where c.draft_id = a.draft_id), '[]'::json) as codes
    from strategy.round_answer a join core.organisation o on o.id = a.organisation_id where a.round_id = ${id}::uuid order by o.name collate extension.nl`)
  const nameOf = new Map(round.themes.map(({ code, nl }) => [code, nl]))
  const places = Array.from({ length: round.places }, (_, place) => place)
  return [
    ['Code', 'Organisatie', ...places.map(place => `Plaats ${place + 1}`), ...round.questions.flatMap(({ nl }) => [nl, 'Codes'])],
    ...answers.map(({ code, name, ranked, texts, codes }) => [
      code,
      name,
      ...places.map(place => nameOf.get(ranked[place] ?? '') ?? ''),
      ...round.questions.flatMap(({ key }) => [
        texts[key] ?? '',
        codes
          .filter(({ question }) => question === key)
          .map(one => one.code)
          .join(' '),
      ]),
    ]),
  ]
}
