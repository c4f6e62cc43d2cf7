// SPDX-License-Identifier: EUPL-1.2
import type { Page as ServedPage } from '../../core/contract/pages.ts'
import { readReceipt } from '../../core/contract/receipt.ts'
import type { DocumentBlock } from '../../core/documents/document.ts'
import { date } from '../../shell/languages/dates.ts'
import { Page } from '../../shell/page/page.tsx'
import { access } from './access.ts'
import { AskCode, ConfirmForm } from './confirm-form.tsx'
import { letterOf } from './letter.ts'
import { texts } from './page.texts.ts'
import { notesOf } from './reading.ts'

/** Confirming notes with a code, and the letter back to the participants; for anybody, without signing in and without script (C21 b, e). */
export const pages: ServedPage[] = [
  {
    address: { nl: '/gesprekken/bevestigen', en: '/en/conversations/confirm' },
    rule: access.rules.confirmsNotesByCode,
    show: async view => {
      const title = texts[view.language].confirm
      const typed = view.query.code ?? view.values.code ?? ''
      const code = readReceipt(typed)
      const opened = code ? await notesOf(view.read, code, view.language) : null
      return code && opened
        ? { title, body: <ConfirmForm view={view} code={code} opened={opened} /> }
        : { title, body: <AskCode view={view} typed={typed} />, ...(typed !== '' && { status: 404 }) }
    },
  },
  {
    address: { nl: '/gesprekken/bevestigd', en: '/en/conversations/confirmed' },
    rule: access.rules.confirmsNotesByCode,
    show: async ({ language }) => {
      const t = texts[language]
      return {
        title: t.thanks,
        body: (
          <Page title={t.thanks} narrow>
            <p className="nl-paragraph">{t.thanksText}</p>
          </Page>
        ),
      }
    },
  },
  {
    address: { nl: '/gesprekken/brief/:id', en: '/en/conversations/letter/:id' },
    rule: access.rules.readsGuides,
    look: 'src/monitor/conversations/letter.page.css',
    show: async ({ language, params, read }) => {
      const id = params.id ?? ''
      const t = texts[language]
      const letter = await letterOf(read, id)
      if (!letter) return null
      return {
        title: letter.title,
        body: (
          <Page title={letter.title} titleIn="nl" narrow>
            <p className="sv-small">{t.sent(letter.organisation, date(language, letter.sentDate))}</p>
            <div className="conversations-letter" lang="nl">
              {letter.content.lead && <p className="nl-paragraph nl-paragraph--lead">{letter.content.lead}</p>}
              {letter.content.blocks.map((block, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a letter never change their order
                <Part key={place} block={block} />
              ))}
            </div>
            <p className="sv-actions">
              <a className="nl-link" href={`/v1/conversation-letters/${id}/pdf`}>
                {t.pdf}
              </a>
            </p>
          </Page>
        ),
      }
    },
  },
]

/** The kinds of parts that a letter has. */
function Part({ block }: { block: DocumentBlock }) {
  if (block.kind === 'heading') return <h2 className="nl-heading nl-heading--level-2">{block.text}</h2>
  if (block.kind === 'text') return <p className="nl-paragraph">{block.text}</p>
  if (block.kind !== 'list') return null
  return (
    <ul>
      {block.items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
