// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page } from '../../shell/page/page.tsx'
import { OnlyFor } from '../../shell/states/only-for.tsx'
import { Empty, Failed, Loaded } from '../../shell/states/states.tsx'
import { api, type Audited, type Processed } from './client.ts'
import { AuditLines, ProcessingLines } from './lines-table.tsx'
import './screen.css'
import { searchedFor } from './searched.ts'
import { texts } from './texts.ts'

/** One look into a log: for what it is, what was searched, and the lines; each page that is read is a line in the audit log. */
export default function LookScreen() {
  const t = useTexts(texts)
  return (
    <OnlyFor roles={['privacy_officer']} rule="log-looks.readsAuditLines" title={t.title}>
      <Shown />
    </OnlyFor>
  )
}

/** The look says into which of the two logs it is. */
function Shown() {
  const { id } = useAddress<'id'>()
  const look = api.useRead('/v1/log-looks/{id}', { id })
  return <Loaded of={look}>{({ log }) => (log === 'audit' ? <Audit id={id} /> : <Processing id={id} />)}</Loaded>
}

function Audit({ id }: { id: string }) {
  const [{ page }] = useFilters({ page: 1 })
  const audited = api.useReadAndKeep('/v1/log-looks/{id}/audit-lines', { id, page })
  if (audited.problem) return <Refused problem={audited.problem} />
  return (
    <Loaded of={audited}>
      {data => (
        <Framed data={data} csv={api.address('/v1/log-looks/{id}/audit-lines/csv', { id })}>
          <AuditLines lines={data.lines} />
        </Framed>
      )}
    </Loaded>
  )
}

function Processing({ id }: { id: string }) {
  const [{ page }] = useFilters({ page: 1 })
  const processed = api.useReadAndKeep('/v1/log-looks/{id}/processing-lines', { id, page })
  if (processed.problem) return <Refused problem={processed.problem} />
  return (
    <Loaded of={processed}>
      {data => (
        <Framed data={data} csv={api.address('/v1/log-looks/{id}/processing-lines/csv', { id })}>
          <ProcessingLines lines={data.lines} />
        </Framed>
      )}
    </Loaded>
  )
}

function Refused({ problem }: { problem: NonNullable<ReturnType<typeof api.useRead>['problem']> }) {
  const t = useTexts(texts)
  return (
    <Page title={t.title} narrow>
      <Failed problem={problem} />
      <Another />
    </Page>
  )
}

function Another() {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <p>
      <a className="nl-button nl-button--secondary" href={addressOf('oversight/log-looks/looks', language)}>
        {t.another}
      </a>
    </p>
  )
}

function Framed({ data, csv, children }: { data: Audited | Processed; csv: string; children: ReactNode }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { look, total } = data
  return (
    <Page
      title={t.linesOf[look.log]}
      steps={[{ title: t.title, address: addressOf('oversight/log-looks/looks', language) }]}
      lead={searchedFor(look, language)}
    >
      <dl className="sv-facts">
        <div>
          <dt>{t.columns.ground}</dt>
          <dd>{t.grounds[look.ground]}</dd>
        </div>
        <div>
          <dt>{t.columns.reason}</dt>
          <dd>{look.reason}</dd>
        </div>
      </dl>
      <p>{t.lines(total, number(language, total))}</p>
      {total === 0 ? <Empty title={t.nothing}>{t.nothingHint}</Empty> : children}
      <Pages page={data.page} pages={Math.max(1, Math.ceil(total / data.pageSize))} />
      {total > 0 && (
        <p>
          <a className="nl-link" href={csv} download="" data-document="">
            {look.log === 'audit' ? t.csv : t.csvStandard}
          </a>{' '}
          <span className="sv-small">{t.csvHint}</span>
        </p>
      )}
      <Another />
    </Page>
  )
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const t = useTexts(texts)
  const [, , addressWith] = useFilters({ page: 1 })
  if (pages === 1) return null
  return (
    <nav className="log-pages" aria-label={t.pages}>
      {page > 1 && <a href={addressWith({ page: page - 1 })}>{t.before}</a>}
      <span>{t.page(page, pages)}</span>
      {page < pages && <a href={addressWith({ page: page + 1 })}>{t.after}</a>}
    </nav>
  )
}
