// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '../../core/access/roles.ts'
import type { Acting } from '../../core/contract/handlers.ts'
import { giveNotice } from '../../core/notices/give.ts'

/** Roles that can hand a deliverable in for their organisation. */
const holders: readonly Role[] = ['taskforce_secretary', 'safety_adviser', 'case_director']

async function tellHolder(
  act: Acting,
  kind: 'mandate-given' | 'mandate-overdue',
  id: string,
  holder: string,
  dueDate: string,
): Promise<void> {
  for (const role of holders)
    await giveNotice(act, { kind, about: `/opdrachten/${id}`, aboutId: id, dueDate, to: { role, organisation: holder } })
}

/** Tells the holder of a new mandate. */
export const tellGiven = (act: Acting, id: string, holder: string, deadline: string): Promise<void> =>
  tellHolder(act, 'mandate-given', id, holder, deadline)

/** Tells the holder and the bureau that a deadline has passed. */
export async function tellOverdue(act: Acting, id: string, holder: string, deadline: string): Promise<void> {
  await tellHolder(act, 'mandate-overdue', id, holder, deadline)
  await giveNotice(act, {
    kind: 'mandate-overdue',
    about: `/opdrachten/${id}`,
    aboutId: id,
    dueDate: deadline,
    to: { role: 'bureau_coordinator' },
  })
}

/** Tells the bureau that a deliverable was handed in. */
export const tellDelivered = (act: Acting, id: string): Promise<void> =>
  giveNotice(act, { kind: 'mandate-delivered', about: `/opdrachten/${id}`, aboutId: id, to: { role: 'bureau_coordinator' } })
