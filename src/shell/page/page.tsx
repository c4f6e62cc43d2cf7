// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { useTitle } from '../browser/arrival.ts'
import { Breadcrumb, type Step } from './breadcrumb.tsx'

interface Shown {
  title: string
  /** The title is in this language, whatever that of the page is: what was decided in Dutch is not translated. */
  titleIn?: 'nl'
  /** The steps between the start and this page; the page itself is added. */
  steps?: readonly Step[] | undefined
  /** One or two sentences that say what this page is about, or what it finds. */
  lead?: ReactNode
  /** Small facts beside the title: badges, a date. */
  beside?: ReactNode
  /** Reading width instead of the whole width: for texts and forms. */
  narrow?: boolean
  children: ReactNode
}

/** A page: the way to it, its title (that of the document too), its first sentence, and what it holds. */
export function Page({ title, titleIn, steps, lead, beside, narrow = false, children }: Shown) {
  useTitle(title)
  return (
    <div className={narrow ? 'sv-page sv-page--narrow' : 'sv-page'}>
      {steps && <Breadcrumb steps={[...steps, { title }]} />}
      <div className="sv-page__head">
        <h1 className="nl-heading nl-heading--level-1" lang={titleIn} tabIndex={-1}>
          {title}
        </h1>
        {beside && <div className="sv-page__beside">{beside}</div>}
      </div>
      {lead && <p className="nl-paragraph nl-paragraph--lead">{lead}</p>}
      {children}
    </div>
  )
}

/** A part of a page under its own heading. */
export function Section({ title, id, intro, children }: { title: string; id?: string; intro?: ReactNode; children: ReactNode }) {
  return (
    <section className="sv-section" id={id} aria-label={title}>
      <h2 className="nl-heading nl-heading--level-2">{title}</h2>
      {intro && <p className="nl-paragraph">{intro}</p>}
      {children}
    </section>
  )
}
