// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { questionsOf, themesOf } from './lines.ts'
import { openTexts } from './open-round.texts.ts'

/** Opens a consultation: themes to rank and questions per kind of organisation, one a line (C08 a). */
export function OpenRound() {
  const t = useTexts(openTexts)
  const opening = api.useAct('POST', '/v1/consultations')
  const may = holds(useSession(), 'bureau_coordinator')
  const act = ({ themes = '', all, municipality, prosecution, police, places, ...rest }: Record<string, string>) =>
    opening.act({
      ...rest,
      places: Number(places),
      themes: themesOf(themes),
      questions: questionsOf({ all, municipality, prosecution, 'police-unit': police }),
    } as never)
  return (
    <Section title={t.open} intro={t.intro}>
      <ActForm
        title={t.open}
        of={{ ...opening, act: act as never }}
        refused={may ? undefined : t.onlyBureau}
        fields={[
          { name: 'title', label: t.title, kind: 'line' },
          { name: 'intro', label: t.why, kind: 'text', most: 4000 },
          { name: 'themes', label: t.themes, hint: t.lines, kind: 'text' },
          { name: 'places', label: t.places, kind: 'number', value: '3' },
          { name: 'all', label: t.questions, hint: t.lines, kind: 'text', optional: true },
          { name: 'municipality', label: t.municipality, hint: t.lines, kind: 'text', optional: true },
          { name: 'prosecution', label: t.prosecution, hint: t.lines, kind: 'text', optional: true },
          { name: 'police', label: t.police, hint: t.lines, kind: 'text', optional: true },
          {
            name: 'others',
            label: t.others,
            kind: 'choice',
            options: [
              { value: 'themes', label: t.seeThemes },
              { value: 'nothing', label: t.seeNothing },
            ],
          },
          { name: 'opensDate', label: t.opens, kind: 'date' },
          { name: 'answersDate', label: t.answers, kind: 'date' },
        ]}
      />
      <Why rule="consultation.opensRound" act={t.open} />
    </Section>
  )
}
