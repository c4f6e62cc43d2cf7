// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextInput } from '../../shell/forms/inputs.tsx'
import { date, readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { fteText } from '../../shell/languages/amounts.ts'
import { api, type List } from './client.ts'
import { type State, states } from './rules.ts'
import { texts } from './texts.ts'

/** Every request with where it stands, also the refused; the announced proposals; and the limit of the mandate. */
export default function RequestsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [{ state, words }, change] = useFilters({ state: '', words: '' })
  const [typed, setTyped] = useState(words)
  const seen = api.useReadAndKeep('/v1/formation/requests', { ...(state && { state: state as State }), ...(words && { words }) })
  const asks = holds(useSession(), 'police_planner', 'police_chief')
  return (
    <Page title={t.title} lead={t.lead} steps={[{ title: t.formation, address: addressOf('staffing/ledger/formation', language) }]}>
      {asks ? (
        <p>
          <a className="nl-button nl-button--primary" href={addressOf('staffing/requests/new', language)}>
            {t.make}
          </a>
        </p>
      ) : (
        <Why rule="requests.requestsFormation" />
      )}
      <Filters>
        <Filter
          name="state"
          label={t.state}
          value={state}
          onValue={chosen => change({ state: chosen })}
          options={[{ value: '', label: t.any }, ...states.map(each => ({ value: each, label: t.states[each] }))]}
        />
      </Filters>
      <form
        onSubmit={event => {
          event.preventDefault()
          change({ words: typed })
        }}
      >
        <TextInput name="words" label={t.search} optional value={typed} onValue={setTyped} />
        <Button kind="secondary">{t.find}</Button>
      </form>
      <Loaded of={seen} lines={8}>
        {list => (
          <>
            {list.requests.length === 0 ? <Empty title={t.none} /> : <Requests requests={list.requests} />}
            <Proposals proposals={list.proposals} />
            <Mandate mandate={list.mandate} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Requests({ requests }: Pick<List, 'requests'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.list}
      rows={requests}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          title: t.request,
          shown: row => <a href={addressOf('staffing/requests/request', language, { id: row.id })}>{row.title}</a>,
          sort: row => row.title,
        },
        { key: 'unit', title: t.unit, shown: row => row.unit[language], sort: row => row.unit[language] },
        { key: 'function', title: t.functionName, shown: row => row.functionName },
        { key: 'fte', title: t.fte, numeric: true, shown: row => fteText(language, row.fte), sort: row => row.fte },
        { key: 'state', title: t.state, shown: row => t.states[row.state], sort: row => states.indexOf(row.state) },
        { key: 'asked', title: t.asked, shown: row => date(language, row.requestedDate, 'short'), sort: row => row.requestedDate },
        {
          key: 'decided',
          title: t.decided,
          shown: row => (row.decidedDate ? date(language, row.decidedDate, 'short') : ''),
          sort: row => row.decidedDate,
        },
      ]}
    />
  )
}

function Proposals({ proposals }: Pick<List, 'proposals'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (proposals.length === 0) return null
  return (
    <Section title={t.proposals} intro={t.proposalsTold}>
      <DataTable
        caption={t.proposals}
        captionHidden
        rows={proposals}
        keyOf={({ code }) => code}
        columns={[
          {
            key: 'name',
            title: t.request,
            shown: row =>
              row.requestId ? (
                <a href={addressOf('staffing/requests/request', language, { id: row.requestId })}>{row.name[language]}</a>
              ) : (
                row.name[language]
              ),
          },
          { key: 'choice', title: t.toMake, shown: row => row.says[language] },
          { key: 'state', title: t.state, shown: row => t.states[row.state] },
        ]}
      />
    </Section>
  )
}

function Mandate({ mandate }: Pick<List, 'mandate'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const decides = holds(useSession(), 'mayor', 'chief_prosecutor')
  const { act, busy, problem } = api.useAct('POST', '/v1/formation/mandate-limits')
  const send = ({ limit = '', validFromDate = '', decision = '' }: Record<string, string>) =>
    act({ limit: Number(limit.replace(',', '.')), validFromDate: readDate(validFromDate) ?? validFromDate, decision })
  return (
    <Section title={t.mandate}>
      <p>
        {mandate.since
          ? t.mandateTold(fteText(language, mandate.limit), date(language, mandate.since), mandate.decision ?? '')
          : t.mandateNone}
      </p>
      {decides ? (
        <details>
          <summary>{t.setLimit}</summary>
          <Form problem={problem} onSend={values => void send(values)}>
            <TextInput name="limit" label={t.limit} short error={errorOf(problem?.errors, 'limit')} />
            <DateInput name="validFromDate" label={t.validFrom} error={errorOf(problem?.errors, 'validFromDate')} />
            <TextInput name="decision" label={t.decision} error={errorOf(problem?.errors, 'decision')} />
            <Button busy={busy}>{t.setLimit}</Button>
          </Form>
        </details>
      ) : (
        <Why rule="requests.limitsMandate" />
      )}
    </Section>
  )
}
