// SPDX-License-Identifier: EUPL-1.2
import { decide } from './decisions.ts'
import { answerWords } from './words.ts'
import type { World } from './world.ts'

/** The college: what it decides and the mandates it gives (C09, C14). */
export function collegeIn(world: World) {
  const bureau = world.who('BUREAU-VEILIGHEIDSCOALITIE', 'bureau_coordinator')
  const mayor = world.who('GM0344', 'mayor')
  const members = world.municipalities.map(({ code }) => world.who(code, 'mayor'))
  let mandates: { id: string; due: string }[] = []
  let given = 0
  return {
    /** The college meets, twice a year: six decisions, and what it says on mandates. */
    async meeting(): Promise<void> {
      for (let count = 0; count < 6; count += 1)
        await decide(
          world,
          'RVC',
          count < 2 ? [mayor, ...world.some(members.slice(1), 4)].filter((one, at, all) => all.indexOf(one) === at) : [],
        )
      given += 1
      const due = world.inDays(world.between(90, 200))
      const titleNl = `Verkenning ${given}: hoe het verder moet (verzonnen)`
      const { id } = await world.act(bureau, 'mandates.giveMandate', {
        body: {
          kind: world.pick(['exploration', 'phase-out'] as const),
          titleNl,
          titleEn: `Exploration ${given}: how to go on (made up)`,
          questionNl: 'Wat is er nodig, van wie, en wat kan eraf?',
          questionEn: 'What is needed, of whom, and what can go?',
          deliverableNl: 'Voorstel aan het college',
          deliverableEn: 'Proposal to the college',
          holder: 'BUREAU-VEILIGHEIDSCOALITIE',
          decider: 'RVC',
          deadlineDate: due,
        },
      })
      mandates.push({ id, due })
      for (const mandate of mandates.filter(one => one.due < world.today())) {
        const params = { id: mandate.id }
        await world.act(bureau, 'mandates.deliverMandate', { params, body: { summary: answerWords(world), advice: 'continue' } })
        await world.act(bureau, 'mandates.endMandate', {
          params,
          body: {
            outcome: 'continue',
            reason: 'Het college volgt het advies.',
            decision: `College van ${world.today()}`,
            decidedDate: world.today(),
          },
        })
        mandates = mandates.filter(one => one !== mandate)
      }
    },
  }
}
