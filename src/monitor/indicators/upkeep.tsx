// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm, type ActField } from '../../shell/forms/act-form.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { worded } from './amount.ts'
import { api, type Indicator } from './client.ts'
import { texts } from './texts.ts'

/** The acts on an indicator; each stands disabled with the sentence that fails. */
export function Upkeep({ indicator, version }: { indicator: Indicator; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const adopt = api.useAct('POST', '/v1/indicators/{code}/adoptions')
  const change = api.useAct('POST', '/v1/indicators/{code}/definitions')
  const retire = api.useAct('POST', '/v1/indicators/{code}/retirements')
  const read = api.useAct('POST', '/v1/indicators/{code}/readings')
  const { code, decisions, levels } = indicator
  const over = indicator.retired ? t.isRetired : undefined
  const bureau = over ?? (holds(session, 'bureau_coordinator') ? (decisions.length === 0 ? t.noDecisions : undefined) : t.onlyBureau)
  const owner = over ?? (!indicator.readByHand ? t.isCounted : indicator.ownerIsReader ? undefined : t.onlyOwner)
  const decision: ActField = {
    name: 'decisionId',
    label: t.decision,
    kind: 'list',
    options: decisions.map(one => ({ value: one.id, label: `${one.reference}: ${one.title}` })),
  }
  const shared = { given: { code }, version }
  return (
    <>
      <ActForm
        title={t.read}
        of={read}
        {...shared}
        refused={owner}
        fields={[
          levels.length > 0
            ? {
                name: 'level',
                label: t.newLevel,
                kind: 'number',
                hint: levels.map(one => t.level(one.level, one.name[language])).join('; '),
              }
            : { name: 'value', label: t.newValue(worded(indicator.unit, language)), kind: 'number' },
          ...(levels.length > 0 ? [] : [{ name: 'margin', label: t.margin, kind: 'number' as const, optional: true }]),
          { name: 'asOfDate', label: t.asOf, kind: 'date', hint: t.asOfHint, optional: true },
          { name: 'note', label: levels.length > 0 ? t.note : t.noteOptional, kind: 'text', most: 2000, optional: levels.length === 0 },
        ]}
      />
      <Why rule="indicators.updatesReading" act={t.read} given={{ indicator_id: indicator.id }} />
      <ActForm title={t.adopt} of={adopt} {...shared} refused={bureau} fields={[decision]} />
      <ActForm
        title={t.change}
        of={change}
        {...shared}
        refused={bureau}
        fields={[
          { name: 'fromYear', label: t.year, kind: 'number' },
          { name: 'definition', label: t.newDefinition, kind: 'text', most: 2000, value: indicator.definition.nl },
          { name: 'definitionEn', label: t.newDefinitionEn, kind: 'text', most: 2000, optional: true },
          { name: 'formula', label: t.newFormula, kind: 'line', optional: true },
          {
            name: 'offences',
            label: t.newOffences,
            kind: 'several',
            hint: t.newOffencesHint,
            optional: true,
            chosen: indicator.offences.map(one => one.code),
            options: indicator.countable.map(one => ({ value: one.code, label: `${one.code} ${one.title[language]}` })),
          },
          { name: 'why', label: t.why, kind: 'text', most: 2000 },
          decision,
        ]}
      />
      <ActForm
        title={t.retire}
        of={retire}
        {...shared}
        refused={bureau}
        fields={[
          { name: 'fromYear', label: t.firstWithout, kind: 'number' },
          { name: 'why', label: t.why, kind: 'text', most: 2000 },
          decision,
        ]}
      />
      <Why rule="indicators.changesDefinition" act={t.change} given={{ indicator_id: indicator.id }} />
    </>
  )
}
