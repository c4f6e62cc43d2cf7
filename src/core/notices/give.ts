// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Role } from '../access/roles.ts'
import type { Acting } from '../contract/handlers.ts'

/** A notice: what happened, about which record at which Dutch address, by which day something is due, and for whom. */
export interface Given<Kind extends string = string> {
  kind: Kind
  /** Dutch address of what it is about: '/drempels/0190...'. */
  about: string
  aboutId: string
  /** The day (YYYY-MM-DD) by which something is asked, if any. */
  dueDate?: string | null
  /** One person, whoever holds a role (at one organisation, or at all of them), or whom a job did work for that was asked earlier. */
  to: { person: string } | { role: Role; organisation?: string } | 'whoever-asked'
}

/** Tells somebody something, in the transaction of the act that is its cause. Nobody is told of what they did themselves, but of what a job did for them. */
export async function giveNotice(act: Acting, { kind, about, aboutId, dueDate, to }: Given): Promise<void> {
  if (to === 'whoever-asked')
    return void (await act.run(
      sql`select core.tell_oneself(${act.newId()}::uuid, ${kind}, ${about}, ${aboutId}::uuid, ${act.now}::timestamptz)`,
    ))
  const person = 'person' in to ? to.person : null
  const [role, organisation] = 'role' in to ? [to.role, to.organisation ?? null] : [null, null]
  await act.run(sql`select core.give_notice(${act.newId()}::uuid, ${kind}, ${about}, ${aboutId}::uuid, ${dueDate ?? null}::date, ${person}::uuid, ${role},
    ${organisation}::uuid, ${act.now}::timestamptz)`)
}
