// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

/** One hole in the protection: the statement that makes it, and the tables where it would show. */
export interface Mutant {
  name: string
  statement: string
  tables: string[]
  /** The thing it changes, as the lines of what is in force begin: `policy x on y`. Two mutants of other things can live side by side. */
  thing: string
  /** Whether it changes what a policy says; the others turn a switch, and are the affair of the lint. */
  policy: boolean
}

interface Policy {
  table: string
  name: string
  quoted: string
  command: 'a' | 'r' | 'w' | 'd'
  using: string | null
  check: string | null
}

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'extension') and n.nspname !~ '^pg_'`

function mutantsOfPolicy({ table, name, quoted, command, using, check }: Policy): Mutant[] {
  const change = (what: string, statement: string): Mutant => ({
    name: `${what} ${name} (${table})`,
    statement,
    tables: [table],
    thing: `policy ${quoted} on ${table}: `,
    policy: true,
  })
  const alter = (expression: (was: string) => string) =>
    `alter policy ${quoted} on ${table} ${using === null ? '' : `using (${expression(using)}) `}${check === null ? '' : `with check (${expression(check)})`}`
  const written = command === 'a' || command === 'w'
  return [
    change('without', `drop policy ${quoted} on ${table}`),
    ...((using ?? check) === 'true'
      ? []
      : [
          change(
            'everybody may',
            alter(() => 'true'),
          ),
        ]),
    change(
      'the opposite of',
      alter(was => `not (${was})`),
    ),
    ...(written && using !== null ? [change('any row by', `alter policy ${quoted} on ${table} with check (true)`)] : []),
  ]
}

/** Every mutant of the policies, of the switches of row security, of the powers of the app and of the views. */
export async function mutantsOf(owner: pg.ClientBase): Promise<Mutant[]> {
  const policies = await owner.query<Policy>(
    `select format('%I.%I', n.nspname, c.relname) as "table", p.polname::text as name, quote_ident(p.polname) as quoted, p.polcmd::text as command,
       pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${ours} order by 1, 2`,
  )
  const relations = await owner.query<{ name: string; kind: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, c.relkind::text as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'v') and ${ours} order by 1`,
  )
  const tables = relations.rows.filter(({ kind }) => kind === 'r').map(({ name }) => name)
  const views = relations.rows.filter(({ kind }) => kind === 'v').map(({ name }) => name)
  return [
    ...policies.rows.flatMap(mutantsOfPolicy),
    ...tables.map(table => ({
      name: `no force on ${table}`,
      statement: `alter table ${table} no force row level security`,
      tables: [table],
      thing: `table ${table}: `,
      policy: false,
    })),
    ...tables.map(table => ({
      name: `no row security on ${table}`,
      statement: `alter table ${table} disable row level security`,
      tables: [table],
      thing: `table ${table}: `,
      policy: false,
    })),
    ...views.map(view => ({
      name: `the owner reads ${view}`,
      statement: `alter view ${view} set (security_invoker = false)`,
      tables: [view],
      thing: `view ${view}: `,
      policy: false,
    })),
    {
      name: 'the app passes row security',
      statement: 'alter role slagvaardig_app bypassrls',
      tables: ['core.person', 'approach.obstacle'],
      thing: '',
      policy: false,
    },
  ]
}

/** Mutants in rounds that can live side by side: of each thing one a round. */
export function inRounds(mutants: readonly Mutant[]): Mutant[][] {
  const rounds: Mutant[][] = []
  const had = new Map<string, number>()
  for (const mutant of mutants) {
    const round = had.get(mutant.thing) ?? 0
    had.set(mutant.thing, round + 1)
    rounds[round] = [...(rounds[round] ?? []), mutant]
  }
  return rounds
}
