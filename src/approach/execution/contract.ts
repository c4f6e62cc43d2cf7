// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { carrierKinds, executionStates, requestStates, standings, waitingKinds } from './rules.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const params = z.object({ id: z.uuid() })
const carrier = z.object({
  kind: z.enum(carrierKinds),
  id: z.uuid(),
  code: z.nullable(z.string()),
  title: both,
  owner: z.nullable(z.string()),
  state: z.string(),
  ended: z.boolean(),
})
const choice = z.object({ kind: z.enum(carrierKinds), id: z.uuid(), title: both, owner: z.nullable(z.string()) })

/** How far one thing is that a decision asks; board questions show the same. */
export const requestState = z.enum(requestStates)

export const contract = defineContract<typeof access>()({
  showWhatWaits: {
    kind: 'query',
    method: 'GET',
    path: '/v1/start',
    says: 'Geeft wat er nu op u wacht, wat het eerst moet vooraan, en hoe het staat met wat u meldde.',
    output: z.object({
      asOfDate: z.iso.date(),
      waiting: z.array(
        z.object({
          kind: z.enum(waitingKinds),
          id: z.nullable(z.uuid()),
          title: z.nullable(both),
          dueDate: z.nullable(z.iso.date()),
          late: z.boolean(),
          count: z.int(),
        }),
      ),
      reported: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          part: z.enum(['reporter', 'echo']),
          state: z.string(),
          dueDate: z.nullable(z.iso.date()),
        }),
      ),
    }),
    rule: 'seesWhatWaits',
    data: 'none',
    event: 'start.read',
  },
  readExecution: {
    kind: 'query',
    method: 'GET',
    path: '/v1/executions/{id}',
    says: 'Hoe ver één besluit is uitgevoerd: wat het van wie vraagt, wat dat uitvoert en wat de uitvoerder erover zegt.',
    params,
    output: z.object({
      id: z.uuid(),
      state: z.enum(executionStates),
      asks: z.array(
        z.object({
          id: z.uuid(),
          executor: z.object({ code: z.string(), name: z.string() }),
          asks: z.string(),
          dueDate: z.nullable(z.iso.date()),
          state: requestState,
          late: z.boolean(),
          inHand: z.boolean(),
          words: z.array(z.object({ standing: z.enum(standings), words: z.string(), date: z.iso.date(), organisation: z.string() })),
          carriers: z.array(carrier),
        }),
      ),
      carriers: z.array(carrier),
      choices: z.array(choice),
    }),
    rule: 'seesExecution',
    data: 'none',
    event: 'execution.read',
    versioned: true,
  },
  listAskingDecisions: {
    kind: 'query',
    method: 'GET',
    path: '/v1/executions/{id}/origins',
    says: 'Welke besluiten een actie, opdracht of taskforce vragen.',
    params,
    output: z.object({
      decisions: z.array(
        z.object({
          id: z.uuid(),
          reference: z.string(),
          title: z.string(),
          decidedDate: z.iso.date(),
          body: both,
          asks: z.nullable(z.string()),
        }),
      ),
    }),
    rule: 'seesExecution',
    data: 'none',
    event: 'execution-origins.read',
  },
  tieExecution: {
    kind: 'command',
    method: 'POST',
    path: '/v1/executions/{id}/ties',
    says: 'Legt vast welke actie, opdracht of taskforce een besluit, of iets wat het vraagt, uitvoert.',
    params,
    body: z.object({
      requestId: z.optional(z.uuid()),
      kind: z.enum(carrierKinds, 'Kies wat het uitvoert. | Choose what carries it out.'),
      targetId: z.uuid('Kies wat het uitvoert. | Choose what carries it out.'),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'tiesExecution',
    data: 'none',
    event: 'execution.tied',
    record: 'readExecution',
  },
  sayHowFar: {
    kind: 'command',
    method: 'POST',
    path: '/v1/executions/{id}/words',
    says: 'Zegt hoe ver het is met wat een besluit vraagt.',
    params,
    body: z.object({
      requestId: z.uuid(),
      standing: z.enum(standings, 'Kies hoe ver het is. | Choose how far it is.'),
      words: z
        .string('Schrijf in één zin wat er is gedaan. | Write in one sentence what was done.')
        .check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(1000)),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'saysHowFar',
    data: 'none',
    event: 'execution.told',
    record: 'readExecution',
  },
})
