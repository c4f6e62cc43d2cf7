// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { api, type Conversation } from './client.ts'
import { Letters } from './letters.tsx'
import { Notes } from './notes.tsx'
import { texts } from './texts.ts'
import { Yielded } from './yielded.tsx'

/** One conversation from guide to letter: what was asked, said, confirmed, yielded and done (C21). */
export default function ConversationScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/conversations/{id}', { id })
  return (
    <Loaded of={seen}>
      {conversation => (
        <Page
          title={`${conversation.municipality[language]}: ${conversation.theme[language]}`}
          steps={[{ title: t.title, address: addressOf('monitor/conversations/conversations', language) }]}
          lead={`${t.standing[conversation.standing]} ${t.on(date(language, conversation.heldDate ?? conversation.plannedDate))}. ${t.audiences[conversation.audience]}.`}
        >
          <p className="sv-small">{t.by(conversation.facilitator)}</p>
          <Guide of={conversation} />
          <Notes conversation={conversation} version={seen.version} />
          <Yielded conversation={conversation} version={seen.version} />
          <Letters conversation={conversation} version={seen.version} />
        </Page>
      )}
    </Loaded>
  )
}

function Guide({ of: { guide } }: { of: Conversation }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (!guide)
    return (
      <Section title={t.guide}>
        <p className="nl-paragraph">{t.noGuide}</p>
      </Section>
    )
  return (
    <Section title={t.guide} intro={t.guideIs(guide.name[language], String(guide.version), String(guide.minutes))}>
      {guide.unconfirmedBecause && (
        <p className="sv-small">
          {t.toConfirm}: {guide.unconfirmedBecause}
        </p>
      )}
      <details>
        <summary>{t.questions}</summary>
        <h3 className="nl-heading nl-heading--level-3">{t.opening}</h3>
        <p className="nl-paragraph">{guide.opening[language]}</p>
        <h3 className="nl-heading nl-heading--level-3">{t.questions}</h3>
        <ol>
          {guide.questions.map(question => (
            <li key={question.nl}>{question[language]}</li>
          ))}
        </ol>
        <h3 className="nl-heading nl-heading--level-3">{t.closing}</h3>
        <p className="nl-paragraph">{guide.closing[language]}</p>
      </details>
    </Section>
  )
}
