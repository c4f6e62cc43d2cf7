// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { Carriers } from './carriers.tsx'
import { api, type Execution } from './client.ts'
import { words } from './execution.texts.ts'
import { standings } from './rules.ts'
import { Tie } from './tie.tsx'

type Asked = Execution['asks'][number]
interface Given {
  execution: Execution
  version: string | null
}

/** How far a decision is: what it asks of whom, what carries that out, and what the executor says; with the acts for whoever is asked (C26 a). */
export function DecisionExecution({ id }: { id: string }) {
  const w = useTexts(words)
  const seen = api.useRead('/v1/executions/{id}', { id })
  return (
    <Section title={w.title} intro={w.intro}>
      <Loaded of={seen} lines={3}>
        {execution => (
          <>
            <p>
              <Badge>{w.states[execution.state]}</Badge>
            </p>
            {execution.asks.length === 0 && execution.carriers.length === 0 && <p>{w.nothing}</p>}
            {execution.asks.map(asked => (
              <One key={asked.id} asked={asked} execution={execution} version={seen.version} />
            ))}
            {execution.carriers.length > 0 && (
              <>
                <h3 className="nl-heading nl-heading--level-3">{w.whole}</h3>
                <Carriers of={execution.carriers} />
              </>
            )}
            {execution.state !== 'not-adopted' && <Tie execution={execution} version={seen.version} />}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function One({ asked, execution, version }: Given & { asked: Asked }) {
  const w = useTexts(words)
  const language = useLanguage()
  const tell = api.useAct('POST', '/v1/executions/{id}/words')
  return (
    <article className="sv-card">
      <h3 className="nl-heading nl-heading--level-3">
        <a href={addressOf('partners/organisations/organisation', language, { code: asked.executor.code })}>{asked.executor.name}</a>
      </h3>
      <p className="sv-text">{asked.asks}</p>
      <p>
        <Badge>{w.requests[asked.state]}</Badge> {asked.dueDate && w.before(date(language, asked.dueDate))}
        {asked.late && <strong> {w.late}</strong>}
      </p>
      {asked.carriers.length === 0 ? <p className="sv-small">{w.notCarried}</p> : <Carriers of={asked.carriers} />}
      {asked.words.length > 0 && (
        <ul>
          {asked.words.map(one => (
            <li key={one.date + one.words}>
              {w.standings[one.standing]}: {one.words}{' '}
              <span className="sv-small">{w.said(one.organisation, date(language, one.date))}</span>
            </li>
          ))}
        </ul>
      )}
      {asked.inHand ? (
        <div className="sv-actions">
          <Tie execution={execution} version={version} asked={asked} />
          <ActForm
            title={w.tell}
            of={tell}
            given={{ id: execution.id, requestId: asked.id }}
            version={version}
            fields={[
              { name: 'standing', label: w.how, kind: 'choice', options: standings.map(value => ({ value, label: w.standings[value] })) },
              { name: 'words', label: w.sentence, kind: 'line' },
            ]}
          />
        </div>
      ) : (
        <Why rule="execution.saysHowFar" act={w.tell} given={{ request_id: asked.id }} />
      )}
    </article>
  )
}
