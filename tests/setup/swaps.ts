// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

/** What came of an attempt to change the joint priorities: carried out, or refused by the database with its code. */
export type Attempt = 'done' | string

/** The attempt runs inside the database and answers with a code: sixty-four refusals a round would otherwise measure how errors travel. */
const attemptFunction = `
  create function strategy.try_change(enters uuid, leaves uuid, exception text, most integer, day date) returns text language plpgsql as $$
  declare proposal uuid := gen_random_uuid(); at timestamptz := '2099-01-01T12:00:00Z';
  begin
    insert into strategy.proposal (id, body_code, title, text, why, proposed_by_id, organisation_id, known_at)
      select proposal, 'PROEFCOLLEGE', 'Wijziging', 'Een erbij, een eraf.', 'Proef van T-15', p.id, o.id, at
      from core.person p, core.organisation o where p.subject = 'swaps' and o.code = 'PROEFCOLLEGE';
    insert into strategy.priority_change (proposal_id, enters_id, leaves_id, exception, most, starts_date, known_at)
      values (proposal, enters, leaves, exception, most, day, at);
    insert into strategy.decision (id, body_code, decided_date, proposal_id, outcome, means, consensus_note, title, text, known_at)
      values (gen_random_uuid(), 'PROEFCOLLEGE', day, proposal, 'adopted', 'consensus', 'Proef', 'Wijziging', 'Een erbij, een eraf.', at);
    return 'done';
  exception when serialization_failure or check_violation or deadlock_detected then return sqlstate;
  end $$`

/** One change of the joint priorities as the college would adopt it. */
export interface Change {
  enters?: string | null
  leaves?: string | null
  exception?: string | null
  most?: number | null
  date: string
}

/** Tries one change as one statement of one client; a refusal is an answer, any other error is thrown. */
export async function tryChange(
  pool: pg.Pool,
  { enters = null, leaves = null, exception = null, most = null, date }: Change,
): Promise<Attempt> {
  const { rows } = await pool.query<{ answer: Attempt }>('select strategy.try_change($1, $2, $3, $4, $5) as answer', [
    enters,
    leaves,
    exception,
    most,
    date,
  ])
  return rows[0]?.answer ?? ''
}

/** A college of the test with so many themes, the first three of them joint priorities. Returns the identifiers of the themes. */
export async function foundCollege(owner: pg.Pool, themes: number): Promise<string[]> {
  await owner.query(attemptFunction)
  await owner.query(
    `insert into core.organisation (id, code, kind, name) values (gen_random_uuid(), 'PROEFCOLLEGE', 'college', 'Proefcollege')`,
  )
  await owner.query(
    `insert into core.person (id, subject, name, fictitious) values (gen_random_uuid(), 'swaps', 'Wim Wissel (fictief)', true)`,
  )
  const { rows } = await owner.query<{ id: string }>(
    `insert into strategy.joint_priority (id, code, name_nl, name_en, known_at)
     select gen_random_uuid(), 'thema-' || n, 'Thema ' || n, 'Theme ' || n, '2019-01-01T00:00:00Z' from generate_series(1, $1::int) n returning id`,
    [themes],
  )
  const ids = rows.map(({ id }) => id)
  await tryChange(owner, { most: 3, date: '2019-01-01' })
  for (const enters of ids.slice(0, 3)) await tryChange(owner, { enters, date: '2019-01-01' })
  return ids
}

/** What must be nothing after a round on a day ($1): too many priorities, a theme that runs twice, a place taken twice, numbers of decisions with gaps. */
export const invariants = `
  select 'too many on ' || at as broken from strategy.priority_overflow where at >= $1::date
  union all select 'runs twice: ' || a.code from strategy.joint_priority_state a join strategy.joint_priority_state b on a.priority_id = b.priority_id and a.entry_id < b.entry_id
    where coalesce(b.ends_date, 'infinity') >= $1 and a.starts_date < coalesce(b.ends_date, 'infinity') and b.starts_date < coalesce(a.ends_date, 'infinity')
  union all select 'taken before it was free: ' || e.id from strategy.priority_entry e join strategy.priority_exit x on x.id = e.replaces_id where e.starts_date < x.ends_date
  union all select 'gap in the numbers of ' || year from strategy.decision group by body_code, year having max(number) <> count(*)`

/** One round: every client tries a change of its own at once. Returns how often each answer came. */
export async function oneRound(
  pool: pg.Pool,
  themes: readonly string[],
  clients: number,
  date: string,
  draw: () => number,
): Promise<Map<Attempt, number>> {
  const { rows } = await pool.query<{ priority_id: string }>('select priority_id from strategy.priority_running($1)', [date])
  const running = rows.map(row => row.priority_id)
  const pick = (from: readonly string[]): string => from[Math.floor(draw() * from.length)] as string
  const answers = await Promise.all(
    Array.from({ length: clients }, () => {
      const kind = draw()
      if (kind < 0.7) return tryChange(pool, { enters: pick(themes), leaves: pick(running), date })
      if (kind < 0.85) return tryChange(pool, { enters: pick(themes), date })
      if (kind < 0.95) return tryChange(pool, { leaves: pick(running), date })
      return tryChange(pool, { most: 2 + Math.floor(draw() * 3), date })
    }),
  )
  return answers.reduce((counts, answer) => counts.set(answer, (counts.get(answer) ?? 0) + 1), new Map<Attempt, number>())
}
