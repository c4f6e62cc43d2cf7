// SPDX-License-Identifier: EUPL-1.2
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { api, type Taskforce } from './client.ts'
import { rulings, seatRoles } from './rules.ts'
import { texts } from './texts.ts'

interface Given {
  taskforce: Taskforce
  version: string | null
}

/** Why an act cannot be done, in the order of what matters; nothing when it can. */
function useRefusals({ taskforce }: Given) {
  const { refusals: r } = useTexts(texts)
  const standing = taskforce.dischargedDate ? r.standing : undefined
  return {
    keeper: standing ?? (taskforce.keeps ? undefined : r.keeps),
    college: standing ?? (taskforce.decides ? undefined : r.college),
    sitter: standing ?? (taskforce.sits ? undefined : r.sits),
  }
}

function useDecided() {
  const { form: f } = useTexts(texts)
  return [
    { name: 'decision', label: f.decision, kind: 'line' },
    { name: 'decidedDate', label: f.decided, kind: 'date' },
  ] as const
}

/** Gives and ends seats. */
export function CompositionActs(given: Given) {
  const { taskforce, version } = given
  const { acts, form: f, seat: s, roles } = useTexts(texts)
  const refused = useRefusals(given)
  const seat = api.useAct('POST', '/v1/taskforces/{code}/seats')
  const end = api.useAct('POST', '/v1/taskforces/{code}/seat-ends')
  const code = { code: taskforce.code }
  return (
    <div className="taskforce-acts">
      <ActForm
        title={acts.seat}
        of={seat}
        given={code}
        version={version}
        refused={refused.keeper}
        fields={[
          { name: 'role', label: s.role, kind: 'list', options: seatRoles.map(value => ({ value, label: roles[value] })) },
          {
            name: 'seatOrganisationId',
            label: s.organisation,
            kind: 'list',
            options: taskforce.organisations.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            name: 'personId',
            label: s.person,
            kind: 'list',
            optional: true,
            options: taskforce.people.map(({ id, name }) => ({ value: id, label: name })),
          },
          { name: 'firstDate', label: s.from, kind: 'date' },
          { name: 'lastDate', label: s.until, kind: 'date', optional: true },
          { name: 'reason', label: s.why, kind: 'line' },
        ]}
      />
      <ActForm
        title={acts.end}
        of={end}
        given={code}
        version={version}
        refused={refused.keeper}
        fields={[
          {
            name: 'seatId',
            label: f.which,
            kind: 'list',
            options: taskforce.seatList
              .filter(one => one.now)
              .map(({ id, organisation, role }) => ({ value: id, label: `${organisation.name}, ${roles[role]}` })),
          },
          { name: 'lastDate', label: f.lastDay, kind: 'date' },
          { name: 'reason', label: f.reason, kind: 'line' },
        ]}
      />
    </div>
  )
}

/** Gives the assignment. */
export function MissionAct(given: Given) {
  const { acts, form: f } = useTexts(texts)
  const of = api.useAct('POST', '/v1/taskforces/{code}/missions')
  const fields = [{ name: 'text', label: f.text, kind: 'text', most: 8000 }, ...useDecided()] as const
  return (
    <ActForm
      title={acts.mission}
      of={of}
      given={{ code: given.taskforce.code }}
      version={given.version}
      refused={useRefusals(given).college}
      fields={fields}
    />
  )
}

/** Writes a version of the implementation plan. */
export function PlanAct(given: Given) {
  const { acts, form: f } = useTexts(texts)
  const of = api.useAct('POST', '/v1/taskforces/{code}/plans')
  return (
    <ActForm
      title={acts.plan}
      of={of}
      given={{ code: given.taskforce.code }}
      version={given.version}
      refused={useRefusals(given).keeper}
      fields={[
        { name: 'text', label: f.text, kind: 'text', most: 20_000, value: given.taskforce.plans[0]?.text ?? '' },
        { name: 'changeReason', label: f.change, kind: 'line', optional: true },
      ]}
    />
  )
}

/** Shares a paper in the circle. */
export function PaperAct(given: Given) {
  const { acts, form: f } = useTexts(texts)
  const of = api.useAct('POST', '/v1/taskforces/{code}/papers')
  return (
    <ActForm
      title={acts.paper}
      of={of}
      given={{ code: given.taskforce.code }}
      version={given.version}
      refused={useRefusals(given).sitter}
      fields={[
        { name: 'title', label: f.title, kind: 'line' },
        { name: 'text', label: f.text, kind: 'text', most: 20_000 },
      ]}
    />
  )
}

/** Evaluation, ruling and discharge. */
export function AccountActs(given: Given) {
  const { taskforce, version } = given
  const t = useTexts(texts)
  const refused = useRefusals(given)
  const decided = useDecided()
  const choices = rulings.map(value => ({ value, label: t.rulings[value] }))
  const code = { code: taskforce.code }
  const evaluation = api.useAct('POST', '/v1/taskforces/{code}/evaluations')
  const ruling = api.useAct('POST', '/v1/taskforces/{code}/rulings')
  const discharge = api.useAct('POST', '/v1/taskforces/{code}/discharges')
  const toEnd = taskforce.rulings[0]?.ruling === 'end' ? undefined : t.refusals.toEnd
  const noTasks = taskforce.tasks > 0 ? t.refusals.tasks(taskforce.tasks) : undefined
  return (
    <div className="taskforce-acts">
      <ActForm
        title={t.acts.evaluation}
        of={evaluation}
        given={code}
        version={version}
        refused={refused.keeper}
        fields={[
          { name: 'worked', label: t.worked, kind: 'text', most: 8000 },
          { name: 'failed', label: t.failed, kind: 'text', most: 8000 },
          { name: 'advice', label: t.advice, kind: 'choice', options: choices },
        ]}
      />
      <ActForm
        title={t.acts.ruling}
        of={ruling}
        given={code}
        version={version}
        refused={refused.college ?? (taskforce.evaluations.length === 0 ? t.refusals.evaluated : undefined)}
        fields={[
          { name: 'ruling', label: t.form.ruling, kind: 'choice', options: choices },
          { name: 'reason', label: t.form.reason, kind: 'text', most: 8000 },
          ...decided,
        ]}
      />
      <ActForm
        title={t.acts.discharge}
        of={discharge}
        given={code}
        version={version}
        refused={refused.college ?? toEnd ?? noTasks}
        fields={[{ name: 'reason', label: t.form.reason, kind: 'text', most: 8000 }, ...decided]}
      />
    </div>
  )
}
