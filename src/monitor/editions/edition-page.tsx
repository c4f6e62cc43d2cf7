// SPDX-License-Identifier: EUPL-1.2
import { DocumentParts } from '../../shell/documents/document-body.tsx'
import { date, moment } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty } from '../../shell/states/states.tsx'
import { addressOfEdition } from '../reports/public.ts'
import type { CommentSeen } from './comments.ts'
import type { PublishedReport } from './published.ts'
import type { EditionSeen } from './queries.ts'
import { codeOf } from './rules.ts'
import { texts } from './texts.ts'

/** The accounts that were published, each with its editions. */
export function ReportsPage({ reports }: { reports: readonly PublishedReport[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Page title={t.title} lead={t.lead}>
      {reports.length === 0 && <Empty title={t.none}>{t.noneHint}</Empty>}
      {reports.map(({ number, period, title, publishedDate, editions }) => (
        <Section key={number} title={t.about(title, period)} intro={t.publishedOn(number, date(language, publishedDate))}>
          <ul className="edition-list">
            {(editions.length > 0 ? editions : [{ edition: 'college', title: t.collegeEdition }]).map(one => (
              <li key={one.edition}>
                <a className="nl-link" href={addressOfEdition(number, one.edition, language)}>
                  {one.edition === 'college'
                    ? t.collegeEdition
                    : one.edition === 'residents'
                      ? t.residentsEdition
                      : one.title.replace(/^Veiligheid in (.*): .*$/, '$1')}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  )
}

/** The addresses of the other forms of an edition. */
function Forms({ seen }: { seen: EditionSeen }) {
  const t = useTexts(texts)
  const at = (form: string) => `/v1/report-editions/${seen.number}/${seen.edition}/${form}`
  const name = `verslag-${seen.number}-${seen.edition}`
  return (
    <ul className="edition-forms">
      {(['pdf', 'ods', 'csv'] as const).map(form => (
        <li key={form}>
          <a className="nl-link" href={at(form)} download={`${name}.${form}`} data-document="">
            {t.forms[form]}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The way past the report itself, whose sources make it long. */
function Further() {
  const t = useTexts(texts)
  return (
    <nav aria-label={t.further}>
      <ul className="edition-forms">
        {(
          [
            ['reacties', t.comments],
            ['edities', t.others],
            ['onveranderd', t.unchanged],
          ] as const
        ).map(([id, title]) => (
          <li key={id}>
            <a className="nl-link" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** An edition at its permanent address: what it says, what was said about it, its other forms, and how to see that it is unchanged. */
export function EditionPage({ seen, comments }: { seen: EditionSeen; comments: readonly CommentSeen[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { number, frozenAt, publishedDate, hash, hashes } = seen
  return (
    <Page title={seen.title} titleIn="nl" steps={[{ title: t.title, address: language === 'nl' ? '/verslagen' : '/en/reports' }]}>
      <p className="sv-small">
        {publishedDate ? t.publishedOn(number, date(language, publishedDate)) : t.notPublished(number)}{' '}
        {t.frozenOn(moment(language, frozenAt))}
      </p>
      <Forms seen={seen} />
      <Further />
      {language === 'en' && <p className="nl-paragraph">{t.inDutch}</p>}
      <div className="edition-body" lang="nl">
        <DocumentParts content={seen.content} />
      </div>
      {seen.quotes.length > 0 && (
        <Section title={t.quotes} intro={t.quotesHow}>
          <ul className="edition-quotes">
            {seen.quotes.map(quote => (
              <Quote key={quote.id} quote={quote} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.comments} id="reacties">
        {comments.length === 0 ? (
          <p className="nl-paragraph">{t.noComments}</p>
        ) : (
          <ol className="edition-comments" lang="nl">
            {comments.map(comment => (
              <Comment key={comment.id} comment={comment} />
            ))}
          </ol>
        )}
      </Section>
      <Section title={t.others} id="edities">
        <ul className="edition-list">
          {seen.others.map(({ edition, name }) => (
            <li key={edition}>
              <a
                className="nl-link"
                href={addressOfEdition(number, codeOf(edition), language)}
                aria-current={edition === seen.edition ? 'page' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.unchanged} id="onveranderd" intro={t.unchangedHow}>
        <dl className="sv-facts edition-hashes">
          {([[t.snapshot, hash], ...Object.entries(hashes ?? {})] as [string, string][]).map(([term, detail]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Page>
  )
}

function Quote({ quote: { theme, teller, month, words, standing } }: { quote: EditionSeen['quotes'][number] }) {
  const t = useTexts(texts)
  return (
    <li>
      <p className="sv-small" lang="nl">
        <strong>{theme}</strong>
        {teller && `, ${teller}`}
        {month && `, ${month}`}
      </p>
      {words && (
        <blockquote className="edition-quote" lang="nl">
          {words}
        </blockquote>
      )}
      {standing !== 'as-frozen' && <p className="sv-small">{t[standing]}</p>}
    </li>
  )
}

function Comment({ comment: { organisation, onBehalf, text, date: day, response } }: { comment: CommentSeen }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <li>
      <p>
        <strong>{t.speaks[onBehalf](organisation)}</strong>, {date(language, day)}
      </p>
      <p className="nl-paragraph">{text}</p>
      <div className="edition-response">
        {response ? (
          <>
            <p>
              <strong>{t.response}</strong>, {date(language, response.date)}
              {response.decision && ` (${response.decision})`}
            </p>
            <p className="nl-paragraph">{response.text}</p>
          </>
        ) : (
          <p className="sv-small">{t.noResponse}</p>
        )}
      </div>
    </li>
  )
}
