// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { api, type Plan } from './client.ts'
import { sectionParts } from './rules.ts'
import { texts } from './texts.ts'

interface Given {
  plan: Plan
  version: string | null
}
const useRefused = ({ plan }: Given): string | undefined => {
  const t = useTexts(texts)
  return plan.mine ? undefined : t.refused
}

/** Writes a part of the plan. */
export function SectionAct(given: Given) {
  const t = useTexts(texts)
  return (
    <ActForm
      title={t.acts.section}
      of={api.useAct('POST', '/v1/district-plans/{code}/sections')}
      given={{ code: given.plan.code }}
      version={given.version}
      refused={useRefused(given)}
      fields={[
        { name: 'part', label: t.form.part, kind: 'choice', options: sectionParts.map(value => ({ value, label: t.parts[value] })) },
        { name: 'title', label: t.form.accentTitle, kind: 'line', optional: true },
        { name: 'text', label: t.form.text, kind: 'text', most: 8000 },
      ]}
    />
  )
}

/** Chooses a theme, and puts an action with one. */
export function ThemeActs(given: Given) {
  const t = useTexts(texts)
  const language = useLanguage()
  const refused = useRefused(given)
  const { plan, version } = given
  const theme = (all: Plan['themes']) => all.map(({ id, name }) => ({ value: id, label: name[language] }))
  const choose = api.useAct('POST', '/v1/district-plans/{code}/themes')
  const tie = api.useAct('POST', '/v1/district-plans/{code}/theme-actions')
  return (
    <>
      <ActForm
        title={t.acts.theme}
        of={choose}
        given={{ code: plan.code }}
        version={version}
        refused={refused}
        fields={[
          { name: 'themeId', label: t.form.theme, kind: 'list', options: theme(plan.choices) },
          { name: 'decision', label: t.form.decision, kind: 'line' },
        ]}
      />
      <ActForm
        title={t.acts.tie}
        of={tie}
        given={{ code: plan.code }}
        version={version}
        refused={refused}
        fields={[
          { name: 'themeId', label: t.form.theme, kind: 'list', options: theme(plan.themes) },
          {
            name: 'actionId',
            label: t.form.action,
            kind: 'list',
            options: plan.actionList.map(({ id, title }) => ({ value: id, label: title[language] })),
          },
        ]}
      />
    </>
  )
}

/** Records numbers of local cases. */
export function CountAct(given: Given) {
  const t = useTexts(texts)
  return (
    <ActForm
      title={t.acts.count}
      of={api.useAct('POST', '/v1/district-plans/{code}/casework')}
      given={{ code: given.plan.code }}
      version={given.version}
      refused={useRefused(given)}
      fields={[
        { name: 'quarterDate', label: t.form.quarter, kind: 'date' },
        { name: 'started', label: t.started, kind: 'number' },
        { name: 'running', label: t.running, kind: 'number' },
        { name: 'ended', label: t.ended, kind: 'number' },
      ]}
    />
  )
}

/** How far the plan is on its way to adoption, and the form to offer it as it is now. */
export function OfferAct({ plan, version }: Given) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const refused = useRefused({ plan, version }) ?? (holds(session, 'safety_adviser') ? undefined : t.onlyAdviser)
  const { document } = plan
  return (
    <>
      <p>
        {document ? (
          <a href={addressOf('strategy/adoption/document', language, { id: document.id })}>
            {t.documentNow(document.number, document.version, t.documentStates[document.state])}
          </a>
        ) : (
          t.notOffered
        )}
      </p>
      <ActForm
        title={t.acts.offer}
        of={api.useAct('POST', '/v1/district-plans/{code}/documents')}
        given={{ code: plan.code }}
        version={version}
        refused={refused}
        fields={[{ name: 'changes', label: t.form.changes, kind: 'line', optional: document === null }]}
      />
    </>
  )
}
