// SPDX-License-Identifier: EUPL-1.2
export {
  type ActionState,
  type Judgement,
  judgements,
  type WorkRole,
} from './rules.ts'
export { loadAgendas } from './load.ts'
import { commands } from './commands.ts'

/** Plans an action in the transaction of another act, with the rights of who acts there. */
export const planAction = commands.planAction
