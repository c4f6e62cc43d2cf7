// SPDX-License-Identifier: EUPL-1.2
import type { PageView } from '../../core/contract/pages.ts'
import { Button } from '../../shell/forms/button.tsx'
import { PostForm } from '../../shell/forms/form.tsx'
import { TextInput } from '../../shell/forms/inputs.tsx'
import { date } from '../../shell/languages/dates.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { texts } from './page.texts.ts'
import type { OwnStory } from './reading.ts'

/** Asks for the code of a story; with what is wrong when it was not found. */
export function AskCode({ view, typed, unknown }: { view: PageView; typed: string; unknown: boolean }) {
  const t = texts[view.language]
  return (
    <Page title={t.mine} lead={t.mineLead} narrow>
      <form className="sv-form" method="get" action={t.mineAddress}>
        <TextInput name="code" label={t.code} hint={t.codeHint} value={typed} autoComplete="off" error={unknown ? t.noSuch : undefined} />
        <Button>{t.show}</Button>
      </form>
      <p>
        <a className="nl-link" href={t.tellAddress}>
          {t.title}
        </a>
      </p>
    </Page>
  )
}

/** The story of a code as it is kept, and the act to withdraw it. */
export function OwnStoryPage({ view, receipt, story }: { view: PageView; receipt: string; story: OwnStory }) {
  const { language } = view
  const t = texts[language]
  const about = t.about(story.theme, story.area, date(language, story.toldMonthDate, 'month'))
  if (story.withdrawnDate)
    return (
      <Page title={t.mine} lead={about} narrow>
        <p className="nl-paragraph">
          <strong>{t.withdrawn(date(language, story.withdrawnDate))}</strong>
        </p>
        <Another t={t} />
      </Page>
    )
  return (
    <Page title={t.kept} lead={about} narrow>
      <div className="sv-card">
        <p>{t.code}</p>
        <p className="stories-code">{receipt}</p>
        <p>{t.keep}</p>
      </div>
      <Section title={t.asKept}>
        <blockquote className="stories-words">{story.body}</blockquote>
        <p className="nl-paragraph">{t.masked(story.masked)}</p>
        <p className="nl-paragraph">{story.mayQuote ? t.quoted : t.notQuoted}</p>
      </Section>
      <Section title={t.withdraw} intro={t.withdrawText}>
        <PostForm action="/v1/story-withdrawals" language={language} csrf={view.csrf} actKey={view.key} errors={[]}>
          <input type="hidden" name="receipt" value={receipt} />
          <Button kind="secondary">{t.withdraw}</Button>
        </PostForm>
      </Section>
      <Another t={t} />
    </Page>
  )
}

function Another({ t }: { t: (typeof texts)['nl'] }) {
  return (
    <p>
      <a className="nl-link" href={t.tellAddress}>
        {t.another}
      </a>
    </p>
  )
}
