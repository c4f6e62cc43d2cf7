// SPDX-License-Identifier: EUPL-1.2
import { DocumentParts } from '../../shell/documents/document-body.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import type { DocumentVersion } from './paper.ts'
import { isConcept } from './rules.ts'
import { texts } from './texts.ts'

/** Whether a document is a concept, in words that also print. */
export function Stamp({ state }: Pick<DocumentVersion, 'state'>) {
  const t = useTexts(texts)
  if (!isConcept(state)) return null
  return (
    <p className="document-stamp">
      <strong>{t.concept}</strong> {t.conceptMeans}
    </p>
  )
}

/** What a document says. Documents are written in Dutch, whatever language the page around them has. */
export function DocumentBody({ content, state }: Pick<DocumentVersion, 'content' | 'state'>) {
  return (
    <div className={isConcept(state) ? 'document-body document-body--concept' : 'document-body'} lang="nl">
      <DocumentParts content={content} />
    </div>
  )
}
