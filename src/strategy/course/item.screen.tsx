// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useTitle } from '../../shell/browser/arrival.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { api } from './client.ts'
import { Reword, RewordRefused } from './reword.tsx'
import './screen.css'
import { texts } from './texts.ts'
import { TieForms } from './tie-forms.tsx'

type Item = NonNullable<ReturnType<typeof useItem>['data']>
const useItem = (id: string, asOfDate: string) => api.useRead('/v1/strategy/items/{id}', { id, ...(asOfDate && { asOfDate }) })

/** One link of the strategy: what it says and why, what it comes from, what it leads to, and how its text became what it is. */
export default function ItemScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const [{ asOf }] = useFilters({ asOf: '' })
  const seen = useItem(id, asOf)
  const session = useSession()
  useTitle(seen.data?.title[language])
  return (
    <Loaded of={seen}>
      {item => (
        <Page
          title={item.title[language]}
          steps={[
            { title: t.title, address: addressOf('strategy/course/course', language, {}, { period: item.period.code }) },
            { title: t.kinds[item.kind] },
          ]}
          lead={item.body[language]}
          beside={item.toConfirm && <Badge kind="unconfirmed" />}
          narrow
        >
          <Facts item={item} />
          <Neighbours title={t.earlier} links={item.earlier} />
          <Neighbours title={t.later} links={item.later} />
          <p>
            <a href={addressOf('strategy/course/course', language, {}, { period: item.period.code, link: item.id })}>{t.follow}</a>
          </p>
          <TieForms item={item} version={seen.version} />
          <Versions item={item} />
          {holds(session, 'bureau_coordinator') ? <Reword item={item} version={seen.version} /> : <RewordRefused />}
        </Page>
      )}
    </Loaded>
  )
}

function Facts({ item }: { item: Item }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <dl className="sv-facts">
      {item.passage && (
        <div>
          <dt>{t.source}</dt>
          <dd>{t.passage(item.source ?? '', item.passage)}</dd>
        </div>
      )}
      {item.toConfirm && (
        <div>
          <dt>{t.toConfirm}</dt>
          <dd>{item.toConfirm}</dd>
        </div>
      )}
      <div>
        <dt>{t.decision}</dt>
        <dd>{item.decision}</dd>
      </div>
      <div>
        <dt>{t.validFrom}</dt>
        <dd>{date(language, item.validFromDate)}</dd>
      </div>
    </dl>
  )
}

function Neighbours({ title, links }: { title: string; links: Item['earlier'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={title}>
      {links.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <ul>
          {links.map(link => (
            <li key={link.tieId}>
              {t.kind[link.kind]}: <a href={addressOf('strategy/course/item', language, { id: link.id })}>{link.title[language]}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Versions({ item }: { item: Item }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.versions}>
      <ol className="course-versions" reversed>
        {item.versions.map(version => (
          <li key={version.version} value={version.version}>
            <strong>{version.title[language]}</strong>{' '}
            <span className="sv-small">{`${t.validFrom.toLowerCase()} ${date(language, version.validFromDate)}`}</span>
            <p>{version.body[language]}</p>
            <p className="sv-small">
              {t.author} {version.author ?? t.pack}. {t.decision}: {version.decision}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
