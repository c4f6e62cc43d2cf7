// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { api, type Stories } from './client.ts'
import { CoverageTable } from './coverage-table.tsx'
import { storyKinds } from './rules.ts'
import './screen.css'
import { texts } from './texts.ts'
import { words } from './words.texts.ts'

/** What people tell, by subject, with who is heard and who is not (C20). */
export default function StoriesScreen() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const [{ theme, kind, quotable, page }, change] = useFilters({ theme: '', kind: '', quotable: '', page: '1' })
  const seen = api.useReadAndKeep('/v1/stories', {
    page: Number(page),
    ...(theme && { theme }),
    ...(kind && { kind: kind as (typeof storyKinds)[number] }),
    ...(quotable && { quotable: 'yes' as const }),
  })
  const coverage = api.useRead('/v1/story-coverage', {})
  return (
    <Page
      title={t.title}
      lead={t.lead}
      beside={
        <a className="nl-button nl-button--primary" href={t.tellAddress} data-document="">
          {t.tell}
        </a>
      }
    >
      <Loaded of={seen}>
        {data => (
          <>
            <Filters>
              <Filter
                name="theme"
                label={t.theme}
                value={theme}
                onValue={value => change({ theme: value, page: '1' })}
                options={[{ value: '', label: t.everyTheme }, ...data.themes.map(one => ({ value: one.code, label: one[language] }))]}
              />
              <Filter
                name="kind"
                label={t.kind}
                value={kind}
                onValue={value => change({ kind: value, page: '1' })}
                options={[{ value: '', label: t.everyKind }, ...storyKinds.map(value => ({ value, label: w.kinds[value] }))]}
              />
              <Filter
                name="quotable"
                label={t.quotable}
                value={quotable}
                onValue={value => change({ quotable: value, page: '1' })}
                options={[
                  { value: '', label: t.every },
                  { value: 'yes', label: t.onlyQuotable },
                ]}
              />
            </Filters>
            <p role="status">
              {t.count(String(data.total))}. {data.withdrawn > 0 && t.withdrawn(data.withdrawn)}
            </p>
            <List of={data} />
            <Pages of={data} page={Number(page)} go={to => change({ page: String(to) })} />
          </>
        )}
      </Loaded>
      <Section title={t.coverage} intro={t.coverageIntro}>
        <Loaded of={coverage}>{data => <CoverageTable of={data} />}</Loaded>
      </Section>
    </Page>
  )
}

function List({ of: { stories } }: { of: Stories }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  if (stories.length === 0) return <Empty>{t.empty}</Empty>
  return (
    <ul className="sv-links">
      {stories.map(({ id, theme, kind, area, toldMonthDate, tellerRole, body, mayQuote, fromConversation }) => (
        <li key={id}>
          <h2 className="nl-heading nl-heading--level-3">
            <a href={addressOf('monitor/stories/story', language, { id })}>
              {w.kinds[kind]}: {theme[language]}
            </a>
          </h2>
          <blockquote className="stories-words">{body}</blockquote>
          <p className="sv-small">
            {t.about(area[language], date(language, toldMonthDate, 'month'), w.roles[tellerRole])}. {mayQuote ? w.mayQuote : w.mayNotQuote}.
            {fromConversation && ` ${t.inConversation}.`}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Pages({ of: { total, pageSize }, page, go }: { of: Stories; page: number; go: (page: number) => void }) {
  const t = useTexts(texts)
  if (total <= pageSize) return null
  return (
    <p className="sv-actions">
      {page > 1 && (
        <button className="nl-button nl-button--secondary" type="button" onClick={() => go(page - 1)}>
          {t.newer}
        </button>
      )}
      {page * pageSize < total && (
        <button className="nl-button nl-button--secondary" type="button" onClick={() => go(page + 1)}>
          {t.older}
        </button>
      )}
    </p>
  )
}
