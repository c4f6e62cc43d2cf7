// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../languages/language.tsx'
import { placedAs } from './menu.tsx'
import { texts } from './texts.ts'

/** The search box in the header: a plain form, so that it works on the pages of the server too; a link where there is no room for it. */
export function SearchBox({ path }: { path: string }) {
  const t = useTexts(texts)
  const [search] = placedAs('search', useLanguage())
  if (!search || path === search.address) return null
  return (
    <>
      <search>
        <form className="sv-search" action={search.address} method="get" data-follow="">
          <input
            className="sv-search__text"
            type="search"
            name="q"
            aria-label={t.searchIn}
            placeholder={t.searchIn}
            minLength={2}
            maxLength={200}
            required
            autoComplete="off"
          />
          <button className="sv-search__go" type="submit">
            <Glass />
            <span className="sv-hidden">{search.title}</span>
          </button>
        </form>
      </search>
      <a className="sv-header__link sv-search__link" href={search.address}>
        {search.title}
      </a>
    </>
  )
}

function Glass() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10.500" cy="10.500" r="6.500" />
      <path d="M15.500 15.500 21 21" />
    </svg>
  )
}
