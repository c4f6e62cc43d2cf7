// SPDX-License-Identifier: EUPL-1.2
import { type Chapter, contents } from '../../contents.ts'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { texts } from './texts.ts'

const chapters: readonly Chapter[] = contents

/** The chapters that have something in the menu, each with its links in a language. */
export function menuOf(language: 'nl' | 'en'): { key: string; title: string; links: { title: string; address: string }[] }[] {
  return chapters
    .map(chapter => ({
      key: chapter.key,
      title: chapter.title[language],
      links: chapter.features
        .flatMap(feature => feature.screens ?? [])
        .filter(screen => screen.menu === true)
        .map(screen => ({ title: screen.title[language], address: screen.address[language] })),
    }))
    .filter(({ links }) => links.length > 0)
}

/** What has a place of its own: before all chapters, where somebody who signed in begins; or behind the search box. */
export function placedAs(place: 'first' | 'search', language: 'nl' | 'en'): { title: string; address: string }[] {
  return chapters
    .flatMap(({ features }) => features.flatMap(({ screens }) => screens ?? []))
    .filter(({ menu }) => menu === place)
    .map(({ title, address }) => ({ title: title[language], address: address[language] }))
}

/** The link that stands for a path: itself, or the longest one above it. */
export function currentLink(path: string, addresses: readonly string[]): string | undefined {
  return addresses.filter(address => path === address || path.startsWith(`${address}/`)).sort((a, b) => b.length - a.length)[0]
}

/** The chapters folded, but for the one in which the reader is. */
function Links({ path }: { path: string }) {
  const language = useLanguage()
  const first = { key: 'first', title: '', links: placedAs('first', language) }
  const menu = [first, ...menuOf(language)]
  const current = currentLink(
    path,
    menu.flatMap(({ links }) => links.map(({ address }) => address)),
  )
  return menu.map(chapter => {
    const here = chapter.links.some(({ address }) => address === current)
    const links = (
      <ul>
        {chapter.links.map(({ title, address }) => (
          <li key={address}>
            <a className="sv-menu__link" href={address} aria-current={address === path ? 'page' : address === current ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    )
    if (!chapter.title) return <div key={chapter.key}>{links}</div>
    return (
      <details className="sv-menu__chapter" key={`${chapter.key} ${here}`} open={here}>
        <summary className="sv-menu__title">{chapter.title}</summary>
        {links}
      </details>
    )
  })
}

/** The menu beside the page on a wide screen, and folded above it on a narrow one. */
export function Menu({ path }: { path: string }) {
  const t = useTexts(texts)
  return (
    <>
      <nav className="sv-menu sv-menu--beside" aria-label={t.mainMenu}>
        <Links path={path} />
      </nav>
      <details className="sv-menu-fold" key={path}>
        <summary>{t.menu}</summary>
        <nav className="sv-menu" aria-label={t.mainMenu}>
          <Links path={path} />
        </nav>
      </details>
    </>
  )
}
