// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Story } from './client.ts'
import { MaskForm } from './mask-form.tsx'
import './screen.css'
import { texts } from './texts.ts'
import { words } from './words.texts.ts'

/** One story: its words, where it was cited, and the acts on it. */
export default function StoryScreen() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/stories/{id}', { id })
  return (
    <Loaded of={seen}>
      {story => (
        <Page
          title={`${w.kinds[story.kind]}: ${story.theme[language]}`}
          steps={[{ title: t.title, address: addressOf('monitor/stories/stories', language) }]}
          lead={`${t.about(story.area[language], date(language, story.toldMonthDate, 'month'), w.roles[story.tellerRole])}.`}
        >
          {story.body === null ? (
            <p className="nl-paragraph">
              <strong>{w.withdrawn}</strong> {story.withdrawnDate && date(language, story.withdrawnDate)}
            </p>
          ) : (
            <blockquote className="stories-words">{story.body}</blockquote>
          )}
          <p className="sv-small">
            {[
              story.mayQuote ? w.mayQuote : w.mayNotQuote,
              story.masked + story.maskings > 0 && t.masked(story.masked + story.maskings),
              story.fromConversation && t.inConversation,
            ]
              .filter(Boolean)
              .join('. ')}
            .
          </p>
          <Cited story={story} version={seen.version} />
          {story.body !== null && <Acts story={story} body={story.body} version={seen.version} />}
        </Page>
      )}
    </Loaded>
  )
}

function Cited({ story, version }: { story: Story; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const citing = api.useAct('POST', '/v1/stories/{id}/citations')
  return (
    <Section title={t.where} intro={story.withdrawnDate && story.citations.length > 0 ? t.citedThenWithdrawn : undefined}>
      {story.citations.length === 0 ? (
        <p className="nl-paragraph">{t.nowhere}</p>
      ) : (
        <ul className="sv-links">
          {story.citations.map(({ citedIn, address, date: day }) => (
            <li key={address}>
              <a className="nl-link" href={address} data-document="">
                {citedIn}
              </a>
              , {date(language, day)}
            </li>
          ))}
        </ul>
      )}
      {story.body !== null && (
        <ActForm
          title={t.cite}
          of={citing}
          given={{ id: story.id }}
          version={version}
          refused={story.mayQuote ? undefined : t.notQuotable}
          fields={[
            { name: 'citedIn', label: t.citedIn, kind: 'line' },
            { name: 'address', label: t.address, kind: 'line', hint: t.addressHint },
          ]}
        />
      )}
      <Why rule="stories.citesStory" given={{ story_id: story.id }} />
    </Section>
  )
}

function Acts({ story: { id }, body, version }: { story: Story; body: string; version: string | null }) {
  const t = useTexts(texts)
  const withdrawing = api.useAct('POST', '/v1/stories/{id}/withdrawals')
  const may = holds(useSession(), 'bureau_coordinator', 'privacy_officer')
  return (
    <>
      <Section title={t.mask}>
        <MaskForm id={id} body={body} version={version} />
      </Section>
      <Section title={t.withdraw} intro={t.withdrawHint}>
        <ActForm
          title={t.withdrawAct}
          of={withdrawing}
          given={{ id }}
          version={version}
          refused={may ? undefined : t.onlyBureau}
          fields={[]}
        />
        <Why rule="stories.withdrawsStory" given={{ story_id: id }} />
      </Section>
    </>
  )
}
