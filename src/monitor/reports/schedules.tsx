// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import { useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { Button } from '../../shell/forms/button.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Failed, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import type { contract } from '../report-schedules/contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()
type Schedule = AnswerAt<typeof contract, '/v1/report-schedules'>['schedules'][number]
const rhythms = ['month', 'quarter', 'year'] as const

/** One's own recurring reports with what was made, and the form to ask for one (C28 e). */
export function Schedules({ periods }: { periods: readonly string[] }) {
  const t = useTexts(texts).recurring
  const session = useSession()
  const seen = api.useRead('/v1/report-schedules', {})
  const ask = api.useAct('POST', '/v1/report-schedules')
  const own = session?.organisation.code ?? ''
  const editions = [
    { value: 'college', label: t.college },
    { value: 'residents', label: t.residents },
    ...(own.startsWith('GM') ? [{ value: `council-${own}`, label: t.council }] : []),
  ]
  return (
    <Loaded of={seen}>
      {({ schedules }) => (
        <>
          <ActForm
            title={t.act}
            of={ask}
            fields={[
              { name: 'period', label: t.period, kind: 'list', options: periods.map(code => ({ value: code, label: code })) },
              { name: 'edition', label: t.edition, kind: 'choice', options: editions },
              { name: 'every', label: t.every, kind: 'choice', options: rhythms.map(value => ({ value, label: t.rhythm[value] })) },
              { name: 'startsDate', label: t.starts, kind: 'date' },
            ]}
          />
          <Why rule="report-schedules.schedulesReport" act={t.act} />
          {schedules.length === 0 && <p className="nl-paragraph">{t.none}</p>}
          <ul className="sv-links">
            {schedules.map(schedule => (
              <li key={schedule.id} className="sv-card">
                <One schedule={schedule} editions={editions} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  )
}

function One({
  schedule: { id, period, edition, every, startsDate, ended, deliveries },
  editions,
}: {
  schedule: Schedule
  editions: readonly { value: string; label: string }[]
}) {
  const t = useTexts(texts).recurring
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', '/v1/report-schedules/{id}/report-schedule-ends')
  const make = api.useAct('POST', '/v1/report-schedules/{id}/report-deliveries')
  const name = editions.find(({ value }) => value === edition)?.label ?? edition
  return (
    <>
      <p>
        <strong>{t.line(name, period, t.rhythm[every], date(language, startsDate))}</strong> {ended && t.ended}
      </p>
      {deliveries.length === 0 && <p className="sv-small">{t.nothing}</p>}
      <ul>
        {deliveries.map(one => (
          <li key={one.id}>
            <a className="nl-link" href={addressOf('monitor/report-schedules/delivery', language, { id: one.id })}>
              {t.made(date(language, one.madeDate))}
            </a>
          </li>
        ))}
      </ul>
      {!ended && (
        <Button kind="secondary" type="button" busy={make.busy} onPress={() => void make.act({ id } as never)}>
          {t.now}
        </Button>
      )}
      {make.problem && <Failed problem={make.problem} />}
      {!ended && (
        <Button kind="subtle" type="button" busy={busy} onPress={() => void act({ id } as never)}>
          {t.stop}
        </Button>
      )}
      {problem && <Failed problem={problem} />}
    </>
  )
}
