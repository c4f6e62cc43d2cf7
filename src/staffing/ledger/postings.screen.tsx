// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { fteText, inLanguage } from '../../shell/languages/amounts.ts'
import './screen.css'
import { api, type Posting } from './client.ts'
import { texts } from './texts.ts'

/** Every posting with its reason and decision; of one unit with everything counted with it: the drill-down of the table. */
export default function PostingsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [{ unit }, change] = useFilters({ unit: '' })
  const [taking, take] = useState<Posting | null>(null)
  const units = api.useRead('/v1/formation/units')
  const seen = api.useReadAndKeep('/v1/formation/postings', unit ? { unit } : {})
  const planner = holds(useSession(), 'police_planner')
  const name = units.data?.units.find(({ code }) => code === unit)?.name[language]
  return (
    <Page
      title={name ? t.postingsOf(name) : t.postingsTitle}
      lead={t.postingsLead}
      steps={[{ title: t.steps, address: addressOf('staffing/ledger/formation', language) }]}
    >
      <Filters>
        <Filter
          name="unit"
          label={t.unit}
          value={unit}
          onValue={chosen => change({ unit: chosen })}
          options={[
            { value: '', label: t.all },
            ...(units.data?.units ?? []).map(each => ({ value: each.code, label: each.name[language] })),
          ]}
        />
      </Filters>
      {taking && <TakeBack posting={taking} done={() => take(null)} />}
      <Loaded of={seen} lines={10}>
        {({ postings }) => <PostingTable postings={postings} onTake={planner ? take : undefined} />}
      </Loaded>
      {!planner && <Why rule="ledger.postsFormation" />}
    </Page>
  )
}

/** Postings as a table; with `onTake` a planner can take one back. */
export function PostingTable({
  postings,
  caption,
  onTake,
}: {
  postings: readonly Posting[]
  caption?: string
  onTake?: ((posting: Posting) => void) | undefined
}) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={caption ?? t.postings}
      rows={postings}
      keyOf={({ id }) => id}
      columns={[
        { key: 'date', title: t.date, shown: posting => date(language, posting.startDate, 'short'), sort: posting => posting.startDate },
        { key: 'kind', title: t.kind, shown: posting => t.kinds[posting.kind], sort: posting => t.kinds[posting.kind] },
        {
          key: 'from',
          title: t.from,
          shown: posting => <Place name={posting.fromName[language]} category={t.categories[posting.fromCategory]} />,
        },
        { key: 'to', title: t.to, shown: posting => <Place name={posting.toName[language]} category={t.categories[posting.toCategory]} /> },
        { key: 'fte', title: t.fte, numeric: true, shown: posting => fteText(language, posting.fte), sort: posting => posting.fte },
        { key: 'reason', title: t.reason, shown: posting => <Reason posting={posting} /> },
        ...(onTake
          ? [{ key: 'take', title: t.takeBack, shown: (posting: Posting) => <TakeButton posting={posting} onTake={onTake} /> }]
          : []),
      ]}
    />
  )
}

function Place({ name, category }: { name: string; category: string }) {
  return (
    <div className="formation-place">
      {name} <span className="sv-small">{category}</span>
    </div>
  )
}

function Reason({ posting }: { posting: Posting }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <div className="formation-reason">
      {inLanguage(posting.reason, language)}{' '}
      <span className="sv-small">
        {t.decided(inLanguage(posting.decision, language), posting.decisionDate ? date(language, posting.decisionDate) : '')}{' '}
        {t.known(date(language, posting.knownDate))} {posting.rounded && `${t.rounded}. `}
        {posting.reversedById && <strong>{t.takenBack}. </strong>}
        {posting.unconfirmedBecause && (
          <>
            <Badge kind="unconfirmed" /> {posting.unconfirmedBecause}
          </>
        )}
      </span>
    </div>
  )
}

function TakeButton({ posting, onTake }: { posting: Posting; onTake: (posting: Posting) => void }) {
  const t = useTexts(texts)
  if (posting.reversedById || posting.kind === 'reversal') return <span className="sv-small">{t.takenBack}</span>
  return (
    <Button kind="subtle" type="button" onPress={() => onTake(posting)}>
      {t.takeBack}
    </Button>
  )
}

function TakeBack({ posting, done }: { posting: Posting; done: () => void }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const record = api.useRead('/v1/formation/postings/{id}', { id: posting.id })
  const { act, busy, problem } = api.useAct('POST', '/v1/formation/postings/{id}/reversals')
  const send = async (values: Record<string, string>) => {
    const answer = await act({ id: posting.id, ...values } as never, { version: record.version })
    if (answer) done()
  }
  return (
    <section className="sv-card" aria-label={t.takeBackTitle}>
      <h2 className="nl-heading nl-heading--level-2">{t.takeBackTitle}</h2>
      <p>{t.takeBackTold(posting.fromName[language], posting.toName[language], fteText(language, posting.fte))}</p>
      <Form problem={problem} onSend={values => void send(values)}>
        <TextArea name="reason" label={t.why} rows={2} most={2000} error={errorOf(problem?.errors, 'reason')} />
        <TextInput name="decision" label={t.decision} error={errorOf(problem?.errors, 'decision')} />
        <Button busy={busy}>{t.post}</Button>
        <Button kind="subtle" type="button" onPress={done}>
          {t.cancel}
        </Button>
      </Form>
    </section>
  )
}
