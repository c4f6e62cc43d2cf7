// SPDX-License-Identifier: EUPL-1.2
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { api } from './client.ts'
import { type Given, useKeeping } from './keeping.ts'
import { contributionKinds, measures } from './rules.ts'
import { texts } from './texts.ts'

/** Records a version of the covenant. */
export function CovenantAct(given: Given) {
  const t = useTexts(texts)
  const { shared, refused } = useKeeping(given)
  const first = given.coalition.covenants.length === 0
  return (
    <ActForm
      title={t.acts.covenant}
      of={api.useAct('POST', '/v1/coalitions/{id}/covenants')}
      {...shared}
      refused={refused}
      fields={[
        { name: 'text', label: t.form.text, kind: 'text', most: 20_000, value: given.coalition.covenants[0]?.text ?? '' },
        { name: 'signedDate', label: t.form.signedOn, kind: 'date' },
        ...(first ? [] : [{ name: 'changeReason', label: t.form.change, kind: 'line' } as const]),
      ]}
    />
  )
}

/** Records what a member promised or delivered. */
export function ContributionAct(given: Given) {
  const t = useTexts(texts)
  const { shared, withMember, member } = useKeeping(given)
  return (
    <ActForm
      title={t.acts.contribution}
      of={api.useAct('POST', '/v1/coalitions/{id}/contributions')}
      {...shared}
      refused={withMember}
      fields={[
        member,
        {
          name: 'kind',
          label: t.form.promised,
          kind: 'choice',
          options: contributionKinds.map(value => ({ value, label: t.contributionKinds[value] })),
        },
        { name: 'what', label: t.form.what, kind: 'line' },
        { name: 'measure', label: t.form.measure, kind: 'choice', options: measures.map(value => ({ value, label: t.measures[value] })) },
        { name: 'amount', label: t.form.amount, kind: 'number', optional: true },
        { name: 'year', label: t.form.year, kind: 'number' },
      ]}
    />
  )
}

/** Shares a paper with the circle. */
export function PaperAct(given: Given) {
  const t = useTexts(texts)
  const { shared, refused } = useKeeping(given)
  return (
    <ActForm
      title={t.acts.paper}
      of={api.useAct('POST', '/v1/coalitions/{id}/papers')}
      {...shared}
      refused={refused}
      fields={[
        { name: 'title', label: t.form.title, kind: 'line' },
        { name: 'text', label: t.form.text, kind: 'text', most: 20_000 },
        {
          name: 'personal',
          label: t.form.personal,
          hint: t.form.personalHint,
          kind: 'choice',
          options: [
            { value: 'no', label: t.form.no },
            { value: 'yes', label: t.form.yes },
          ],
        },
      ]}
    />
  )
}
