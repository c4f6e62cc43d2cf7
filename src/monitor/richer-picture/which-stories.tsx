// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import type { Picture } from './client.ts'
import { texts } from './texts.ts'

/** The stories to choose from, each a box. */
export function WhichStories({ stories, error }: { stories: Picture['stories']; error: string | undefined }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <fieldset className="sv-field" aria-invalid={error ? true : undefined}>
      <legend>{t.whichStories}</legend>
      {error && <p className="sv-field__error">{error}</p>}
      {stories.map(({ id, body, area, toldMonthDate }) => (
        <label className="sv-choice" key={id}>
          <input type="checkbox" name={`story-${id}`} value={id} />
          <span>
            {(body ?? '').length > 90 ? `${(body ?? '').slice(0, 88)}…` : body}{' '}
            <span className="sv-small">
              {area[language]}, {date(language, toldMonthDate, 'short')}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The stories that were chosen in a form. */
export const storiesIn = (values: Record<string, string>): string[] =>
  Object.entries(values).flatMap(([name, value]) => (name.startsWith('story-') ? [value] : []))
