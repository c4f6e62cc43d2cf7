// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { DocumentBody, Stamp } from './document-body.tsx'
import { consultationNotes, type DocumentVersion, factsOf } from './paper.ts'
import { addressOfVersion } from './rules.ts'
import { texts } from './texts.ts'

/** The addresses of the other forms of a version. */
export function Forms({ number, version }: Pick<DocumentVersion, 'number' | 'version'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const at = (form: string) => `/v1/document-versions/${number}/${version}/${form}?language=${language}`
  return (
    <ul className="sv-links document-forms">
      <li>
        <a className="nl-link" href={at('pdf')} data-document="">
          {t.pdf}
        </a>
      </li>
      <li>
        <a className="nl-link" href={at('ods')} download={`${number}-${version}.ods`} data-document="">
          {t.ods}
        </a>
      </li>
      <li>
        <a className="nl-link" href={at('csv')} download={`${number}-${version}.csv`} data-document="">
          {t.csv}
        </a>
      </li>
    </ul>
  )
}

/** A version at its permanent address: its standing, what it says, who was consulted, and its other forms (C62 d). */
export function VersionPage({ seen }: { seen: DocumentVersion }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const notes = consultationNotes(seen, language)
  return (
    <Page title={seen.title}>
      <Stamp state={seen.state} />
      {seen.replacedByVersion !== null && (
        <p className="nl-paragraph">
          <strong>{t.replaced(seen.replacedByVersion)}</strong>{' '}
          <a className="nl-link" href={addressOfVersion(seen.number, seen.replacedByVersion, language)}>
            {t.toReplacing}
          </a>
        </p>
      )}
      <dl className="sv-facts">
        {factsOf(seen, language).map(([term, detail]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {detail}
              {term === t.consulted && notes.map((note, place) => <FootnoteMark key={note} place={place + 1} />)}
            </dd>
          </div>
        ))}
      </dl>
      <DocumentBody content={seen.content} state={seen.state} />
      {notes.length > 0 && (
        <ol className="document-notes" aria-label={t.consulted}>
          {notes.map((note, place) => (
            <li key={note} id={`noot-${place + 1}`}>
              {note}
            </li>
          ))}
        </ol>
      )}
      <Section title={t.forms}>
        <Forms number={seen.number} version={seen.version} />
        <p className="sv-small">
          {t.hash}: <span className="document-hash">{seen.hash}</span>
        </p>
      </Section>
    </Page>
  )
}

function FootnoteMark({ place }: { place: number }) {
  return (
    <sup>
      {' '}
      <a href={`#noot-${place}`}>{place}</a>
    </sup>
  )
}
