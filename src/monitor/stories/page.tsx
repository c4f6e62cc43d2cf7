// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import type { Page as ServedPage } from '../../core/contract/pages.ts'
import { readReceipt, receiptOf } from '../../core/contract/receipt.ts'
import { Page } from '../../shell/page/page.tsx'
import { access } from './access.ts'
import { CoverageTable } from './coverage-table.tsx'
import { AskCode, OwnStoryPage } from './own-story.tsx'
import { texts } from './page.texts.ts'
import { queries } from './queries.ts'
import { ownStory, places, themes } from './reading.ts'
import { TellForm } from './tell-form.tsx'

const look = 'src/monitor/stories/story.page.css'

/** Telling a story and taking it back, for anybody, without signing in and without script (C20). */
export const pages: ServedPage[] = [
  {
    address: { nl: '/verhalen/vertellen', en: '/en/stories/tell' },
    rule: access.rules.tellsStory,
    look,
    show: async view => {
      const t = texts[view.language]
      const subjects = await themes(view.read)
      if (subjects.length === 0)
        return {
          title: t.title,
          body: (
            <Page title={t.title} narrow>
              <p className="nl-paragraph">{t.noThemes}</p>
            </Page>
          ),
        }
      const receipt = readReceipt(view.values.receipt ?? '') ?? receiptOf(randomBytes(20))
      return { title: t.title, body: <TellForm view={view} receipt={receipt} themes={subjects} places={await places(view.read)} /> }
    },
  },
  {
    address: { nl: '/verhalen/mijn-verhaal', en: '/en/stories/mine' },
    rule: access.rules.withdrawsOwnStory,
    look,
    show: async view => {
      const title = texts[view.language].mine
      const typed = view.query.code ?? view.values.receipt ?? ''
      const receipt = readReceipt(typed)
      const story = receipt ? await ownStory(view.read, receipt, view.language) : null
      return receipt && story
        ? { title, body: <OwnStoryPage view={view} receipt={receipt} story={story} /> }
        : { title, body: <AskCode view={view} typed={typed} unknown={typed !== ''} />, ...(typed !== '' && { status: 404 }) }
    },
  },
  {
    address: { nl: '/verhalen/dekking', en: '/en/stories/coverage' },
    rule: access.rules.readsStoryThemes,
    look: 'src/monitor/stories/coverage.page.css',
    show: async view => {
      const t = texts[view.language]
      return {
        title: t.coverage,
        body: (
          <Page title={t.coverage}>
            <CoverageTable of={await queries.readCoverage(view.read)} />
            <p>
              <a className="nl-link" href={t.tellAddress}>
                {t.title}
              </a>
            </p>
          </Page>
        ),
      }
    },
  },
]
