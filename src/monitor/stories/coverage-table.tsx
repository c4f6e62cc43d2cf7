// SPDX-License-Identifier: EUPL-1.2
import type { Answer } from '../../core/contract/define.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { type Column, DataTable } from '../../shell/tables/data-table.tsx'
import type { contract } from './contract.ts'
import { texts } from './page.texts.ts'

type Coverage = Answer<(typeof contract)['readCoverage']>
interface Row {
  key: string
  name: string
  counts: Coverage['all']
  all: Coverage['total']
}

/** Stories by district and role of the teller, as far as they may be shown; the same on the public page and in the application (C20 e). */
export function CoverageTable({ of: { roles, districts, all, total } }: { of: Coverage }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const columns: Column<Row>[] = [
    { key: 'district', title: t.district, shown: ({ name }) => name },
    ...roles.map((role, place) => ({
      key: role,
      title: t.roles[role],
      shown: ({ counts }: Row) => counts[place] ?? t.few,
      numeric: true,
    })),
    { key: 'all', title: t.all, shown: ({ all: together }) => together ?? t.few, numeric: true },
  ]
  return (
    <DataTable
      caption={t.coverageText}
      columns={columns}
      keyOf={({ key }) => key}
      rows={districts.map(({ district, counts, all: together }) => ({
        key: district?.code ?? 'region',
        name: district?.[language] ?? t.region,
        counts,
        all: together,
      }))}
      total={{ key: 'all', name: t.all, counts: all, all: total }}
    />
  )
}
