// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { type Role, roles } from '../../core/access/roles.ts'
import { holds, useSession } from '../browser/session.ts'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { Page } from '../page/page.tsx'
import { Loading } from './states.tsx'
import { Why } from './why.tsx'
import { texts } from './why.texts.ts'

interface Shown {
  /** Whom the page is for. */
  roles: readonly Role[]
  /** The rule behind it as 'feature.rule'. */
  rule: string
  title: string
  children: ReactNode
}

/** A page for some roles: others read for whom it is and why not for them. Nothing is asked in their name, so no refusal stands in the log for a look at the menu. */
export function OnlyFor({ roles: wanted, rule, title, children }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  if (holds(session, ...wanted)) return children
  if (!session) return <Loading />
  return (
    <Page title={title} narrow>
      <div className="sv-state sv-state--refused">
        <p className="sv-state__title">{t.onlyFor(wanted.map(role => roles[role][language]).join(', '))}</p>
        <p>{t.notForYou}</p>
      </div>
      <Why rule={rule} />
    </Page>
  )
}
