// SPDX-License-Identifier: EUPL-1.2
import { domains } from '../approach/obstacles/contract.ts'
import type { Actor } from '../core/contract/handlers.ts'
import { answerWords, obstacleWords } from './words.ts'
import { practiceOf, type World } from './world.ts'

interface Obstacle {
  id: string
  reporter: Actor
  handler: Actor
}

/** What somebody may do with an obstacle, and what they have to do with it. */
interface Seen {
  acts: { key: string; allowed: boolean }[]
  mine: string[]
}

/** Obstacles that the practice brings up, with their way to an outcome (C19). */
export function obstaclesIn(world: World) {
  const bureau = world.who('BUREAU-VEILIGHEIDSCOALITIE', 'bureau_coordinator')
  const practice = practiceOf(world)
  let obstacles: Obstacle[] = []
  let reported = 0

  /** The next step that the handler of an obstacle may take, as the obstacle itself says; the bureau takes over what went up a level. */
  async function step(obstacle: Obstacle): Promise<void> {
    const params = { id: obstacle.id }
    const { acts, mine } = await world.read<Seen>(obstacle.handler, 'obstacles.getObstacle', { params })
    const may = (key: string) => acts.some(act => act.key === key && act.allowed)
    const does = (route: string, body: Record<string, unknown>) => world.act(obstacle.handler, `obstacles.${route}`, { params, body })
    if (may('recognise')) return void (await does('recogniseObstacle', { why: 'Dit houdt meer collega’s tegen.' }))
    if (may('own') && !mine.includes('owner')) await does('giveObstacleOwner', {})
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
  }
}
