// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react'
import type { contract } from '../../core/search/contract.ts'
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import './screen.css'
import { texts } from './search.texts.ts'

const api = client<typeof contract>()

type Found = AnswerAt<typeof contract, '/v1/_search'>
type Kind = Found['counts'][number]['kind']

/** Milliseconds without a key before what was typed is asked. */
const patience = 250

/** Searches everything this person may see, while they type; the results say what they are (C65 e: it is logged). */
export default function SearchScreen() {
  const t = useTexts(texts)
  const [{ q, kind }, change, addressWith] = useFilters({ q: '', kind: '' })
  const [typed, setTyped] = useState(q)
  const last = useRef(q)
  useEffect(() => {
    // Asked from elsewhere, such as the box in the header; what we asked ourselves may be behind what is typed by now.
    if (last.current !== q) setTyped(q)
    last.current = q
  }, [q])
  useEffect(() => {
    const asked = typed.trim()
    if (asked === q || (asked.length > 0 && asked.length < 2)) return
    const soon = setTimeout(() => {
      last.current = asked
      change({ q: asked, kind: '' })
    }, patience)
    return () => clearTimeout(soon)
  }, [typed, q, change])
  return (
    <Page title={t.title}>
      <search>
        <form className="sv-find" onSubmit={event => event.preventDefault()}>
          <label htmlFor="zoek">{t.label}</label>
          <input
            className="sv-input sv-find__text"
            id="zoek"
            type="search"
            maxLength={200}
            autoComplete="off"
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        </form>
      </search>
      {q.length < 2 ? (
        <p className="nl-paragraph">{t.hint}</p>
      ) : (
        <Results text={q} kind={kind as Kind | ''} addressWith={chosen => addressWith({ kind: chosen })} />
      )}
    </Page>
  )
}

function Results({ text, kind, addressWith }: { text: string; kind: Kind | ''; addressWith: (kind: Kind | '') => string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const found = api.useReadAndKeep('/v1/_search', { text, ...(kind && { kind }) })
  return (
    <Loaded of={found}>
      {({ counts, results }) => {
        const all = counts.reduce((sum, { count }) => sum + count, 0)
        if (all === 0)
          return (
            <Empty title={t.nothing(text)}>
              <p>{t.nothingMore}</p>
            </Empty>
          )
        const kinds = [{ kind: '' as const, count: all }, ...counts]
        return (
          <>
            <p className="sv-hidden" role="status">
              {t.found(number(language, all))}
            </p>
            <Tabs
              label={t.kind}
              choices={kinds.map(each => ({
                title: `${each.kind === '' ? t.all : t.kinds[each.kind]} (${number(language, each.count)})`,
                address: addressWith(each.kind),
                current: each.kind === kind,
              }))}
            />
            <ol className="sv-find__results">
              {results.map(result => (
                <Result key={`${result.kind} ${result.record}`} result={result} />
              ))}
            </ol>
          </>
        )
      }}
    </Loaded>
  )
}

function Result({ result }: { result: Found['results'][number] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { kind, title, snippet, address, document } = result
  return (
    <li>
      <p className="sv-start__kind">{t.one[kind]}</p>
      <a className="sv-start__what" href={address[language]} {...(document ? { 'data-document': '' } : {})}>
        {title[language]}
      </a>
      {snippet[language] && kind !== 'screen' && (
        <p className="sv-find__snippet">
          <Marked text={snippet[language]} />
        </p>
      )}
    </li>
  )
}

/** A piece of text in which what was found stands between ⟦ and ⟧. */
function Marked({ text }: { text: string }) {
  let place = 0
  return text.split(/(⟦[^⟧]*⟧)/).map(part => {
    place += part.length
    return part.startsWith('⟦') ? <mark key={place}>{part.slice(1, -1)}</mark> : part
  })
}
