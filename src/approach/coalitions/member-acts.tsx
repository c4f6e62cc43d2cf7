// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { type Given, useKeeping } from './keeping.ts'
import { memberKinds } from './rules.ts'
import { texts } from './texts.ts'

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
