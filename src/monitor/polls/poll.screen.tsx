// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useTitle } from '../../shell/browser/arrival.ts'
import { AboutNote, aboutText } from '../../shell/figures/about.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number, percentage } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Poll } from './client.ts'
import { TakePart } from './take-part.tsx'
import { texts } from './texts.ts'

/** One poll: taking part while it is open, its result once it is closed and enough people took part. */
export default function PollScreen() {
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/polls/{id}', { id })
  return <Loaded of={seen}>{poll => <Shown poll={poll} version={seen.version} />}</Loaded>
}

function Shown({ poll, version }: { poll: Poll; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  useTitle(poll.title)
  return (
    <Page title={poll.title} steps={[{ title: t.title, address: addressOf('monitor/polls/polls', language) }]} lead={poll.reason} narrow>
      <p>
        <strong>{t.standing[poll.standing]}</strong>, {t.period(date(language, poll.opensDate), date(language, poll.closesDate))}.{' '}
        {t.askedBy(poll.organisation)}. {poll.taken && t.taken}
      </p>
      {poll.standing === 'open' && !poll.taken && <TakePart poll={poll} version={version} />}
      <Section title={t.results}>
        {poll.standing !== 'closed' ? (
          <p>{t.notYet}</p>
        ) : !poll.counted ? (
          <p>{t.tooFew(String(poll.threshold))}</p>
        ) : (
          <Results poll={poll} />
        )}
      </Section>
    </Page>
  )
}

function Results({ poll }: { poll: Poll }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const amount = ({ about: count, share }: Poll['results'][number]['counts'][number]) =>
    share === null ? aboutText(language, count) : percentage(language, share, 0)
  return (
    <>
      {poll.about !== null && <p>{t.about(number(language, poll.about))}</p>}
      <DataTable
        caption={t.results}
        captionHidden
        rows={poll.results}
        keyOf={row => row.statement}
        columns={[
          { key: 'statement', title: t.statement, shown: row => row.statement },
          {
            key: 'mean',
            title: t.mean,
            numeric: true,
            shown: ({ mean, margin }) => (mean === null ? t.noMean : `${number(language, mean, 1)} ± ${number(language, margin ?? 0, 1)}`),
          },
          {
            key: 'distribution',
            title: t.distribution,
            shown: row => row.counts.map(one => t.count(t.score[String(one.score) as keyof typeof t.score], amount(one))).join('; '),
          },
        ]}
      />
      <AboutNote />
      <p className="sv-small">{t.rounded}</p>
    </>
  )
}
