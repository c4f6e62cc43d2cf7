// SPDX-License-Identifier: EUPL-1.2
import { type RefObject, useRef, useState } from 'react'
import { Button } from '../../shell/forms/button.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Field, useFieldId } from '../../shell/forms/field.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

/** Leaves out what the detector missed: the reader selects it in the words of the story. Only its place is sent. */
export function MaskForm({ id, body, version }: { id: string; body: string; version: string | null }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/stories/{id}/maskings')
  const area = useRef<HTMLTextAreaElement>(null)
  const [nothing, setNothing] = useState(false)
  const send = () => {
    const [from, to] = [area.current?.selectionStart ?? 0, area.current?.selectionEnd ?? 0]
    setNothing(to <= from)
    // The database counts characters, the browser units of UTF-16.
    const place = (unit: number) => [...body.slice(0, unit)].length
    if (to > from) void act({ id, from: place(from), to: place(to) }, { version })
  }
  return (
    <details>
      <summary>{t.maskOpen}</summary>
      <Form problem={problem} onSend={send}>
        <Field name="passage" label={t.maskField} hint={t.maskHint} error={nothing ? t.maskNothing : undefined}>
          <Passage body={body} area={area} />
        </Field>
        <Button busy={busy}>{t.maskAct}</Button>
      </Form>
    </details>
  )
}

function Passage({ body, area }: { body: string; area: RefObject<HTMLTextAreaElement | null> }) {
  const id = useFieldId()('passage')
  return <textarea className="sv-input" id={id} ref={area} rows={8} readOnly value={body} aria-describedby={`${id}-uitleg`} />
}
