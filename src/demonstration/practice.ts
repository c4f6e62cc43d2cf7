// SPDX-License-Identifier: EUPL-1.2
import { domains } from '../approach/obstacles/contract.ts'
import type { Actor } from '../core/contract/handlers.ts'
import { answerWords, obstacleWords, questionWords } from './words.ts'
import type { World } from './world.ts'

interface Obstacle {
  id: string
  reporter: Actor
  handler: Actor
}

const helps = ['advice', 'example', 'colleague', 'hands'] as const
const themes = ['undermining', 'care-and-safety', 'cyber', 'youth-nuisance', 'events', 'other'] as const

/** What the practice brings up: obstacles with their way to an outcome (C19), requests for help (C12) and questions to the board table (C26). */
export function practiceIn(world: World) {
  const bureau = world.who('BUREAU-VEILIGHEIDSCOALITIE', 'bureau_coordinator')
  const advisers = world.municipalities.map(({ code }) => world.who(code, 'safety_adviser'))
  const practice = [
    world.who('POLITIE-STAD-UTRECHT', 'neighbourhood_officer'),
    world.who('VEILIGHEIDSHUIZEN', 'case_director'),
    world.who('RIEC', 'undermining_analyst'),
    ...advisers,
  ]
  let obstacles: Obstacle[] = []
  let asked: { id: string; by: Actor }[] = []
  let questions: string[] = []
  let reported = 0

  /** The next step that the handler of an obstacle may take, as the obstacle itself says; the bureau takes over what went up a level. */
  async function step(obstacle: Obstacle): Promise<void> {
    const params = { id: obstacle.id }
    const { acts } = await world.read<{ acts: { key: string; allowed: boolean }[] }>(obstacle.handler, 'obstacles.getObstacle', { params })
    const may = (key: string) => acts.some(act => act.key === key && act.allowed)
    const does = (route: string, body: Record<string, unknown>) => world.act(obstacle.handler, `obstacles.${route}`, { params, body })
    if (may('recognise')) return void (await does('recogniseObstacle', { why: 'Dit houdt meer collega’s tegen.' }))
    if (may('own')) await does('giveObstacleOwner', {})
    else if (may('close') && world.happens(0.4)) await close(obstacle)
    else if (may('answer'))
      await does('answerObstacle', { answer: 'Wij zoeken dit uit en komen erop terug.', nextDate: world.inDays(world.between(20, 60)) })
    else if (obstacle.handler !== bureau) obstacle.handler = bureau
  }

  async function close(obstacle: Obstacle): Promise<void> {
    const kind = world.pick(['lifted', 'lifted', 'lowered', 'not-possible'] as const)
    const reason = kind === 'not-possible' ? 'De wet laat dit niet toe; wij vragen het landelijk.' : answerWords(world)
    const { handler, id } = obstacle
    await world.act(handler, 'obstacles.closeObstacle', { params: { id }, body: { kind, reason, notPersonal: 'confirmed' } })
    obstacles = obstacles.filter(one => one !== obstacle)
  }

  return {
    /** A week of reports and of what is done about earlier ones. */
    async week(): Promise<void> {
      for (let count = world.between(1, 3); count > 0; count -= 1) {
        const reporter = world.pick(practice)
        const place = world.pick(world.municipalities)
        reported += 1
        const { id } = await world.act(reporter, 'obstacle-reporters.reportObstacle', {
          body: {
            happens: obstacleWords(world, reported),
            domain: world.pick(domains),
            municipality: place.code,
            lookAlikes: 'seen',
            notPersonal: 'confirmed',
          },
        })
        obstacles.push({ id, reporter, handler: world.happens(0.7) ? world.who(place.code, 'safety_adviser') : bureau })
        for (const other of world.some(practice, world.between(0, 3)))
          if (other !== reporter) await world.act(other, 'obstacle-reporters.echoObstacle', { body: { obstacleId: id } })
      }
      for (const obstacle of [...obstacles]) if (world.happens(0.3)) await step(obstacle)
    },

    /** A week of questions between colleagues, and upward. */
    async questions(): Promise<void> {
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
        needed: 'Zonder antwoord wachten wij met de volgende stap.',
        notPersonal: 'confirmed',
      },
    })
    questions.push(id)
  }
}
