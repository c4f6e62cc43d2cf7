// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react'
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Section } from '../../shell/page/page.tsx'
import { Failed, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { type Column, DataTable } from '../../shell/tables/data-table.tsx'
import type { contract } from '../editions/contract.ts'
import type { Report } from './client.ts'
import { addressOfEdition } from './rules.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()
type Editions = AnswerAt<typeof contract, '/v1/reports/{id}/report-editions'>
type Made = Editions['editions'][number]

/** How often the screen looks while editions are being made, in milliseconds. */
const pause = 1000

/** The editions of a frozen account: to have them made, how far that is, and each in its forms. */
export function EditionsMade({ report }: { report: Report }) {
  const t = useTexts(texts)
  const seen = api.useRead('/v1/reports/{id}/report-editions', { id: report.id })
  const busy = seen.data !== undefined && seen.data.made < seen.data.ordered
  const { again } = seen
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function each time, that does the same
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(again, pause)
    return () => clearInterval(timer)
  }, [busy])
  return (
    <Section title={t.editions.title} intro={t.editions.intro}>
      <Loaded of={seen}>{editions => <Run report={report} editions={editions} version={seen.version} />}</Loaded>
    </Section>
  )
}

function Run({ report, editions, version }: { report: Report; editions: Editions; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/reports/{id}/report-edition-orders')
  const { made, of, ordered } = editions
  const refused = !holds(session, 'bureau_coordinator')
    ? t.onlyBureau
    : report.state === 'draft'
      ? t.editions.first
      : made === of
        ? t.editions.all
        : made < ordered
          ? t.editions.busy
          : undefined
  const columns: Column<Made>[] = [
    {
      key: 'edition',
      title: t.editions.edition,
      shown: ({ edition, title }) => (
        <a className="nl-link" href={addressOfEdition(report.number, edition.replace('-', ':'), language)} data-document="">
          {title}
        </a>
      ),
      sort: ({ title }) => title,
    },
    {
      key: 'pdf',
      title: t.editions.pdf,
      shown: ({ edition }) => (
        <a className="nl-link" href={`/v1/report-editions/${report.number}/${edition}/pdf`} data-document="">
          {t.editions.pdf}
        </a>
      ),
    },
    { key: 'took', title: t.editions.took, numeric: true, shown: ({ tookMs }) => number(language, tookMs), sort: ({ tookMs }) => tookMs },
    { key: 'hash', title: t.editions.hash, shown: ({ pdf }) => <code>{pdf.slice(0, 16)}…</code> },
  ]
  return (
    <>
      <Button type="button" busy={busy} refused={refused} onPress={() => void act({ id: report.id } as never, { version })}>
        {t.editions.make}
      </Button>
      <Why rule="editions.ordersEditions" given={{ report_id: report.id }} act={t.editions.make} />
      {problem && <Failed problem={problem} />}
      {ordered > 0 && (
        <p className="report-progress">
          <progress value={made} max={of} aria-label={t.editions.progress(made, of)} />{' '}
          <span role="status">{t.editions.progress(made, of)}</span>
        </p>
      )}
      {editions.editions.length > 0 && (
        <DataTable caption={t.editions.caption} captionHidden columns={columns} rows={editions.editions} keyOf={({ edition }) => edition} />
      )}
    </>
  )
}
