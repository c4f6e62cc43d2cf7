// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Page as ServedPage, PageView } from '../../core/contract/pages.ts'
import { moment } from '../../shell/languages/dates.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { access } from './access.ts'
import { guestTexts } from './guest.texts.ts'
import { hashOf } from './secret.ts'

interface Guest {
  id: string
  coalition: string
  aim: string
  member: string
  name: string
  expires: Date
}
interface Paper {
  id: string
  title: string
  text: string
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** What a guest reads behind a link: the shared papers, and each opening is noted in the same transaction or there is no page (C40 b). */
export const pages: ServedPage[] = [
  {
    address: { nl: '/coalities/gast', en: '/en/coalitions/guest' },
    rule: access.rules.readsAsGuest,
    show: async view => {
      const { read, language } = view
      const secret = view.query.sleutel ?? ''
      const hash = hashOf(secret)
      const paper = view.query.stuk ?? ''
      const gone = { title: guestTexts[language].gone, body: <Gone language={language} />, status: 404 }
      if (paper !== '' && !isId(paper)) return gone
      const noted = await read.rows<{ guest: string | null }>(
        sql`select approach.note_guest_read(decode(${hash}, 'hex'), ${view.key}::uuid, ${paper || null}::uuid, ${read.now}::timestamptz) as guest`,
      )
      const guestId = noted[0]?.guest
      if (!guestId) return gone
      read.concerns([{ activity: 'gasten-van-coalities', id: guestId, type: 'person' }])
      const [guest] = await read.rows<Guest>(
        sql`select guest_id as id, coalition, aim, member, guest_name as name, expires_at as expires from approach.guest_by_link(decode(${hash}, 'hex'), ${read.now}::timestamptz)`,
      )
      const papers = await read.rows<Paper>(
        sql`select paper_id as id, title, text from approach.papers_by_link(decode(${hash}, 'hex'), ${read.now}::timestamptz)`,
      )
      const chosen = papers.find(({ id }) => id === paper)
      return {
        title: chosen?.title ?? guest?.coalition ?? '',
        body: guest && <Reading view={view} secret={secret} guest={guest} papers={papers} chosen={chosen} />,
      }
    },
  },
]

interface Shown {
  view: PageView
  secret: string
  guest: Guest
  papers: readonly Paper[]
  chosen: Paper | undefined
}

function Reading({ view: { language, path }, secret, guest, papers, chosen }: Shown) {
  const t = guestTexts[language]
  const to = (paper?: string) => `${path}?sleutel=${encodeURIComponent(secret)}${paper ? `&stuk=${paper}` : ''}`
  return (
    <Page title={chosen?.title ?? guest.coalition} lead={chosen ? guest.coalition : guest.aim} narrow>
      <p className="sv-small">{t.lead(guest.name, guest.member)}</p>
      {chosen ? (
        <>
          <p className="nl-paragraph sv-text sv-lines">{chosen.text}</p>
          <p>
            <a className="nl-link" href={to()}>
              {t.back}
            </a>
          </p>
        </>
      ) : (
        <Section title={t.papers}>
          <ul className="sv-links">
            {papers.map(({ id, title }) => (
              <li key={id}>
                <a className="nl-link" href={to(id)}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="sv-small">{t.until(moment(language, guest.expires.toISOString()))}</p>
      <p className="sv-small">{t.logged}</p>
    </Page>
  )
}

function Gone({ language }: { language: 'nl' | 'en' }) {
  const t = guestTexts[language]
  return (
    <Page title={t.gone} narrow>
      <p className="nl-paragraph">{t.goneText}</p>
    </Page>
  )
}
