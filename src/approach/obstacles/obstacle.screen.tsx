// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useTitle } from '../../shell/browser/arrival.ts'
import { client } from '../../shell/browser/client.ts'
import { Button } from '../../shell/forms/button.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Failed, Loaded } from '../../shell/states/states.tsx'
import type { contract as reporting } from '../obstacle-reporters/contract.ts'
import { Acts } from './acts-list.tsx'
import { Asked, Ladder } from './asked-now.tsx'
import { api, type Obstacle } from './client.ts'
import { shortly } from './due.tsx'
import { isEnded } from './rules.ts'
import './screen.css'
import { texts } from './texts.ts'
import { Timeline } from './timeline.tsx'
import { words } from './words.texts.ts'

const reporters = client<typeof reporting>()

/** One obstacle: what is asked of whom by when, where it lies, what happened, and what you can do or why not. */
export default function ObstacleScreen() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/obstacles/{id}', { id })
  const name = seen.data ? shortly(seen.data.happens, 90) : t.obstacle
  useTitle(name)
  return (
    <Loaded of={seen}>
      {obstacle => (
        <Page
          title={name}
          steps={[{ title: t.title, address: addressOf('approach/obstacles/list', language) }]}
          beside={<span className={`obstacle-state obstacle-state--${obstacle.state}`}>{w.states[obstacle.state]}</span>}
        >
          <Words obstacle={obstacle} />
          <Asked obstacle={obstacle} />
          <Section title={t.acts}>
            <Acts obstacle={obstacle} version={seen.version} />
          </Section>
          <div className="sv-columns">
            <Section title={t.timeline}>
              <Timeline obstacle={obstacle} />
            </Section>
            <Section title={t.ladder}>
              <Ladder level={obstacle.level} ended={isEnded(obstacle.state)} />
              <Felt obstacle={obstacle} />
            </Section>
          </div>
        </Page>
      )}
    </Loaded>
  )
}

function Words({ obstacle }: { obstacle: Obstacle }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const day = date(language, obstacle.reportedDate)
  return (
    <div className="sv-columns">
      <div className="sv-text">
        {obstacle.happens !== shortly(obstacle.happens, 90) && <blockquote className="obstacle-words">{obstacle.happens}</blockquote>}
        {obstacle.helps && (
          <>
            <h2 className="nl-heading nl-heading--level-3">{t.helps}</h2>
            <p>{obstacle.helps}</p>
          </>
        )}
      </div>
      <div>
        <dl className="sv-facts">
          <dt>{t.columns.domain}</dt>
          <dd>{w.domains[obstacle.domain]}</dd>
          <dt>{t.where}</dt>
          <dd>{obstacle.municipality?.name ?? t.wholeRegion}</dd>
          <dt>{t.from}</dt>
          <dd>{obstacle.organisation?.name ?? t.anonymous}</dd>
          <dt>{t.columns.reported}</dt>
          <dd>{obstacle.organisation ? day : t.week(day)}</dd>
          <dt>{t.columns.echoes}</dt>
          <dd>{obstacle.echoes}</dd>
        </dl>
        <div className="obstacle-me">
          <MeToo obstacle={obstacle} />
        </div>
      </div>
    </div>
  )
}

function MeToo({ obstacle }: { obstacle: Obstacle }) {
  const t = useTexts(texts)
  const { act, busy, problem } = reporters.useAct('POST', '/v1/obstacle-echoes')
  if (obstacle.mine.includes('reporter')) return <p className="sv-small">{t.youReported}</p>
  if (obstacle.mine.includes('echo')) return <p className="sv-small">{t.youEcho}</p>
  if (isEnded(obstacle.state)) return null
  return (
    <>
      <Button kind="secondary" type="button" busy={busy} onPress={() => void act({ obstacleId: obstacle.id })}>
        {t.meToo}
      </Button>
      {problem && <Failed problem={problem} />}
    </>
  )
}

function Felt({ obstacle: { felt, state } }: { obstacle: Obstacle }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (!felt && state !== 'lifted' && state !== 'lowered') return null
  return (
    <>
      <h3 className="nl-heading nl-heading--level-3">{t.felt}</h3>
      {felt ? (
        <p className="nl-paragraph">
          {t.feltAsked(felt.asked, date(language, felt.askedDate))}{' '}
          {felt.says === null ? t.feltWaiting : <strong>{t.feltSays[felt.says]}</strong>}
        </p>
      ) : (
        <p className="nl-paragraph">{t.feltLater}</p>
      )}
    </>
  )
}
