// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '../../shell/browser/session.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import type { Picture } from './client.ts'
import { texts } from './texts.ts'

/** Stories that fit on the paper; the others stand on the screen. */
const onPaper = 4

/** The stories on the themes of this indicator, without who told them. */
export function Stories({ picture }: { picture: Picture }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const { stories, themes } = picture
  return (
    <Section title={t.stories} intro={themes.length > 0 ? t.storiesThemes(themes.map(one => one[language]).join(', ')) : t.noThemes}>
      {stories.length === 0 && themes.length > 0 && <p>{session?.roles.length ? t.noStories : t.storiesHidden}</p>}
      <ul className="picture-stories">
        {stories.map((story, index) => (
          <li key={story.id} id={`verhaal-${story.id}`} className={index < onPaper ? undefined : 'picture-rest'}>
            {story.mayQuote ? <blockquote>{story.body}</blockquote> : <p>{story.body}</p>}
            <p className="sv-small">
              {t.told(
                t.roles[story.tellerRole] ?? story.tellerRole,
                story.area[language],
                date(language, story.toldMonthDate).replace(/^\d+ /, ''),
              )}
              {!story.mayQuote && `, ${t.noQuote}`}
            </p>
          </li>
        ))}
      </ul>
      {stories.length > onPaper && <p className="picture-paper sv-small">{t.moreOnScreen(stories.length - onPaper)}</p>}
    </Section>
  )
}
