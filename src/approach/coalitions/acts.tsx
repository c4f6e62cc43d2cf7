// SPDX-License-Identifier: EUPL-1.2
import { client } from '../../shell/browser/client.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import type { Coalition } from './coalition.screen.tsx'
import type { contract } from './contract.ts'
import { contributionKinds, measures, memberKinds } from './rules.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()
/** A coalition in view, with its version. */
export interface Given {
  coalition: Coalition
  version: string | null
}

/** Whether this person keeps the coalition, in words when not; and the members that are still there, to choose from. */
function useKeeping({ coalition, version }: Given) {
  const t = useTexts(texts)
  const present = coalition.members.filter(({ left }) => !left)
  const refused = coalition.kept ? undefined : t.refused.keeps
  return {
    shared: { given: { id: coalition.id }, version },
    refused,
    withMember: refused ?? (present.length === 0 ? t.refused.noMember : undefined),
    member: {
      name: 'memberId',
      label: t.form.member,
      kind: 'list',
      options: present.map(({ id, name }) => ({ value: id, label: name })),
    } as const,
  }
}

/** Adds a member, records that one left, and names a basis for personal data. */
export function MemberActs(given: Given) {
  const t = useTexts(texts)
  const f = t.form
  const { shared, refused, withMember, member } = useKeeping(given)
  const bureau = holds(useSession(), 'bureau_coordinator') ? undefined : t.refused.bureau
  const { organisations } = given.coalition
  const add = api.useAct('POST', '/v1/coalitions/{id}/members')
  const leave = api.useAct('POST', '/v1/coalitions/{id}/leavings')
  const basis = api.useAct('POST', '/v1/coalitions/{id}/grounds')
  return (
    <>
      <ActForm
        title={t.acts.member}
        of={add}
        {...shared}
        refused={refused}
        fields={[
          { name: 'name', label: f.memberName, hint: f.memberNameHint, kind: 'line' },
          { name: 'kind', label: f.kind, kind: 'choice', options: memberKinds.map(value => ({ value, label: t.kinds[value] })) },
          {
            name: 'organisation',
            label: f.partner,
            kind: 'list',
            optional: true,
            value: '',
            options: [{ value: '', label: f.noPartner }, ...organisations.map(({ code, name }) => ({ value: code, label: name }))],
          },
          { name: 'joinedDate', label: f.joined, kind: 'date' },
        ]}
      />
      <ActForm
        title={t.acts.leaving}
        of={leave}
        {...shared}
        refused={withMember}
        fields={[member, { name: 'lastDate', label: f.lastDay, kind: 'date' }, { name: 'reason', label: f.reason, kind: 'line' }]}
      />
      <ActForm
        title={t.acts.basis}
        of={basis}
        {...shared}
        refused={bureau ?? withMember}
        fields={[
          member,
          { name: 'article', label: f.article, kind: 'line' },
          { name: 'purpose', label: f.purpose, kind: 'line' },
          { name: 'firstDate', label: f.from, kind: 'date' },
          { name: 'lastDate', label: f.until, kind: 'date' },
        ]}
      />
      <Why rule="coalitions.addsMember" act={t.acts.member} />
    </>
  )
}

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
