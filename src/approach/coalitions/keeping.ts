// SPDX-License-Identifier: EUPL-1.2
import { useTexts } from '../../shell/languages/language.tsx'
import type { Coalition } from './client.ts'
import { texts } from './texts.ts'

/** A coalition in view, with its version. */
export interface Given {
  coalition: Coalition
  version: string | null
}

/** Whether this person keeps the coalition, in words when not; and the members that are still there, to choose from. */
export function useKeeping({ coalition, version }: Given) {
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
