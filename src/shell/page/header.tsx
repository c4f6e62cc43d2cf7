// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../languages/language.tsx'
import { useHome } from './home.tsx'
import { SearchBox } from './search-box.tsx'
import { texts } from './texts.ts'

/** Who is signed in, as the header shows it. */
export interface Person {
  name: string
  organisation: string
  csrf: string
}

interface Shown {
  regionName?: string | undefined
  /** Address of this page in the other language; its start page when there is none. */
  other?: string | null | undefined
  /** Null: nobody signed in. Undefined: not known yet. */
  person?: Person | null | undefined
  /** Path of the page; the search box stays away from the page that searches. */
  path?: string
}

/** The dark bar on top: product, region, the other language, who is signed in. */
export function Header({ regionName, other, person, path = '/' }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const home = useHome()
  const elsewhere = language === 'nl' ? 'en' : 'nl'
  return (
    <header className="sv-header">
      <div className="sv-header__inner">
        <a className="sv-brand" href={home.address}>
          <Mark />
          <span className="sv-brand__name">Slagvaardig</span>
          {regionName && <span className="sv-brand__region">{regionName}</span>}
        </a>
        <div className="sv-header__tools">
          {person && <SearchBox path={path} />}
          <a
            className="sv-header__link"
            href={other ?? texts[elsewhere].homeAddress}
            hrefLang={elsewhere}
            lang={elsewhere}
            data-document=""
          >
            {t.otherLanguage}
          </a>
          {person && <SignedIn person={person} />}
          {person === null && (
            <a className="sv-header__link" href={t.signInAddress} data-document="">
              {t.signIn}
            </a>
          )}
        </div>
      </div>
    </header>
  )
}

function SignedIn({ person }: { person: Person }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <p className="sv-person">
        <span className="sv-hidden">{t.signedInAs} </span>
        <span className="sv-person__name">{person.name}</span>
        <span className="sv-person__organisation">{person.organisation}</span>
      </p>
      <form method="post" action="/afmelden">
        <input type="hidden" name="_csrf" value={person.csrf} />
        <input type="hidden" name="_language" value={language} />
        <button className="sv-header__link" type="submit">
          {t.signOut}
        </button>
      </form>
    </>
  )
}

/** Three strokes, the last one ahead: partners who start moving. */
function Mark() {
  return (
    <svg className="sv-brand__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path d="M3 26 9 12h5L8 26z" fill="currentColor" opacity=".55" />
      <path d="M11 26l8-18h5l-8 18z" fill="currentColor" opacity=".8" />
      <path className="sv-brand__stroke" d="M19.500 26 29 4h0v13l-4 9z" />
    </svg>
  )
}
