// SPDX-License-Identifier: EUPL-1.2
import { CheckGroup } from '../../shell/forms/check-group.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import type { Picture } from './client.ts'
import { texts } from './texts.ts'

/** The stories to choose from, each a box. */
export function WhichStories({ stories, error }: { stories: Picture['stories']; error: string | undefined }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <CheckGroup
      name="storyIds"
      label={t.whichStories}
      error={error}
      options={stories.map(({ id, body, area, toldMonthDate }) => ({
        value: id,
        label: (body ?? '').length > 90 ? `${(body ?? '').slice(0, 88)}…` : body,
        hint: `${area[language]}, ${date(language, toldMonthDate, 'short')}`,
      }))}
    />
  )
}
