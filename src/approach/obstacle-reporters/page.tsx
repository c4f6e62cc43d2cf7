// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '../../core/contract/pages.ts'
import { access } from './access.ts'
import { DraftLine } from './draft-line.tsx'
import { isHeld, lookAlikes, municipalities, reported } from './reading.ts'
import { OfflineForm, ReportForm } from './report-form.tsx'
import { HeldUntilMorning, Thanks } from './thanks.tsx'
import { texts } from './texts.ts'

const look = 'src/approach/obstacle-reporters/report.page.css'
const script = 'src/approach/obstacle-reporters/script.ts'

/** Reporting from a phone: works without script, and keeps everything that was filled in when something is wrong (C19 a, b). */
export const pages: Page[] = [
  {
    address: { nl: '/drempels/melden', en: '/en/obstacles/report' },
    rule: access.rules.reportsObstacle,
    look,
    script,
    show: async view => {
      const places = await municipalities(view.read)
      const asksToCompare = view.errors.some(({ name }) => name === '/lookAlikes')
      const alike = asksToCompare ? await lookAlikes(view.read, view.values.happens ?? '') : []
      return { title: texts[view.language].title, body: <ReportForm view={view} places={places} alike={alike} /> }
    },
  },
  {
    address: { nl: '/drempels/gemeld/:id', en: '/en/obstacles/reported/:id' },
    rule: access.rules.reportsObstacle,
    script,
    show: async view => {
      const id = view.params.id ?? ''
      const found = await reported(view.read, id)
      const t = texts[view.language]
      const draft = <DraftLine view={view} />
      if (!found && (await isHeld(view.read, id))) return { title: t.reported, body: <HeldUntilMorning draft={draft} /> }
      return found ? { title: found.part === 'echo' ? t.echoed : t.reported, body: <Thanks id={id} of={found} draft={draft} /> } : null
    },
  },
  {
    address: { nl: '/drempels/melden/zonder-verbinding', en: '/en/obstacles/report/offline' },
    rule: access.rules.writesWithoutConnection,
    look,
    script,
    show: async view => ({ title: texts[view.language].title, body: <OfflineForm view={view} /> }),
  },
]
