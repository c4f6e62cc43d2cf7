// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../core/contract/handlers.ts'
import { answerWords, questionWords } from './words.ts'
import { practiceOf, type World } from './world.ts'

const helps = ['advice', 'example', 'colleague', 'hands'] as const
const themes = ['undermining', 'care-and-safety', 'cyber', 'youth-nuisance', 'events', 'other'] as const

/** Requests for help between colleagues (C12) and questions to the board table (C26). */
export function questionsIn(world: World) {
  const bureau = world.who('BUREAU-VEILIGHEIDSCOALITIE', 'bureau_coordinator')
  const advisers = world.municipalities.map(({ code }) => world.who(code, 'safety_adviser'))
  const practice = practiceOf(world)
  let asked: { id: string; by: Actor }[] = []
  let questions: string[] = []

  return {
    /** A week of questions between colleagues, and upward. */
    async week(): Promise<void> {
      const by = world.pick(advisers)
      const { id } = await world.act(by, 'support.askSupport', {
        body: {
          theme: world.pick(themes),
          question: questionWords(world),
          urgency: world.pick(['this-week', 'this-month', 'can-wait'] as const),
          wish: world.pick(helps),
          notPersonal: 'confirmed',
        },
      })
      asked.push({ id, by })
      for (const request of asked.filter(() => world.happens(0.4))) {
        const params = { id: request.id }
        const helper = world.pick([bureau, ...advisers.filter(one => one !== request.by)])
        await world.act(helper, 'support.giveSupport', { params, body: { answer: answerWords(world), notPersonal: 'confirmed' } })
        if (world.happens(0.7))
          await world.act(request.by, 'support.judgeSupport', {
            params,
            body: { verdict: world.pick(['solved', 'helped', 'helped', 'not-helped'] as const) },
          })
        asked = asked.filter(one => one !== request)
      }
      if (world.happens(0.5)) await askBoard()
      for (const question of questions.filter(() => world.happens(0.2))) {
        await world.act(bureau, 'board-questions.answerBoardQuestion', {
          params: { id: question },
          body: { answer: 'Ja, met de voorwaarde dat het na een half jaar op de agenda terugkomt.' },
        })
        questions = questions.filter(one => one !== question)
      }
    },
  }

  async function askBoard(): Promise<void> {
    const { id } = await world.act(world.pick(practice), 'board-questions.askBoard', {
      body: {
        board: world.pick(['taskforce', 'taskforce', 'college'] as const),
        question: questionWords(world),
        needed: 'Wij wachten met de volgende stap.',
        notPersonal: 'confirmed',
      },
    })
    questions.push(id)
  }
}
