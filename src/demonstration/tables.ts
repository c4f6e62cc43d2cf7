// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '../core/time/calendar.ts'
import { answerWords, proposalWords, sessionWords } from './words.ts'
import type { Place, World } from './world.ts'

const workKinds = ['adviser', 'case-director', 'project-leader', 'communication'] as const

/** What happens at the tables: decisions of college and district colleges, taskforces, mandates, sessions, hours and district plans. */
export function tablesIn(world: World) {
  const bureau = world.who('BUREAU-VEILIGHEIDSCOALITIE', 'bureau_coordinator')
  const mayor = world.who('GM0344', 'mayor')
  const adviser = ({ code }: Place) => world.who(code, 'safety_adviser')
  const members = world.municipalities.map(({ code }) => world.who(code, 'mayor'))
  let mandates: { id: string; due: string }[] = []
  let given = 0

  async function decide(body: string, voters: typeof members): Promise<void> {
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

  return {
    /** The college meets, twice a year: six decisions, and what it says on mandates. */
    async college(): Promise<void> {
      for (let count = 0; count < 6; count += 1)
        await decide('RVC', count < 2 ? [mayor, ...world.some(members.slice(1), 4)].filter((one, at, all) => all.indexOf(one) === at) : [])
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

    /** Every district college meets each quarter, and counts its local cases. */
    async districts(): Promise<void> {
      for (const district of world.districts) {
        await decide(district, [])
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
