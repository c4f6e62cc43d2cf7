// SPDX-License-Identifier: EUPL-1.2
import { useOrganisations } from '../../partners/organisations/public.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { api } from './client.ts'
import { endingTexts } from './ending.texts.ts'

/** Names a theme that can become a joint priority, before it is proposed (C10). */
export function NameTheme({ may }: { may: boolean }) {
  const t = useTexts(endingTexts)
  const naming = api.useAct('POST', '/v1/priorities')
  const bodies = useOrganisations('taskforce')
  return (
    <Section title={t.name} intro={t.nameIntro}>
      <ActForm
        title={t.name}
        of={naming}
        refused={may ? undefined : t.onlyBureau}
        fields={[
          { name: 'nameNl', label: t.nameNl, kind: 'line' },
          { name: 'nameEn', label: t.nameEn, kind: 'line' },
          { name: 'code', label: t.code, kind: 'line' },
          {
            name: 'body',
            label: t.worksItOut,
            kind: 'list',
            optional: true,
            value: '',
            options: [{ value: '', label: t.none }, ...bodies],
          },
        ]}
      />
    </Section>
  )
}
