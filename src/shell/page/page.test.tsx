// SPDX-License-Identifier: EUPL-1.2
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { InLanguage } from '../languages/language.tsx'
import { Badge } from './badge.tsx'
import { currentLink, menuOf } from './menu.tsx'
import { Page } from './page.tsx'
import { Site } from './site.tsx'
import { Tabs } from './tabs.tsx'

const person = { name: 'Bea Bureau (fictief)', organisation: 'Bureau', csrf: 'geheim' }
const site = (extra = {}): string =>
  renderToStaticMarkup(
    <Site path="/partners" regionName="Midden-Nederland" other="/en/partners" person={person} version="0.1.0" {...extra}>
      <Page title="Wie is wie" steps={[{ title: 'Partners', address: '/partners' }]}>
        <p>inhoud</p>
      </Page>
    </Site>,
  )

describe('the frame of a page', () => {
  it('begins with a link past the menu, to the one main', () => {
    const html = site()
    expect(html.indexOf('href="#inhoud"')).toBeLessThan(html.indexOf('<header'))
    expect(html.match(/<main[^>]* id="inhoud"/g)).toHaveLength(1)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  it('says who is signed in and for whom, and signs out with the proof that it is ours', () => {
    const html = site()
    expect(html).toContain('Bea Bureau (fictief)')
    expect(html).toMatch(/<form action="\/afmelden" method="post"><input type="hidden" name="_csrf" value="geheim"\/>/)
  })

  it('leads to the same page in the other language, marked as such', () => {
    expect(site()).toMatch(/<a [^>]*href="\/en\/partners" hrefLang="en" lang="en"[^>]*>English<\/a>/)
  })

  it('has no menu for who did not sign in, and offers signing in', () => {
    const html = site({ person: null })
    expect(html).not.toContain('sv-menu')
    expect(html).toContain('href="/aanmelden"')
    expect(html).not.toContain('afmelden')
  })

  it('offers neither signing in nor out while it is not known who is there', () => {
    const html = site({ person: undefined })
    expect(html).not.toContain('href="/aanmelden"')
    expect(html).not.toContain('afmelden')
  })

  it('shows where you are, in menu and breadcrumb', () => {
    const html = site()
    expect(html).toContain('aria-current="page"')
    expect(html).toMatch(/aria-label="U bent hier"/)
  })
})

describe('the menu', () => {
  it('has the screens of the table of contents, in the language', () => {
    const links = menuOf('en').flatMap(chapter => chapter.links)
    expect(links.map(({ address }) => address)).toContain('/en/partners')
    expect(links.every(({ address }) => address.startsWith('/en'))).toBe(true)
  })

  it('knows the nearest link above a page', () => {
    expect(currentLink('/partners/organisaties/GM0344', ['/partners', '/partners/gebieden'])).toBe('/partners')
    expect(currentLink('/partners/gebieden/GM0344', ['/partners', '/partners/gebieden'])).toBe('/partners/gebieden')
    expect(currentLink('/partnership', ['/partners'])).toBeUndefined()
  })
})

describe('small parts', () => {
  it('qualify a fact in words', () => {
    expect(renderToStaticMarkup(<Badge kind="unconfirmed" />)).toContain('te bevestigen')
    expect(
      renderToStaticMarkup(
        <InLanguage language="en">
          <Badge kind="provisional" />
        </InLanguage>,
      ),
    ).toContain('provisional')
  })

  it('make every view an address', () => {
    const html = renderToStaticMarkup(<Tabs label="Weergave" choices={[{ title: 'Kaart', address: '?v=kaart', current: true }]} />)
    expect(html).toContain('href="?v=kaart" aria-current="true"')
  })
})
