// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../core/contract/handlers.ts'
import { proposalWords } from './words.ts'
import type { World } from './world.ts'

/** Puts an invented proposal to a body, lets somebody be consulted and the voters vote, and records what was decided (C09). */
export async function decide(world: World, body: string, voters: readonly Actor[]): Promise<void> {
  const bureau = world.who('BUREAU-VEILIGHEIDSCOALITIE', 'bureau_coordinator')
  const title = proposalWords(world)
  const { id } = await world.act(bureau, 'decisions.propose', {
    body: { bodyCode: body, title, text: `${title}: wij doen dit een jaar lang samen.`, why: 'Proefgegevens: partners vragen erom.' },
  })
  const params = { id }
  const heard = world.pick(world.municipalities)
  await world.act(bureau, 'decisions.recordHearing', {
    params,
    body: {
      organisation: heard.code,
      stand: world.pick(['agrees', 'agrees-with-remarks', 'disagrees'] as const),
      heardDate: world.today(),
    },
  })
  for (const voter of voters) {
    const choice = world.happens(0.85) ? 'for' : world.pick(['against', 'abstains'] as const)
    await world.act(voter, 'decisions.vote', { params, body: { member: voter.organisation.code, choice } })
  }
  const asks = world.some(world.municipalities, world.between(0, 3)).map(one => ({
    executor: one.code,
    asks: 'Zeg binnen een kwartaal wat u hiervoor vrijmaakt.',
    dueDate: world.inDays(90),
  }))
  await world.act(bureau, 'decisions.decide', {
    params,
    body: {
      outcome: world.pick(['adopted', 'adopted', 'adopted', 'deferred', 'rejected'] as const),
      ...(voters.length > 0 ? { means: 'votes' } : { means: 'consensus', consensusNote: 'Zonder tegenstem.' }),
      title,
      text: `${title}: zoals voorgesteld.`,
      conditions: world.happens(0.5) ? ['Na een jaar kijkt de tafel terug.'] : [],
      decidedDate: world.today(),
      asks,
    },
  })
}
