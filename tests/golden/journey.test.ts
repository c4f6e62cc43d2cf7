// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRegion } from '../../src/load-region.ts'
import { inventedRounds } from '../../src/strategy/consultation/public.ts'
import { type Done, openScenario, type Round, type Scenario } from './scenario.ts'

/**
 * The golden scenario as a whole, from an empty region, every step an act of somebody through the API and the clock of the demonstration
 * moved on between them. Only the answers of the forty-one partners come through the same contracts without HTTP: they are many.
 */
let scenario: Scenario
let { site, clock, door, today, somebody, does, entries, running, organisation, adopts, outcome, packOf } = {} as Scenario

/** A round in which everybody answers, the last three after a reminder. Returns its identifier and how many were reminded. */
async function consult(given: Round): Promise<{ round: string; reminded: number }> {
  const round = await scenario.open(given)
  await scenario.answers(round, given, (_, place) => place < 3)
  clock.moveTo(`${given.answers}T09:00:00Z`)
  const at = `/v1/consultations/${round}`
  const told = (await does('bureau-coordinator', `${at}/reminders`, { confirmed: true }, at)) as Done & { reminded: number }
  await scenario.answers(round, given, () => false)
  await does('bureau-coordinator', `${at}/closures`, { confirmed: true }, at)
  return { round, reminded: told.reminded }
}

beforeAll(async () => {
  scenario = await openScenario()
  ;({ site, clock, door, today, somebody, does, entries, running, organisation, adopts, outcome, packOf } = scenario)
}, 60_000)
afterAll(() => site?.close())

describe('from the consultation of 2018 to the chain of 2023', () => {
  it('2018: forty-one partners are asked, three are reminded, and three themes come out', async () => {
    const [first] = inventedRounds
    const { round, reminded } = await consult(first!)
    const { body } = await site.as('bureau-coordinator').get<{ totals: object }>(`/v1/consultations/${round}`)
    expect([reminded, body.totals]).toEqual([3, { asked: 41, signed: 41, writing: 0 }])
    expect(await outcome(round)).toEqual(['cyberveiligheid', 'ondermijning', 'zorg-en-veiligheid'])
  })

  it('2019: the college decides how many there are and which three, each by a decision with a number', async () => {
    clock.moveTo('2019-01-24T10:00:00Z')
    const change = { text: 'Zoals uit de raadpleging kwam.', why: 'De meeste partners noemen dit.', startsDate: today() }
    const number = await does('bureau-coordinator', '/v1/priorities/changes', { ...change, title: 'Drie prioriteiten', most: 3 })
    await adopts(number.id, 'Drie gezamenlijke prioriteiten')
    for (const [code, nameNl, nameEn, body] of [
      ['ondermijning', 'Georganiseerde ondermijnende criminaliteit', 'Organised undermining crime', 'TASKFORCE-ONDERMIJNING'],
      ['zorg-en-veiligheid', 'Veiligheid en zorg', 'Safety and care', 'TASKFORCE-ZORG-EN-VEILIGHEID'],
      ['cyberveiligheid', 'Cyberveiligheid', 'Cyber safety', 'TASKFORCE-CYBERVEILIGHEID'],
    ]) {
      const { id } = await does('bureau-coordinator', '/v1/priorities', { code, nameNl, nameEn, body })
      const proposal = await does('bureau-coordinator', '/v1/priorities/changes', { ...change, title: nameNl, entersId: id })
      await adopts(proposal.id, `Prioriteit: ${nameNl}`)
    }
    expect(await running()).toEqual(['cyberveiligheid', 'ondermijning', 'zorg-en-veiligheid'])
    const { body } = await site.as(null).get<{ decisions: { reference: string }[] }>('/v1/decisions?year=2019')
    expect(body.decisions.map(one => one.reference).sort()).toEqual(['RVC-2019-1', 'RVC-2019-2', 'RVC-2019-3', 'RVC-2019-4'])
  })

  it('2019: the strategy of that period is loaded and finds its priorities decided already', async () => {
    await loadRegion(site.owner, await packOf('2019-2022'), clock)
    expect(await running()).toEqual(['cyberveiligheid', 'ondermijning', 'zorg-en-veiligheid'])
    const { body } = await site.as('mayor').get<{ ambitions: unknown[] }>('/v1/ambitions?period=2019-2022')
    expect(body.ambitions.length).toBeGreaterThan(3)
  })

  it('2019: each taskforce gets seats until no gap is left, an assignment and an implementation plan', async () => {
    for (const code of ['TASKFORCE-ONDERMIJNING', 'TASKFORCE-ZORG-EN-VEILIGHEID', 'TASKFORCE-CYBERVEILIGHEID']) {
      const at = `/v1/taskforces/${code}`
      const seat = async (role: string, holder: string) =>
        does(
          'bureau-coordinator',
          `${at}/seats`,
          { role, seatOrganisationId: await organisation(holder), firstDate: today(), reason: 'Besluit van het college.' },
          at,
        )
      await seat('chair', 'GM0344')
      for (const member of ['GM0034', 'GM0402', 'GM0307', 'GM0632']) await seat('mayor', member)
      await seat('prosecutor', 'OM-MIDDEN-NEDERLAND')
      await seat('police-sector-head', 'RE03')
      const decided = { decision: 'RVC-2019-1', decidedDate: today() }
      await does('mayor', `${at}/missions`, { text: 'Werk de prioriteit uit met alle districten.', ...decided }, at)
      await does('bureau-coordinator', `${at}/plans`, { text: 'Eerst in kaart brengen, dan kiezen, dan doen.' }, at)
      const { body } = await site.as('adviser-small').get<{ gaps: object }>(at)
      expect(body.gaps).toEqual({ mayors: 0, prosecutor: false, policeSectorHead: false, districts: [] })
    }
  })

  it('2019: the agenda gets an action with an owner, partners, hours and a milestone, and its owner reports on it', async () => {
    clock.moveTo('2019-03-11T10:00:00Z')
    const taskforce = await organisation('TASKFORCE-ONDERMIJNING')
    const planned = await does('taskforce-secretary', '/v1/actions', {
      level: 'region',
      bodyId: taskforce,
      title: 'Vakantieparken in beeld brengen',
      effect: 'Elke gemeente weet wat er op haar vakantieparken speelt.',
      startDate: '2019-04-01',
      endDate: '2019-12-31',
      decision: 'Uitvoeringsplan, versie 1',
      decidedDate: today(),
      partners: [{ organisationId: await organisation('RIEC'), part: 'levert het beeld' }],
      hours: [{ organisationId: await organisation('GM0307'), role: 'adviser', quarterDate: '2019-04-01', hours: 40 }],
      milestones: [{ title: 'Eerste beeld', dueDate: '2019-07-01' }],
      ownerOrganisationId: taskforce,
    })
    clock.moveTo('2019-06-20T10:00:00Z')
    const at = `/v1/actions/${planned.id}`
    await does('taskforce-secretary', `${at}/reports`, { judgement: 'at-risk', reason: 'Twee gemeenten leverden nog niets aan.' }, at)
    await does('taskforce-secretary', `${at}/milestone-arrivals`, { title: 'Eerste beeld', reachedDate: '2019-06-20' }, at)
    const { body } = await site.as('mayor').get<{ state: string; milestones: { reachedDate: string | null }[] }>(at)
    expect([body.state, body.milestones[0]?.reachedDate]).toEqual(['at-risk', '2019-06-20'])
  })

  it('2019: the mandates on radicalisation and human trafficking run, come on the agenda by themselves and are ended', async () => {
    type Mandates = { mandates: { id: string; title: { nl: string }; state: string; onAgenda: string | null; outcome: string | null }[] }
    const all = async () => (await site.as('mayor').get<Mandates>('/v1/mandates')).body.mandates
    expect((await all()).map(({ state }) => state)).toEqual(['running', 'running'])
    clock.moveTo('2020-01-15T10:00:00Z')
    expect((await all()).map(({ onAgenda }) => onAgenda)).toEqual(['overdue', 'overdue'])
    for (const { id, title } of await all()) {
      const at = `/v1/mandates/${id}`
      const trafficking = title.nl.startsWith('Mensenhandel')
      await does(
        trafficking ? 'taskforce-secretary' : 'bureau-coordinator',
        `${at}/deliveries`,
        { summary: 'Voorstel voor het vervolg, met wat het van wie vraagt.', advice: trafficking ? 'continue' : 'transfer' },
        at,
      )
      await does(
        'bureau-coordinator',
        `${at}/mandate-outcomes`,
        {
          ...(trafficking ? { outcome: 'continue' } : { outcome: 'transfer', transferTo: 'VEILIGHEIDSHUIZEN' }),
          reason: 'Het college volgt het advies.',
          decision: 'College van 15 januari 2020',
          decidedDate: today(),
        },
        at,
      )
    }
    expect((await all()).map(({ outcome: end }) => end).sort()).toEqual(['continue', 'transfer'])
  })

  it('2022: the account says of each ambition where it stands, and never calls green what is not known', async () => {
    clock.moveTo('2022-05-10T10:00:00Z')
    type Ambitions = { ambitions: { standing: string; figures: { target: number | null; standing: string }[] }[] }
    const { body } = await site.as('bureau-coordinator').get<Ambitions>('/v1/ambitions?period=2019-2022')
    const standing = body.ambitions.map(one => one.standing)
    expect(standing.length).toBeGreaterThan(3)
    for (const { figures } of body.ambitions)
      for (const figure of figures) if (figure.target === null) expect(figure.standing).toBe('unassessable')
  })

  it('2022: forty partners are asked anew, and public unrest takes the place of safety and care', async () => {
    clock.moveTo('2022-06-01T09:00:00Z')
    const { round, reminded } = await consult(inventedRounds[1]!)
    const { body } = await site.as('bureau-coordinator').get<{ totals: object }>(`/v1/consultations/${round}`)
    expect([reminded, body.totals]).toEqual([3, { asked: 40, signed: 40, writing: 0 }])
    expect(await outcome(round)).toEqual(['cyberveiligheid', 'maatschappelijke-onrust', 'ondermijning'])
  })

  it('2023: in one meeting one goes out and one comes in, the taskforce is discharged and 77 fte are divided', async () => {
    clock.moveTo('2023-11-23T10:00:00Z')
    const unrest = await does('bureau-coordinator', '/v1/priorities', {
      code: 'maatschappelijke-onrust',
      nameNl: 'Maatschappelijke onrust',
      nameEn: 'Public unrest',
    })
    const care = (await entries()).find(one => one.priority.code === 'zorg-en-veiligheid')
    const { body: before } = await site.as('mayor').get<{ effects: { kind: string }[] }>(`/v1/priorities/${care?.priority.id}/effects`)
    expect(new Set(before.effects.map(one => one.kind))).toContain('action')
    const proposal = await does('bureau-coordinator', '/v1/priorities/changes', {
      title: 'Onrust in de plaats van veiligheid en zorg',
      text: 'Maatschappelijke onrust komt erbij, veiligheid en zorg gaat eraf.',
      why: 'De partners noemen onrust vaker; veiligheid en zorg staat op eigen benen.',
      entersId: unrest.id,
      leavesId: care?.priority.id,
      most: 3,
      startsDate: today(),
    })
    const decision = await adopts(proposal.id, 'Prioriteiten 2023-2026', [
      { executor: 'VEILIGHEIDSHUIZEN', asks: 'Neem de aanpak van gezinnen over.', dueDate: '2024-02-01' },
    ])
    expect(await running()).toEqual(['cyberveiligheid', 'maatschappelijke-onrust', 'ondermijning'])
    const exit = (await entries()).find(one => one.exitId)?.exitId
    const at = `/v1/priorities/exits/${exit}`
    await does(
      'bureau-coordinator',
      `${at}/handovers`,
      { what: 'De aanpak van gezinnen met veel problemen.', receiver: 'VEILIGHEIDSHUIZEN', handedDate: today() },
      at,
    )
    await does(
      'bureau-coordinator',
      `${at}/discharges`,
      { decisionId: decision.id, body: 'TASKFORCE-ZORG-EN-VEILIGHEID', words: 'Het college dankt de taskforce en verleent decharge.' },
      at,
    )
    await loadRegion(site.owner, await packOf('2023-2026'), clock)
    const plan = '/v1/formation/expected-changes/uitbreiding-2023'
    for (const [toUnit, fte] of [
      ['POLITIE-STAD-UTRECHT', 30],
      ['POLITIE-FLEVOLAND', 27],
      ['POLITIE-RECHERCHE', 20],
    ] as const)
      await does(
        'police-planner',
        `${plan}/expected-postings`,
        { fte, fromUnit: 'BUITEN-DE-EENHEID', toUnit, category: 'operational', startDate: '2024-01-01', decision: decision.reference },
        plan,
      )
    const { body } = await site.as('police-chief').get<{ posted: number; open: number; earmarks: { decision: string }[] }>(plan)
    expect([body.posted, body.open]).toEqual([77, 0])
    expect(new Set(body.earmarks.map(one => one.decision))).toEqual(new Set([decision.reference]))
  })

  it('the taskforce that is discharged closes its tasks first, and takes no new ones', async () => {
    const taskforce = await organisation('TASKFORCE-ZORG-EN-VEILIGHEID')
    const at = '/v1/taskforces/TASKFORCE-ZORG-EN-VEILIGHEID'
    const decided = { decision: 'RVC-2023-1', decidedDate: today() }
    await does('bureau-coordinator', `${at}/evaluations`, { worked: 'Samen aan tafel.', failed: 'Te veel tafels.', advice: 'end' }, at)
    await does('mayor', `${at}/rulings`, { ruling: 'end', reason: 'De prioriteit gaat eraf.', ...decided }, at)
    const discharge = { reason: 'Met dank voor vier jaar werk.', ...decided }
    await expect(does('mayor', `${at}/discharges`, discharge, at)).rejects.toThrow('Alle taken zijn afgesloten of overgedragen')
    const secretary = somebody('TASKFORCE-ZORG-EN-VEILIGHEID taskforce_secretary')
    const { body } = await site.as('mayor').get<{ actions: { id: string; owner: { id: string } | null }[] }>('/v1/actions?state=open')
    const open = body.actions.filter(one => one.owner?.id === taskforce)
    expect(open.length).toBeGreaterThan(0)
    for (const { id } of open)
      await door.act(secretary, 'agendas.closeAction', {
        params: { id },
        body: { outcome: 'done', reason: 'Overgedragen met de prioriteit.' },
      })
    await does('mayor', `${at}/discharges`, discharge, at)
    const { body: read } = await site.as('adviser-small').get<{ dischargedDate: string; tasks: number }>(at)
    expect([read.dischargedDate, read.tasks]).toEqual(['2023-11-23', 0])
  })

  it('history shows the chain: what replaced what, by which decision, with discharge and handover', async () => {
    const all = await entries()
    const came = all.find(one => one.priority.code === 'maatschappelijke-onrust')
    const went = all.find(one => one.priority.code === 'zorg-en-veiligheid')
    expect([came?.replaced?.code, went?.replacedBy?.code]).toEqual(['zorg-en-veiligheid', 'maatschappelijke-onrust'])
    expect([came?.decision.reference, went?.discharge?.decision.reference]).toEqual(['RVC-2023-1', 'RVC-2023-1'])
    expect(went?.handovers[0]?.receiver.code).toBe('VEILIGHEIDSHUIZEN')
    expect((await site.owner.query('select * from strategy.priority_overflow')).rows).toEqual([])
  })
})
