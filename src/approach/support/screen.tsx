// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { AboutNote, aboutText } from '../../shell/figures/about.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { useFew } from '../../shell/states/few.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { AskForm } from './ask-form.tsx'
import { api, type Listed } from './client.ts'
import { jointThemes, themes } from './rules.ts'
import './screen.css'
import { texts } from './texts.ts'

/** Requests for help, of all themes or of one: every theme has its page, a joint priority or not (C12 d). */
export default function Support() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { theme: asked } = useAddress<'theme'>()
  const theme = themes.find(each => each === asked)
  const seen = api.useReadAndKeep('/v1/support-requests', theme ? { theme } : {})
  const steps = theme ? { steps: [{ title: t.title, address: addressOf('approach/support/list', language) }] } : {}
  return (
    <Page title={theme ? t.themes[theme] : t.title} lead={theme ? t.themeLead(jointThemes.includes(theme)) : t.lead} {...steps}>
      <AskForm theme={theme} />
      <Loaded of={seen}>
        {listed => (
          <>
            {!theme && (
              <Section title={t.themesTitle}>
                <Themes counted={listed.themes} />
                <AboutNote />
              </Section>
            )}
            <Section title={t.list}>
              <Requests requests={listed.requests} />
              <Why rule="support.asksSupport" act={t.ask} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Themes({ counted }: { counted: Listed['themes'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <ul className="support-themes">
      {themes.map(theme => {
        const { requests = null, unanswered = null, solved = null } = counted.find(each => each.theme === theme) ?? {}
        const told = [requests, unanswered, solved].map(count => aboutText(language, count)) as [string, string, string]
        return (
          <li key={theme}>
            <a href={addressOf('approach/support/theme', language, { theme })}>{t.themes[theme]}</a>
            <span className="sv-small">
              {requests === null ? t.few : t.counted(...told)}
              {!jointThemes.includes(theme) && `, ${t.notJoint}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Requests({ requests }: { requests: Listed['requests'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { shown, more } = useFew(requests, 20)
  if (requests.length === 0)
    return (
      <Empty title={t.empty}>
        <p>{t.emptyHint}</p>
      </Empty>
    )
  return (
    <>
      <ul className="sv-links">
        {shown.map(({ id, question, theme, by, askedDate, dueDate, late, answers, verdict }) => (
          <li key={id}>
            <a href={addressOf('approach/support/request', language, { id })}>{question}</a>
            <p className="sv-small">
              {[
                t.themes[theme],
                t.by(by.name, by.organisation, date(language, askedDate)),
                answers > 0 && t.answers(answers),
                verdict && t.verdicts[verdict],
              ]
                .filter(Boolean)
                .join('. ')}
            </p>
            {dueDate && <p className={late ? 'sv-small support-late' : 'sv-small'}>{(late ? t.late : t.due)(date(language, dueDate))}</p>}
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}
