// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type National } from './client.ts'
import { texts } from './texts.ts'

/** The form with which the bureau records an agenda of the state, or a new version of one. */
export function KeepForm() {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/national-agendas')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  if (!session) return null
  const why = (
    <Why rule="line.keepsNationalAgenda" given={{ organisation_id: session.organisation.id, author_id: session.person.id }} act={t.keep} />
  )
  if (!holds(session, 'bureau_coordinator')) return why
  const send = ({
    code = '',
    titleNl = '',
    titleEn = '',
    publisher = '',
    publishedDate = '',
    address,
    themes = '',
  }: Record<string, string>) =>
    void act({
      code,
      titleNl,
      titleEn,
      publisher,
      publishedDate: readDate(publishedDate) ?? publishedDate,
      themes: themes.split('\n').flatMap(line => line.trim() || []),
      ...(address && { address }),
    })
  return (
    <details>
      <summary>{t.keep}</summary>
      <p>{t.keepIntro}</p>
      <Form problem={problem} onSend={send}>
        <TextInput name="code" label={t.code} hint={t.codeHint} error={wrong('code')} />
        <TextInput name="titleNl" label={t.titleNl} error={wrong('titleNl')} />
        <TextInput name="titleEn" label={t.titleEn} error={wrong('titleEn')} />
        <TextInput name="publisher" label={t.publisher} error={wrong('publisher')} />
        <DateInput name="publishedDate" label={t.publishedDate} error={wrong('publishedDate')} />
        <TextInput name="address" label={t.address} type="url" optional error={wrong('address')} />
        <TextArea name="themes" label={t.themes} hint={t.themesHint} rows={4} error={wrong('themes')} />
        <Button busy={busy}>{t.save}</Button>
      </Form>
      {why}
    </details>
  )
}

/** The form with which the bureau says how a priority of the region stands to a version of an agenda. */
export function LinkRegionForm({ national }: { national: National }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/regional-links')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  if (!holds(session, 'bureau_coordinator') || national.agendas.length === 0) return null
  const kinds = ['serves', 'differs', 'conflicts'] as const
  const send = ({ priorityId = '', agendaId = '', kind, note }: Record<string, string>) =>
    void act({ priorityId, agendaId, kind: kind as (typeof kinds)[number] | 'none', ...(note && { note }) })
  return (
    <details>
      <summary>{t.linkRegion}</summary>
      <Form problem={problem} onSend={send}>
        <Select
          name="priorityId"
          label={t.priority}
          options={national.priorities.map(({ id, title, period }) => ({ value: id, label: `${title[language]} (${period})` }))}
          error={wrong('priorityId')}
        />
        <Select
          name="agendaId"
          label={t.agenda}
          options={national.agendas.map(({ id, title, version }) => ({ value: id, label: `${title[language]}, ${t.version(version)}` }))}
          error={wrong('agendaId')}
        />
        <Select
          name="kind"
          label={t.kind}
          options={[...kinds.map(value => ({ value, label: t.cells[value] })), { value: 'none', label: t.none }]}
          error={wrong('kind')}
        />
        <TextArea name="note" label={t.note} rows={2} most={1000} optional error={wrong('note')} />
        <Button busy={busy}>{t.save}</Button>
      </Form>
    </details>
  )
}
