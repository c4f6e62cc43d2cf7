// SPDX-License-Identifier: EUPL-1.2
import { decide } from './decisions.ts'
import type { Place, World } from './world.ts'

const workKinds = ['adviser', 'case-director', 'project-leader', 'communication'] as const

/** What comes back every year and quarter: taskforces, district plans, hours and district colleges (C11, C16, C35). */
export function yearIn(world: World) {
  const bureau = world.who('BUREAU-VEILIGHEIDSCOALITIE', 'bureau_coordinator')
  const mayor = world.who('GM0344', 'mayor')
  const adviser = ({ code }: Place) => world.who(code, 'safety_adviser')
  return {
    /** Every district college meets each quarter, and counts its local cases. */
    async districts(): Promise<void> {
      for (const district of world.districts) {
        await decide(world, district, [])
        const inside = world.municipalities.filter(one => one.district === district)
        const by = adviser(world.pick(inside))
        const month = Number(world.today().slice(5, 7))
        const quarterDate = `${world.today().slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
        await world.act(by, 'plans.countCasework', {
          params: { code: district },
          body: { quarterDate, started: world.between(0, 9), running: world.between(5, 30), ended: world.between(0, 9) },
        })
      }
    },

    /** A year begins: taskforces get their assignment and plan, districts write theirs, partners state their hours. */
    async year(): Promise<void> {
      const decided = { decision: `College van ${world.today()} (verzonnen)`, decidedDate: world.today() }
      for (const taskforce of world.priorityOf.keys()) {
        const params = { code: taskforce }
        await world.act(mayor, 'taskforces.giveMission', {
          params,
          body: { text: 'Werk de prioriteit uit met alle districten.', ...decided },
        })
        const because = { changeReason: 'Het nieuwe jaar.' }
        await world.act(bureau, 'taskforces.writePlan', {
          params,
          body: { text: 'Eerst in kaart brengen, dan kiezen, dan doen.', ...because },
        })
      }
      for (const district of world.districts) {
        const by = adviser(world.pick(world.municipalities.filter(one => one.district === district)))
        for (const part of ['picture', 'aims', 'approach'] as const)
          await world.act(by, 'plans.writeSection', {
            params: { code: district },
            body: { part, text: 'Proefgegevens: wat de tafel van dit district dit jaar ziet, wil en doet.' },
          })
      }
      for (const place of world.municipalities) {
        const lines = world.some(workKinds, world.between(1, 3)).map(role => ({
          role,
          hours: [0, 1, 2, 3].map(() => world.between(2, 30) * 8),
        }))
        await world.act(adviser(place), 'capacity.stateHours', {
          params: { code: place.code },
          body: { year: Number(world.today().slice(0, 4)), lines },
        })
      }
    },
  }
}
