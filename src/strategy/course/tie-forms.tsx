// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

interface Item {
  id: string
  period: { code: string }
  later: readonly { tieId: string; title: { nl: string; en: string } }[]
}

/** Ties a link of the strategy to what follows from it, and unties it with the reason (C01). */
export function TieForms({ item, version }: { item: Item; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const course = api.useRead('/v1/strategy', { period: item.period.code })
  const tie = api.useAct('POST', '/v1/strategy/items/{id}/ties')
  const untie = api.useAct('POST', '/v1/strategy/items/{id}/untyings')
  const refused = holds(useSession(), 'bureau_coordinator') ? undefined : t.onlyBureauTies
  const shared = { given: { id: item.id }, version }
  return (
    <>
      <ActForm
        title={t.tie}
        of={tie}
        {...shared}
        refused={refused}
        fields={[
          {
            name: 'toId',
            label: t.tieTo,
            kind: 'list',
            options: (course.data?.links ?? [])
              .filter(({ id }) => id !== item.id)
              .map(({ id, kind, title }) => ({ value: id, label: `${t.kind[kind]}: ${title[language]}` })),
          },
          { name: 'validFromDate', label: t.validFrom, kind: 'date' },
        ]}
      />
      <ActForm
        title={t.untie}
        of={untie}
        {...shared}
        refused={refused ?? (item.later.length === 0 ? t.nothing : undefined)}
        fields={[
          {
            name: 'tieId',
            label: t.untieFrom,
            kind: 'list',
            options: item.later.map(one => ({ value: one.tieId, label: one.title[language] })),
          },
          { name: 'reason', label: t.untieWhy, kind: 'line' },
          { name: 'validFromDate', label: t.validFrom, kind: 'date' },
        ]}
      />
    </>
  )
}
