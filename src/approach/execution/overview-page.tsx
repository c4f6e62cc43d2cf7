// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import type { Part } from './overview.ts'
import { texts } from './overview.texts.ts'

/** The digest of an organisation on one sheet: to read on a phone before a meeting, or to print. */
export function Overview({ sections, whose, today }: { sections: readonly Part[]; whose: string; today: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Page title={t.title} lead={t.lead(whose, date(language, today))} narrow>
      {sections.length === 0 && <p className="nl-paragraph">{t.nothing}</p>}
      <div className="sv-sheet">
        {sections.map(section => (
          <Section key={section.part} section={section} />
        ))}
      </div>
      <p className="sv-small sv-sheet__screen">
        {t.print}{' '}
        <a className="nl-link" href={t.backAddress} data-document="">
          {t.back}
        </a>
      </p>
    </Page>
  )
}

function Section({ section: { part, count, late, first } }: { section: Part }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section aria-label={t.parts[part]}>
      <h2 className="nl-heading nl-heading--level-3">
        {t.parts[part]} <span className="sv-sheet__count">({t.counted(count, late)})</span>
      </h2>
      <ul>
        {first.map(({ title, dueDate, late: isLate }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: markup of the server, made once
          <li key={place}>
            <span>{title[language]}</span>
            {dueDate && (
              <span className="sv-sheet__due">
                {t.by(date(language, dueDate))}
                {isLate && <strong> {t.late}</strong>}
              </span>
            )}
          </li>
        ))}
        {count > first.length && <li className="sv-sheet__more">{t.more(count - first.length)}</li>}
      </ul>
    </section>
  )
}
