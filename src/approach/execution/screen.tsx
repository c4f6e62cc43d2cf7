// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '../../core/access/roles.ts'
import { useSession } from '../../shell/browser/session.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { api } from './client.ts'
import { NoticeList } from './notice-list.tsx'
import { Quick } from './quick.tsx'
import './screen.css'
import { texts } from './texts.ts'
import { Reported, Waiting } from './waiting.tsx'

/** Where everybody who signed in begins: what waits for this person now, what was told and why, and the way to what they do most. */
export default function Start() {
  const t = useTexts(texts)
  const session = useSession()
  const start = api.useRead('/v1/start')
  const roles = session?.roles.map(({ role }) => role as Role) ?? []
  const tasks = roles.map(role => t.tasks[role])
  return (
    <Page title={t.title} lead={tasks.join(' ')}>
      <Quick roles={roles} />
      <div className="sv-start">
        <div className="sv-start__main">
          <Section title={t.waiting}>
            <Loaded of={start}>{({ waiting }) => <Waiting items={waiting} />}</Loaded>
            <p>
              <a className="nl-link" href={t.overviewAddress} data-document="">
                {t.overview}
              </a>
            </p>
          </Section>
          {start.data && start.data.reported.length > 0 && (
            <Section title={t.reported} intro={t.reportedLead}>
              <Reported items={start.data.reported} />
            </Section>
          )}
        </div>
        <Section title={t.notices} id="berichten">
          <NoticeList />
        </Section>
      </div>
    </Page>
  )
}
