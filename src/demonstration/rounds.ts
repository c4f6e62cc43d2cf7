// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { invented, inventedQuestions, inventedReasons, type inventedRounds } from '../strategy/consultation/public.ts'
import type { Chance } from '../core/time/chance.ts'
import type { World } from './world.ts'

const signers = { municipality: 'mayor', prosecution: 'chief_prosecutor', 'police-unit': 'police_chief' } as const

/**
 * A consultation from opening to closing, at the moment the clock stands at: everybody who was a member answers and signs through the
 * contracts; who took no part in these years is left silent. Ends on the day answers were asked for.
 */
export async function holdRound(
  owner: pg.Pool,
  world: World,
  chance: Chance,
  { title, answers, themes }: (typeof inventedRounds)[number],
): Promise<void> {
  const bureau = world.who('BUREAU-VEILIGHEIDSCOALITIE', 'bureau_coordinator')
  const { id } = await world.act(bureau, 'consultation.openRound', {
    body: {
      title,
      intro: 'Proefgegevens: wat hier staat heeft geen organisatie geantwoord. Welke prioriteiten het college koos is wel echt.',
      places: 5,
      others: 'themes',
      themes: themes.map(({ code, nl, en }) => ({ code, nl, en })),
      questions: inventedQuestions,
      opensDate: world.today(),
      answersDate: answers,
    },
  })
  const params = { id }
  const { rows: members } = await owner.query<{ code: string; kind: keyof typeof signers }>(
    `select code, kind from strategy.round_member where round_id = $1 order by code collate "C"`,
    [id],
  )
  const taking = new Set(world.municipalities.map(one => one.code))
  for (const { code, kind } of members) {
    if (kind === 'municipality' && !taking.has(code)) continue
    const signer = world.who(code, signers[kind])
    const asked = inventedQuestions.filter(({ kinds }) => kinds.includes(kind))
    const texts = Object.fromEntries(asked.map(({ key }) => [key, world.pick(inventedReasons)]))
    const draft = await world.act(signer, 'consultation.saveDraft', { params, body: { ranked: invented(themes, 5, chance), texts } })
    await world.act(signer, 'consultation.signAnswer', { params, body: { draftId: draft.id } })
  }
  world.clock.moveTo(`${answers}T08:00:00Z`)
  await world.act(bureau, 'consultation.closeRound', { params, body: { confirmed: true } })
}
