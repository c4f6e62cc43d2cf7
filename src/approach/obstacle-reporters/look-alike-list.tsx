// SPDX-License-Identifier: EUPL-1.2
import type { PageView } from '../../core/contract/pages.ts'
import { Button } from '../../shell/forms/button.tsx'
import { PostForm } from '../../shell/forms/form.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { isEnded, words } from '../obstacles/public.ts'
import type { LookAlike } from './reading.ts'
import { texts } from './texts.ts'

/** Earlier obstacles that look alike, each with "ook ik", and the way on for whoever means something else (C19 b). */
export function LookAlikes({ alike, view, ownForm }: { alike: readonly LookAlike[]; view: PageView; ownForm: string }) {
  const t = useTexts(texts)
  return (
    <>
      <Section title={t.alikeTitle} intro={t.alikeLead(alike.length)}>
        {alike.map((one, index) => (
          <One key={one.id} one={one} csrf={view.csrf} actKey={`${view.key}-${index + 1}`} />
        ))}
        <p>
          <button className="nl-button nl-button--primary" type="submit" form={ownForm}>
            {t.different}
          </button>
        </p>
      </Section>
      <h2 className="nl-heading nl-heading--level-2">{t.own}</h2>
    </>
  )
}

function One({ one, csrf, actKey }: { one: LookAlike; csrf: string; actKey: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const ended = isEnded(one.state)
  return (
    <article className="sv-card">
      <p>{one.happens}</p>
      <p className="sv-small">{ended ? t.alikeEnded(w.states[one.state]) : t.alikeState(w.states[one.state], w.levels[one.level])}</p>
      <p className="sv-small">{t.echoes(one.echoes)}</p>
      {!ended && (
        <PostForm action="/v1/obstacle-echoes" language={language} csrf={csrf} actKey={actKey} errors={[]}>
          <input type="hidden" name="obstacleId" value={one.id} />
          <Button kind="secondary">{t.same}</Button>
        </PostForm>
      )}
    </article>
  )
}
