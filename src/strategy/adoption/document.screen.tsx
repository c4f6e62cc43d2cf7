// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useTitle } from '../../shell/browser/arrival.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { Acts } from './acts-list.tsx'
import './document.css'
import { api, type DocumentSeen } from './client.ts'
import { DocumentBody, Stamp } from './document-body.tsx'
import { adviceNotes, consultationNotes } from './paper.ts'
import { addressOfVersion } from './rules.ts'
import { texts } from './texts.ts'
import { Forms } from './version-page.tsx'

/** One document: how far it is, what is asked now, what it says, and every version it had (C62). */
export default function DocumentScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/documents/{id}', { id })
  useTitle(seen.data?.title ?? t.title)
  return (
    <Loaded of={seen}>
      {document => (
        <Page
          title={document.title}
          steps={[{ title: t.title, address: addressOf('strategy/adoption/list', language) }]}
          lead={`${t.kinds[document.kind]} · ${document.owner.name} · ${t.numbered(document.number, document.version)} · ${t.states[document.state]}`}
        >
          <Stamp state={document.state} />
          <div className="sv-columns">
            <Section title={t.consulted}>
              <Lines of={consultationNotes(document, language)} none={t.nobodyConsulted} />
              <h3 className="nl-heading nl-heading--level-3">{t.advised}</h3>
              <Lines of={adviceNotes(document, language)} none={t.noAdvice} />
            </Section>
            <Section title={t.forms}>
              <p>
                <a className="nl-link" href={addressOfVersion(document.number, document.version, language)} data-document="">
                  {t.page}
                </a>
              </p>
              <Forms number={document.number} version={document.version} />
            </Section>
          </div>
          <Section title={t.acts}>
            <Acts document={document} version={seen.version} />
          </Section>
          <Versions document={document} />
          <Section title={t.content}>
            <Content number={document.number} version={document.version} />
          </Section>
        </Page>
      )}
    </Loaded>
  )
}

function Lines({ of, none }: { of: readonly string[]; none: string }) {
  if (of.length === 0) return <p className="nl-paragraph">{none}</p>
  return (
    <ul>
      {of.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Content({ number, version }: Pick<DocumentSeen, 'number' | 'version'>) {
  const seen = api.useRead('/v1/document-versions/{number}/{version}', { number, version })
  return <Loaded of={seen}>{({ content, state }) => <DocumentBody content={content} state={state} />}</Loaded>
}

function Versions({ document }: { document: DocumentSeen }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.versions}>
      <DataTable
        caption={t.versions}
        captionHidden
        rows={document.versions}
        keyOf={({ version }) => String(version)}
        columns={[
          {
            key: 'version',
            title: t.columns.version,
            shown: ({ version }) => (
              <a className="nl-link" href={addressOfVersion(document.number, version, language)} data-document="">
                {t.version(version)}
              </a>
            ),
          },
          { key: 'state', title: t.columns.state, shown: ({ state }) => t.states[state] },
          { key: 'date', title: t.columns.date, shown: ({ offeredDate }) => date(language, offeredDate) },
          {
            key: 'adopted',
            title: t.columns.adopted,
            shown: ({ adoptedDate }) => (adoptedDate === null ? '—' : date(language, adoptedDate)),
          },
          {
            key: 'changes',
            title: t.changes,
            shown: ({ changes, correctsVersion }) =>
              [correctsVersion !== null && t.corrects(correctsVersion), changes].filter(Boolean).join(' ') || '—',
          },
        ]}
      />
    </Section>
  )
}
