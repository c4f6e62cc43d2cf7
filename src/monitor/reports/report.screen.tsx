// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useTitle } from '../../shell/browser/arrival.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import '../../shell/documents/document-parts.css'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { date, moment } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Report } from './client.ts'
import { Comments } from './comments.tsx'
import { EditionsMade } from './editions-made.tsx'
import { NarrativeForm } from './narrative-form.tsx'
import { Preview } from './preview.tsx'
import { addressOfEdition } from './rules.ts'
import './screen.css'
import { texts } from './texts.ts'

/** One account, in the order of its life: the text, what it will be, freezing, the editions, publishing, and what is said about it (C28). */
export default function ReportScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/reports/{id}', { id })
  useTitle(seen.data ? t.named(seen.data.period, seen.data.number) : t.title)
  return (
    <Loaded of={seen}>
      {report => (
        <Page
          title={t.named(report.period, report.number)}
          steps={[{ title: t.title, address: addressOf('monitor/reports/list', language) }]}
          beside={<Badge>{t.states[report.state]}</Badge>}
          lead={t.one.lead}
        >
          <Steps report={report} />
          <NarrativeForm report={report} version={seen.version} />
          <Preview id={id} />
          <Freeze report={report} version={seen.version} />
          <EditionsMade report={report} />
          <Publish report={report} version={seen.version} />
          <Comments id={id} frozen={report.state !== 'draft'} />
        </Page>
      )}
    </Loaded>
  )
}

interface Shown {
  report: Report
  version: string | null
}

/** Where the account is in its life, in words. */
function Steps({ report: { state, drafts, frozenAt, publishedDate } }: { report: Report }) {
  const t = useTexts(texts).one
  const language = useLanguage()
  const steps = [
    { key: 'text', words: t.step.text(drafts), done: frozenAt !== null },
    { key: 'freeze', words: frozenAt ? t.step.frozen(moment(language, frozenAt)) : t.step.freeze, done: frozenAt !== null },
    {
      key: 'publish',
      words: publishedDate ? t.step.published(date(language, publishedDate)) : t.step.publish,
      done: publishedDate !== null,
    },
  ]
  const now = steps.find(({ done }) => !done)?.key
  return (
    <ol className="report-steps" aria-label={t.steps} data-state={state}>
      {steps.map(({ key, words, done }) => (
        <li key={key} aria-current={key === now ? 'step' : undefined}>
          <strong>{words}</strong> <span className="sv-small">{done ? t.done : key === now ? t.now : t.later}</span>
        </li>
      ))}
    </ol>
  )
}

function Freeze({ report, version }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const freeze = api.useAct('POST', '/v1/reports/{id}/report-freezes')
  const { frozenAt, hash, policy, template } = report
  const refused = frozenAt ? t.freeze.already : holds(session, 'bureau_coordinator') ? undefined : t.onlyBureau
  const facts = [
    [t.freeze.facts.at, frozenAt && moment(language, frozenAt)],
    [t.freeze.facts.hash, hash],
    [t.freeze.facts.policy, policy],
    [t.freeze.facts.template, template],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]))
  return (
    <Section title={t.freeze.title} intro={t.freeze.intro}>
      <ActForm title={t.freeze.act} of={freeze} given={{ id: report.id }} version={version} refused={refused} fields={[]} />
      <Why rule="reports.freezesReport" given={{ report_id: report.id, draft_version: String(report.draftVersion) }} act={t.freeze.act} />
      {facts.length > 0 && (
        <dl className="sv-facts">
          {facts.map(([term, detail]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}

function Publish({ report, version }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const publish = api.useAct('POST', '/v1/reports/{id}/report-publications')
  const { state, number, decision } = report
  const refused =
    state === 'published'
      ? t.publish.already
      : state === 'draft'
        ? t.editions.first
        : holds(session, 'bureau_coordinator')
          ? undefined
          : t.onlyBureau
  const address = addressOfEdition(number, 'college', language)
  return (
    <Section title={t.publish.title} intro={t.publish.intro}>
      <ActForm
        title={t.publish.act}
        of={publish}
        given={{ id: report.id }}
        version={version}
        refused={refused}
        fields={[{ name: 'decision', label: t.publish.decision, kind: 'line' }]}
      />
      <Why rule="reports.publishesReport" given={{ report_id: report.id }} act={t.publish.act} />
      {state !== 'draft' && (
        <p>
          {t.publish.address}:{' '}
          <a className="nl-link" href={address} data-document="">
            {address}
          </a>
          {decision && ` (${decision})`}
        </p>
      )}
    </Section>
  )
}
