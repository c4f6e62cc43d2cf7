// SPDX-License-Identifier: EUPL-1.2
import { useTexts } from '../languages/language.tsx'
import { useHome } from './home.tsx'
import { texts } from './texts.ts'

/** One step of the way to a page; the last one, without an address, is the page itself. */
export interface Step {
  title: string
  address?: string
}

/** The way from the start to this page. */
export function Breadcrumb({ steps }: { steps: readonly Step[] }) {
  const t = useTexts(texts)
  const home = useHome()
  return (
    <nav className="sv-breadcrumb" aria-label={t.here}>
      <ol>
        {[home, ...steps].map(({ title, address }, index, all) => (
          <li key={address ?? title}>
            {address && index < all.length - 1 ? <a href={address}>{title}</a> : <span aria-current="page">{title}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
