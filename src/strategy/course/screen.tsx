// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '../../core/time/calendar.ts'
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { AsOf } from '../../shell/page/as-of.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { api } from './client.ts'
import { connected, kinds } from './rules.ts'
import './screen.css'
import { texts } from './texts.ts'

type Course = NonNullable<ReturnType<typeof useCourse>['data']>

const useCourse = (period: string, asOfDate: string) =>
  api.useReadAndKeep('/v1/strategy', { ...(period && { period }), ...(asOfDate && { asOfDate }) })

/** The whole strategy as a chain of five kinds; a chosen link shows only what it hangs together with. */
export default function CourseScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [filters, change, addressWith] = useFilters({ period: '', asOf: '', link: '' })
  const seen = useCourse(filters.period, filters.asOf)
  return (
    <Loaded of={seen}>
      {course => (
        <Page title={t.title} lead={t.lead(course.period.title[language])}>
          <Tabs
            label={t.periods}
            choices={course.periods.map(({ code, title }) => ({
              title: `${code} ${title[language]}`,
              address: addressWith({ period: code, asOf: '', link: '' }),
              current: code === course.period.code,
            }))}
          />
          <AsOf
            asked={filters.asOf}
            moments={[
              { date: course.period.fromDate, title: t.begin },
              { date: addDays(course.period.toDate, -1), title: t.end },
            ]}
            addressWith={asOf => addressWith({ asOf })}
            onDay={asOf => change({ asOf })}
          />
          <Chain course={course} chosen={filters.link} addressWith={link => addressWith({ link })} asOf={filters.asOf} />
          <LooseEnds course={course} />
        </Page>
      )}
    </Loaded>
  )
}

function Chain({
  course,
  chosen,
  asOf,
  addressWith,
}: {
  course: Course
  chosen: string
  asOf: string
  addressWith: (link: string) => string
}) {
  const t = useTexts(texts)
  const language = useLanguage()
  const link = course.links.find(({ id }) => id === chosen)
  const shown = link ? connected(link.id, course.ties) : null
  return (
    <Section title={`${t.chain} ${date(language, course.asOfDate)}`}>
      <p role="status">
        {link && (
          <>
            {t.chosen(link.title[language])}.{' '}
            <a href={addressWith('')} data-stay="">
              {t.whole}
            </a>
          </>
        )}
      </p>
      <div className="course-chain">
        {kinds.map(kind => {
          const all = course.links.filter(one => one.kind === kind)
          const some = shown ? all.filter(({ id }) => shown.has(id)) : all
          return (
            <section key={kind} aria-label={t.kinds[kind]}>
              <h3 className="course-chain__kind">
                <span>{t.kinds[kind]}</span> <span>{some.length}</span>
              </h3>
              <ul>
                {some.map(one => (
                  <li key={one.id} className={`course-link${one.id === chosen ? ' course-link--chosen' : ''}`}>
                    <a
                      href={addressWith(one.id === chosen ? '' : one.id)}
                      data-stay=""
                      aria-current={one.id === chosen ? 'true' : undefined}
                    >
                      {one.title[language]}
                    </a>{' '}
                    {one.toConfirm && <Badge kind="unconfirmed" />}
                    {one.id === chosen && (
                      <a
                        className="course-link__more"
                        href={addressOf('strategy/course/item', language, { id: one.id }, { asOf })}
                        aria-label={`${t.open}: ${one.title[language]}`}
                      >
                        {t.open}
                      </a>
                    )}
                  </li>
                ))}
                {some.length === 0 && <li>{t.nothing}</li>}
              </ul>
            </section>
          )
        })}
      </div>
    </Section>
  )
}

function LooseEnds({ course }: { course: Course }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const titles = new Map(course.links.map(link => [link.id, link]))
  if (course.looseEnds.length === 0) return <Section title={t.looseEnds}>{t.noLooseEnds}</Section>
  return (
    <Section title={t.looseEnds} intro={t.looseIntro}>
      <ul>
        {course.looseEnds.map(({ id, lacks }) => {
          const link = titles.get(id)
          return link ? (
            <li key={id}>
              {t.kind[link.kind]} <a href={addressOf('strategy/course/item', language, { id })}>{link.title[language]}</a>{' '}
              {t.lacks(lacks.map(kind => t.lacksKind[kind]).join(` ${t.and} `))}
            </li>
          ) : null
        })}
      </ul>
    </Section>
  )
}
