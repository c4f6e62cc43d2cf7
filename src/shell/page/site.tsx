// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { useTexts } from '../languages/language.tsx'
import { Footer } from './footer.tsx'
import { Header, type Person } from './header.tsx'
import { AtHome } from './home.tsx'
import { Menu } from './menu.tsx'
import { texts } from './texts.ts'

interface Framed {
  path: string
  regionName?: string | undefined
  other?: string | null | undefined
  person?: Person | null | undefined
  version?: string | undefined
  children: ReactNode
}

/** The frame of every page: skip link, header, menu for who is signed in, the page itself, footer. */
export function Site({ path, regionName, other, person, version, children }: Framed) {
  const t = useTexts(texts)
  return (
    <AtHome visitor={person === null}>
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud" data-document="">
        {t.skip}
      </a>
      <Header regionName={regionName} other={other} person={person} path={path} />
      <div className={person === null ? 'sv-site sv-site--open' : 'sv-site'}>
        {person !== null && <Menu path={path} />}
        <main className="sv-main" id="inhoud" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Footer version={version} />
    </AtHome>
  )
}
