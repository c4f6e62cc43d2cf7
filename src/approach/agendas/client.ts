// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One action with everything about it. */
export type Action = AnswerAt<typeof contract, '/v1/actions/{id}'>

/** What every form of an act is given: the record as it was seen, and what to do once it is recorded. */
export interface Given {
  action: Action
  version: string | null
  done: () => void
}

/** What the forms of the agenda let one choose from. */
export type Choices = AnswerAt<typeof contract, '/v1/agenda-choices'>

/** The actions of all agendas. */
export type List = AnswerAt<typeof contract, '/v1/actions'>

/** One action as the list shows it. */
export type Listed = List['actions'][number]
