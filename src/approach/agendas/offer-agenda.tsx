// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { client } from '../../shell/browser/client.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import type { contract as adoption } from '../../strategy/adoption/contract.ts'
import { placeOf, useChoices } from './choices.ts'
import { api } from './client.ts'
import { texts } from './texts.ts'

const documents = client<typeof adoption>()

/** The agendas that are on their way to adoption or were adopted, and the form to offer that of an own body as it is now (C62). */
export function OfferAgenda() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = documents.useRead('/v1/documents', { kind: 'action-agenda' })
  const choices = useChoices()
  const offer = api.useAct('POST', '/v1/action-agendas')
  const may = holds(useSession(), 'bureau_coordinator', 'taskforce_secretary', 'safety_adviser')
  const bodies = choices.data?.bodies ?? []
  const act = ({ bodyId = '', changes }: Record<string, string>) =>
    offer.act({ ...placeOf(bodies, bodyId), ...(changes?.trim() && { changes }) })
  return (
    <Section title={t.adoption} intro={t.adoptionIntro}>
      <Loaded of={seen} lines={2}>
        {data =>
          data.documents.length === 0 ? (
            <p>{t.notOffered}</p>
          ) : (
            <ul className="sv-links">
              {data.documents.map(({ id, title, number, version, state }) => (
                <li key={id}>
                  <a href={addressOf('strategy/adoption/document', language, { id })}>
                    {t.documentNow(title, number, version, t.documentStates[state])}
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <ActForm
        title={t.offer}
        of={{ ...offer, act: act as never }}
        refused={!may ? t.onlyKeepers : bodies.length === 0 ? t.noOwnBody : undefined}
        fields={[
          {
            name: 'bodyId',
            label: t.offerOf,
            kind: 'list',
            options: bodies.map(({ name, level }, index) => ({
              value: String(index),
              label: level === 'district' ? t.districtCollege(name) : name,
            })),
          },
          { name: 'changes', label: t.offerChanges, kind: 'line', optional: true },
        ]}
      />
    </Section>
  )
}
