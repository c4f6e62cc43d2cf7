// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Codings } from './client.ts'
import { leastStories, worthOf } from './rules.ts'
import { texts } from './texts.ts'

type Told = Codings['stories'][number]

/** What is still to be coded, how far two readers agree, and what the stories say together (C20 c). */
export default function CodingScreen() {
  const t = useTexts(texts)
  const seen = api.useRead('/v1/story-codings', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {data => (
          <>
            <Section title={t.list}>
              <List stories={data.stories} />
            </Section>
            <Agreement of={data.agreement} />
            <Section title={t.counts} intro={t.countsIntro}>
              <DataTable
                caption={t.counts}
                captionHidden
                rows={data.counts}
                keyOf={({ core }) => core}
                columns={[
                  { key: 'core', title: t.core, shown: ({ core }) => t.cores[core] },
                  { key: 'better', title: t.better, shown: ({ better }) => better, numeric: true },
                  { key: 'worse', title: t.worse, shown: ({ worse }) => worse, numeric: true },
                  { key: 'other', title: t.other, shown: ({ other }) => other, numeric: true },
                ]}
              />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Agreement({ of }: { of: Codings['agreement'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const shown = (value: number) => number(language, value, 2)
  return (
    <Section title={t.agreement} intro={t.agreementIntro}>
      <DataTable
        caption={t.agreement}
        captionHidden
        rows={of}
        keyOf={({ variable }) => variable}
        columns={[
          { key: 'variable', title: t.variable, shown: ({ variable }) => t.variables[variable] },
          { key: 'stories', title: t.stories, shown: ({ stories }) => stories, numeric: true },
          { key: 'same', title: t.same, shown: ({ same }) => same ?? '–', numeric: true },
          { key: 'alpha', title: t.alpha, shown: ({ alpha }) => (alpha === null ? '–' : shown(alpha)), numeric: true },
          {
            key: 'worth',
            title: t.worth,
            shown: ({ alpha, stories }) =>
              alpha !== null ? t.worths[worthOf(alpha)] : stories < leastStories ? t.tooFew(String(leastStories)) : t.noDifference,
          },
        ]}
      />
    </Section>
  )
}

function List({ stories }: { stories: readonly Told[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (stories.length === 0) return <Empty>{t.empty}</Empty>
  return (
    <ul className="sv-links">
      {stories.map(({ id, theme, area, toldMonthDate, codings, mine }) => (
        <li key={id}>
          <a className="nl-link" href={addressOf('monitor/story-coding/code', language, { id })}>
            {theme[language]}: {t.about(area[language], date(language, toldMonthDate, 'month'))}
          </a>
          <p className="sv-small">{codings >= 2 ? t.states.full : mine ? t.states.mine : t.states.todo}</p>
        </li>
      ))}
    </ul>
  )
}
