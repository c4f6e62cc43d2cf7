// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Page } from '../contract/pages.ts'
import { access } from './access.ts'
import { texts } from './texts.ts'

interface Mail {
  id: string
  address: string
  subject: string
  body: string
  at: string
}

/** The outbox of the demonstration: what would have been mailed to whom. It does not exist in real use. */
export const pages: Page[] = [
  {
    address: { nl: '/proef/postvak', en: '/en/demo/outbox' },
    rule: access.rules.seesDemoOutbox,
    look: 'src/core/mail/outbox.page.css',
    show: async ({ language, read }) => {
      const [site] = await read.rows<{ mode: string; mails: Mail[] }>(sql`
        select core.mode() as mode, coalesce((select json_agg(json_build_object('id', m.id, 'address', m.address, 'subject', m.subject, 'body', m.body,
          'at', to_char(m.known_at at time zone 'Europe/Amsterdam', 'DD-MM-YYYY HH24:MI')) order by m.known_at desc, m.address)
          from core.demo_mail() m), '[]') as mails`)
      if (site?.mode !== 'demo') return null
      return { title: texts[language].title, body: <Outbox mails={site.mails} language={language} /> }
    },
  },
]

function Outbox({ mails, language }: { mails: readonly Mail[]; language: 'nl' | 'en' }) {
  const t = texts[language]
  return (
    <div className="sv-page sv-page--narrow">
      <div className="sv-page__head">
        <h1 className="nl-heading nl-heading--level-1">{t.title}</h1>
        <div className="sv-page__beside">
          <span className="sv-badge sv-badge--unconfirmed">{t.demo}</span>
        </div>
      </div>
      <p className="nl-paragraph nl-paragraph--lead">{t.lead}</p>
      {mails.length === 0 && <p className="nl-paragraph">{t.none}</p>}
      <ol className="sv-outbox">
        {mails.map(({ id, address, subject, body, at }) => (
          <li key={id}>
            <h2 className="nl-heading nl-heading--level-3">{subject}</h2>
            <p className="sv-small">
              {t.to} {address}, {at}
            </p>
            <p className="sv-outbox__body">{body}</p>
          </li>
        ))}
      </ol>
    </div>
  )
}
