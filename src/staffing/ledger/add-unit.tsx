// SPDX-License-Identifier: EUPL-1.2
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { api } from './client.ts'
import { texts } from './sheet.texts.ts'

/** Adds a unit inside a row of the table, or a post outside the police unit, so that it can be booked on. */
export function AddUnit({ units }: { units: readonly { code: string; name: { nl: string; en: string } }[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <ActForm
      title={t.addUnit}
      of={api.useAct('POST', '/v1/formation/units')}
      fields={[
        { name: 'name', label: t.unitName, kind: 'line' },
        { name: 'code', label: t.unitCode, kind: 'line' },
        {
          name: 'parent',
          label: t.unitIn,
          kind: 'list',
          optional: true,
          value: '',
          options: [{ value: '', label: t.unitOutside }, ...units.map(({ code, name }) => ({ value: code, label: name[language] }))],
        },
      ]}
    />
  )
}
