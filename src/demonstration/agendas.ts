// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../core/contract/handlers.ts'
import { addDays, addMonths } from '../core/time/calendar.ts'
import { judgements, workRoles } from '../approach/agendas/contract.ts'
import { actionWords, reportWords } from './words.ts'
import type { Place, World } from './world.ts'

interface Running {
  id: string
  owner: Actor
  startDate: string
  endDate: string
  milestone: { title: string; dueDate: string } | null
}

const quarterOf = (date: string): string =>
  `${date.slice(0, 4)}-${['01', '04', '07', '10'][Math.floor((Number(date.slice(5, 7)) - 1) / 3)]}-01`

/** The action agendas of region, districts and municipalities: what is planned, how owners report, and how it ends (C17, C35). */
export function agendasIn(world: World) {
  let running: Running[] = []
  /** Owners that forget to report: three in twenty, as happens (C17 c). */
  const forgetful = new Set<string>()

  async function plan(by: Actor, place: object, owner: { actor: Actor; organisation: string }, priorityId?: string): Promise<void> {
    const { today, between, pick, some } = world
    const startDate = world.inDays(between(0, 30))
    const endDate = addMonths(startDate, between(4, 15))
    const { title, effect } = actionWords(world)
    const milestone = world.happens(0.7) ? { title: 'Eerste resultaat besproken', dueDate: addDays(startDate, between(30, 100)) } : null
    const partners = some(world.municipalities, between(1, 4)).filter(one => one.id !== owner.organisation)
    const { id } = await world.act(by, 'agendas.planAction', {
      body: {
        ...place,
        ...(priorityId && { priorityId }),
        title,
        effect,
        startDate,
        endDate,
        decision: `Besluit van de tafel (verzonnen), ${today()}`,
        decidedDate: today(),
        partners: partners.map(one => ({ organisationId: one.id, part: pick(['denkt mee', 'doet mee', 'levert mensen']) })),
        hours: partners.map(one => ({
          organisationId: one.id,
          role: pick(workRoles),
          quarterDate: quarterOf(endDate),
          hours: between(2, 20) * 8,
        })),
        milestones: milestone ? [milestone] : [],
        ownerOrganisationId: owner.organisation,
        notPersonal: 'confirmed',
      },
    })
    running.push({ id, owner: owner.actor, startDate, endDate, milestone })
    if (world.happens(0.15)) forgetful.add(owner.organisation)
  }

  const adviser = ({ code }: Place): Actor => world.who(code, 'safety_adviser')

  return {
    /** A quarter begins: taskforces and districts plan two actions each, one municipality in two plans one. */
    async planQuarter(): Promise<void> {
      for (const [taskforce, priority] of world.priorityOf) {
        if (!world.has(taskforce, 'taskforce_secretary')) continue
        const by = world.who(taskforce, 'taskforce_secretary')
        const organisation = world.organisation(taskforce)
        for (let count = 0; count < 2; count += 1)
          await plan(by, { level: 'region', bodyId: organisation }, { actor: by, organisation }, priority)
      }
      for (const district of world.districts) {
        const inside = world.municipalities.filter(one => one.district === district)
        for (const one of world.some(inside, 2))
          await plan(adviser(one), { level: 'district', areaCode: district }, { actor: adviser(one), organisation: one.id })
      }
      for (const one of world.municipalities.filter(() => world.happens(0.5)))
        await plan(
          adviser(one),
          { level: 'municipality', bodyId: one.id },
          { actor: adviser(one), organisation: one.id },
          world.happens(0.6) ? world.pick([...world.priorityOf.values()]) : undefined,
        )
    },

    /** A month ends: owners report from their list, and close what is past its end. */
    async reportMonth(): Promise<void> {
      const today = world.today()
      const owners = new Map<string, Running[]>()
      for (const one of running.filter(action => action.startDate <= today))
        owners.set(one.owner.organisation.id, [...(owners.get(one.owner.organisation.id) ?? []), one])
      for (const [organisation, actions] of owners) {
        if (world.happens(forgetful.has(organisation) ? 0.7 : 0.1)) continue
        const by = actions[0]!.owner
        const due = actions.filter(() => world.happens(0.75))
        const reports = due.map(({ id }) => {
          const judgement = judgements[world.happens(0.65) ? 0 : world.happens(0.7) ? 1 : 2]
          return { actionId: id, judgement, reason: reportWords(world, judgement) }
        })
        if (reports.length > 0) await world.act(by, 'agendas.reportOnList', { body: { reports, notPersonal: 'confirmed' } })
        for (const action of due) await complete(action, today)
      }
    },

    running: () => running.length,
  }

  async function complete(action: Running, today: string): Promise<void> {
    const params = { id: action.id }
    const { milestone } = action
    if (milestone && milestone.dueDate <= today && world.happens(0.6)) {
      action.milestone = null
      await world.act(action.owner, 'agendas.reachMilestone', { params, body: { title: milestone.title, reachedDate: today } })
    }
    if (action.endDate > today || !world.happens(0.6)) return
    const outcome = world.happens(0.85) ? 'done' : 'stopped'
    const reason = outcome === 'done' ? 'Gedaan wat was afgesproken; de tafel heeft het besproken.' : 'Gestopt: andere acties gingen voor.'
    await world.act(action.owner, 'agendas.closeAction', { params, body: { outcome, reason } })
    running = running.filter(one => one !== action)
  }
}
