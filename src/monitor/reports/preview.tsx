// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { client } from '../../shell/browser/client.ts'
import { DocumentParts } from '../../shell/documents/document-body.tsx'
import { Button } from '../../shell/forms/button.tsx'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import type { contract } from '../editions/contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()

/** An edition as it would be now, or as it was frozen; asked for when somebody wants to see it, because composing takes a moment. */
export function Preview({ id }: { id: string }) {
  const t = useTexts(texts)
  const [open, show] = useState(false)
  return (
    <Section title={t.preview.title}>
      <Button kind={open ? 'primary' : 'secondary'} type="button" onPress={() => show(!open)}>
        {t.preview.show}
      </Button>
      {open && <Edition id={id} />}
    </Section>
  )
}

function Edition({ id }: { id: string }) {
  const t = useTexts(texts)
  const [edition, choose] = useState('college')
  const seen = api.useReadAndKeep('/v1/reports/{id}/report-previews', { id, edition })
  return (
    <Loaded of={seen}>
      {({ title, content, frozen, choices }) => (
        <>
          <Filters>
            <Filter
              name="edition"
              label={t.preview.edition}
              value={edition}
              onValue={choose}
              options={choices.map(one => ({ value: one.edition, label: one.name }))}
            />
          </Filters>
          <p className="nl-paragraph">{frozen ? t.preview.frozen : t.preview.intro}</p>
          <article className="report-preview" lang="nl" aria-label={title}>
            <p className="report-preview__title">{title}</p>
            <DocumentParts content={content} />
          </article>
        </>
      )}
    </Loaded>
  )
}
