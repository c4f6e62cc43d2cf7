// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type { PageView } from '../../core/contract/pages.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { builtFile } from '../../shell/pages/assets.ts'
import { texts } from './texts.ts'

const worker = 'src/approach/obstacle-reporters/worker-script.ts'

/** Whose draft it is, as the device knows it: a mark that says nothing of the person. */
const markOf = (person: string): string => createHash('sha256').update(`draft ${person}`).digest('base64url').slice(0, 22)

/**
 * Where the script says that a draft is kept, until when, and how it is thrown away; without script it is not there. It stands under the
 * button that sends: it appears while somebody types, and would push that button away from under a finger.
 */
export function DraftLine({ view: { actor, language } }: { view: PageView }) {
  const t = useTexts(texts)
  return (
    <div
      className="sv-draft"
      id="concept"
      hidden
      data-owner={actor ? markOf(actor.id) : undefined}
      data-worker={actor ? (builtFile(worker) ?? undefined) : undefined}
      data-language={language}
      data-kept={t.draftKept}
      data-restored={t.draftRestored}
      data-offline={t.draftOffline}
    >
      <p role="status" />
      <button className="nl-button nl-button--subtle" type="button">
        {t.draftDrop}
      </button>
    </div>
  )
}
