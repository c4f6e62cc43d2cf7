// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { Button } from '../../shell/forms/button.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { locale } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { fteText } from '../../shell/languages/amounts.ts'
import { type ActKey, ActForm } from './act-forms.tsx'
import { api, type Request } from './client.ts'
import { texts } from './texts.ts'

const rules: Record<ActKey, string> = {
  endorse: 'requests.endorsesRequest',
  advise: 'requests.advisesOnRequest',
  decide: 'requests.decidesRequest',
  withdraw: 'requests.withdrawsRequest',
}

/** One request: what it asks, the way it went, and what this reader may do with it; what may not says why. */
export default function RequestScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/formation/requests/{id}', { id })
  const [doing, start] = useState<ActKey | null>(null)
  return (
    <Loaded of={seen} lines={8}>
      {request => (
        <Page
          title={request.title}
          lead={`${request.unit[language]}, ${request.functionName}`}
          beside={<Badge>{t.states[request.state]}</Badge>}
          steps={[
            { title: t.formation, address: addressOf('staffing/ledger/formation', language) },
            { title: t.title, address: addressOf('staffing/requests/list', language) },
          ]}
        >
          <About request={request} />
          <Movements request={request} />
          <Section title={t.way}>
            <ol>
              {request.steps.map(step => (
                <li key={`${step.kind} ${step.date}`}>
                  <strong>{t.steps[step.kind as keyof typeof t.steps]}</strong>
                  {step.outcome && ` (${t.outcomes[step.outcome as keyof typeof t.outcomes]})`}, {date(language, step.date)},{' '}
                  {step.organisation}. {step.text}
                </li>
              ))}
            </ol>
            {request.state === 'approved' && (
              <p>
                <a href={addressOf('staffing/ledger/postings', language, {}, { unit: request.lines[0]?.toUnit })}>{t.seePostings}</a>
              </p>
            )}
          </Section>
          <div className="sv-actions">
            {request.acts.map(({ key, allowed, ...says }) => (
              <div key={key}>
                <Button
                  kind={key === 'withdraw' ? 'subtle' : 'secondary'}
                  type="button"
                  refused={allowed ? undefined : (says[language] ?? undefined)}
                  onPress={() => start(key as ActKey)}
                >
                  {t.acts[key as ActKey]}
                </Button>
                {!allowed && <Why rule={rules[key as ActKey]} given={{ request_id: request.id }} act={t.acts[key as ActKey]} />}
              </div>
            ))}
          </div>
          {doing && <ActForm key={doing} act={doing} id={request.id} version={seen.version} done={() => start(null)} />}
        </Page>
      )}
    </Loaded>
  )
}

function About({ request }: { request: Request }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const euros = new Intl.NumberFormat(locale[language], {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  return (
    <dl className="sv-facts">
      <dt>{t.reason}</dt>
      <dd>{request.reason}</dd>
      <dt>{t.budget}</dt>
      <dd>
        {t.budgets[request.budget]}. {request.budgetEffect === null ? t.unrated : t.effect(euros.format(request.budgetEffect))}.{' '}
        {request.inMandate && t.inMandate}
      </dd>
      <dt>{t.consulted}</dt>
      <dd>{request.consulted}</dd>
      {request.attachments.length > 0 && (
        <>
          <dt>{t.attachments}</dt>
          <dd>{request.attachments.join(', ')}</dd>
        </>
      )}
    </dl>
  )
}

function Movements({ request }: { request: Request }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const rate = (value: number | null | undefined) => (value === null || value === undefined ? '–' : fteText(language, value))
  return (
    <DataTable
      caption={t.movements}
      rows={request.lines.map((line, index) => ({ ...line, key: String(index) }))}
      keyOf={({ key }) => key}
      columns={[
        { key: 'from', title: t.from, shown: line => `${line.fromName[language]} (${t.categories[line.fromCategory]})` },
        { key: 'to', title: t.to, shown: line => `${line.toName[language]} (${t.categories[line.toCategory]})` },
        { key: 'fte', title: t.fte, numeric: true, shown: line => fteText(language, line.fte) },
        { key: 'start', title: t.startDate, shown: line => date(language, line.startDate) },
        { key: 'rates', title: t.rates, shown: line => `${rate(line.fromRate)} → ${rate(line.toRate)}` },
      ]}
    />
  )
}
