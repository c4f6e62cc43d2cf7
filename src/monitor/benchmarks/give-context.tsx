// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea } from '../../shell/forms/inputs.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Benchmark } from './client.ts'
import { texts } from './texts.ts'

/** The form with which a municipality gives context; for others the sentence that says who does. */
export function GiveContext({ benchmark, version }: { benchmark: Benchmark; version: string | null }) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/benchmarks/{id}/contexts')
  const may = holds(session, 'safety_adviser', 'mayor') && benchmark.ownCode !== null
  const now = benchmark.places.find(one => one.code === benchmark.ownCode)?.context
  const given = session && { person_id: session.person.id, organisation_id: session.organisation.id }
  return (
    <>
      {may ? (
        <Form problem={problem} onSend={({ body = '' }) => void act({ id: benchmark.id, body }, { version })}>
          {now && <p className="nl-paragraph">{t.contextNow(now)}</p>}
          <TextArea name="body" label={t.contextBody} hint={t.contextHint} most={1000} rows={4} error={errorOf(problem?.errors, 'body')} />
          <Button busy={busy}>{t.contextSend}</Button>
        </Form>
      ) : (
        <Button kind="secondary" type="button" refused={t.onlyMunicipality}>
          {t.contextSend}
        </Button>
      )}
      <Why rule="benchmarks.givesContext" {...(given && { given })} />
    </>
  )
}
