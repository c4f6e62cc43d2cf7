// SPDX-License-Identifier: EUPL-1.2
import { Button } from '../../shell/forms/button.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select } from '../../shell/forms/inputs.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { texts } from './answer.texts.ts'
import { api, type Own } from './client.ts'

/** Who writes the answer of the organisation; whoever signs names them. */
export function Delegates({ round, own, version, may }: { round: string; own: Own; version: string | null; may: boolean }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/consultations/{id}/delegates')
  const others = own.colleagues.filter(({ id }) => !own.delegates.some(one => one.id === id))
  return (
    <Section title={t.delegates}>
      {own.delegates.length === 0 && <p>{t.noDelegates}</p>}
      <ul>
        {own.delegates.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {may && others.length > 0 && (
        <Form problem={problem} onSend={({ personId = '' }) => void act({ id: round, personId }, { version })}>
          <Select name="personId" label={t.delegate} options={others.map(({ id, name }) => ({ value: id, label: name }))} />
          <Button kind="secondary" busy={busy}>
            {t.name}
          </Button>
        </Form>
      )}
      {!may && <Why rule="consultation.namesDelegate" act={t.delegate} given={{ round_id: round }} />}
    </Section>
  )
}
