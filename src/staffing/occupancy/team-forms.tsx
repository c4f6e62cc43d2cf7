// SPDX-License-Identifier: EUPL-1.2
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Team } from './client.ts'
import { type Cause, causes, type Task, tasks } from './rules.ts'
import { texts } from './texts.ts'

interface Given {
  team: Team
  version: string | null
}
const asNumber = (typed = ''): number => Number(typed.trim().replace(',', '.') || 'x')

/** How the team stood on a day, in five numbers. */
export function ReadingForm({ team, version }: Given) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/occupancy/{code}/readings')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = ({ task = '', measuredDate = '', assignments = '', ...numbers }: Record<string, string>) =>
    void act(
      {
        code: team.code,
        task: task as Task,
        measuredDate: readDate(measuredDate) ?? measuredDate,
        formation: asNumber(numbers.formation),
        occupied: asNumber(numbers.occupied),
        deployableHours: asNumber(numbers.deployableHours),
        askedHours: asNumber(numbers.askedHours),
        ...(assignments.trim() && { assignments: asNumber(assignments) }),
      },
      { version },
    )
  return (
    <details>
      <summary>{t.record}</summary>
      <Form problem={problem} onSend={send}>
        <Select name="task" label={t.task} options={tasks.map(value => ({ value, label: t.tasks[value] }))} error={wrong('task')} />
        <DateInput name="measuredDate" label={t.day} error={wrong('measuredDate')} />
        <TextInput name="formation" label={t.formation} short error={wrong('formation')} />
        <TextInput name="occupied" label={t.occupied} short error={wrong('occupied')} />
        <TextInput name="deployableHours" label={t.deployable} short error={wrong('deployableHours')} />
        <TextInput name="askedHours" label={t.asked} short error={wrong('askedHours')} />
        <TextInput name="assignments" label={t.assignments} short optional error={wrong('assignments')} />
        <Button busy={busy}>{t.send}</Button>
      </Form>
      <Why rule="occupancy.recordsReading" given={{ team_code: team.code }} act={t.record} />
    </details>
  )
}

/** Why the team was out of balance. */
export function NoteForm({ team, version }: Given) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/occupancy/{code}/imbalance-notes')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = ({ measuredDate = '', cause = '', note = '', notPersonal }: Record<string, string>) =>
    void act(
      {
        code: team.code,
        measuredDate: readDate(measuredDate) ?? measuredDate,
        cause: cause as Cause,
        note,
        ...(notPersonal === 'confirmed' && mayBeConfirmed([note]) && { notPersonal }),
      },
      { version },
    )
  return (
    <details>
      <summary>{t.noteCause}</summary>
      <Form problem={problem} onSend={send}>
        <DateInput name="measuredDate" label={t.day} error={wrong('measuredDate')} />
        <Select name="cause" label={t.cause} options={causes.map(value => ({ value, label: t.causes[value] }))} error={wrong('cause')} />
        <TextArea name="note" label={t.note} hint={t.noPersons} rows={3} most={2000} error={wrong('note')} />
        <Button busy={busy}>{t.send}</Button>
      </Form>
      <Why rule="occupancy.notesImbalance" given={{ team_code: team.code }} act={t.noteCause} />
    </details>
  )
}
