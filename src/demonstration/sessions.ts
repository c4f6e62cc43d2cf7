// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '../core/time/calendar.ts'
import { answerWords, sessionWords } from './words.ts'
import type { Place, World } from './world.ts'

/** Work and knowledge sessions (C18). */
export function sessionsIn(world: World) {
  const bureau = world.who('BUREAU-VEILIGHEIDSCOALITIE', 'bureau_coordinator')
  const adviser = ({ code }: Place) => world.who(code, 'safety_adviser')
  return {
    /** Two sessions a month: planned, held, with minutes and now and then an outcome. */
    async session(): Promise<void> {
      const day = world.inDays(14)
      const invited = world.some(world.municipalities, world.between(3, 10))
      const keeper = world.happens(0.5) ? bureau : adviser(world.pick(world.municipalities))
      const { id } = await world.act(keeper, 'sessions.planSession', {
        body: {
          title: sessionWords(world),
          aim: 'Proefgegevens: van elkaar leren wat werkt.',
          tableKind: world.pick(['board', 'official', 'both'] as const),
          form: world.pick(['work', 'knowledge', 'joint'] as const),
          startsAt: `${day}T09:00:00Z`,
          endsAt: `${day}T11:00:00Z`,
          place: `Gemeentehuis ${world.pick(world.municipalities).name.replace('Gemeente ', '')}`,
          invitations: invited.map(one => ({ organisationId: one.id })),
        },
      })
      const params = { id }
      await world.act(keeper, 'sessions.sharePaper', {
        params,
        body: { title: 'Agenda en vragen', text: 'Wat werkte, wat niet, en wat spreken wij af?' },
      })
      for (const one of world.some(invited, world.between(2, invited.length)))
        await world.act(keeper, 'sessions.noteAttendance', { params, body: { organisationId: one.id, people: world.between(1, 4) } })
      const minutes = await world.act(keeper, 'sessions.writeMinutes', {
        params,
        body: { text: `Besproken op ${addDays(day, 0)}: ${answerWords(world)}` },
      })
      const other = invited.find(one => one.code !== keeper.organisation.code)
      if (other && world.happens(0.8))
        await world.act(adviser(other), 'sessions.confirmMinutes', { params, body: { minutesId: minutes.id } })
    },
  }
}
