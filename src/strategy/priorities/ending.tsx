// SPDX-License-Identifier: EUPL-1.2
import { client } from '../../shell/browser/client.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { useOrganisations } from '../../partners/organisations/public.ts'
import type { contract as decisions } from '../decisions/contract.ts'
import { api, type Listed } from './client.ts'
import { endingTexts } from './ending.texts.ts'

const decided = client<typeof decisions>()
type Entry = Listed['entries'][number]

/** Priorities that went out and still wait for their handover or the discharge of their body, with the acts for it (C10 c). */
export function Endings({ entries, may }: { entries: Listed['entries']; may: boolean }) {
  const t = useTexts(endingTexts)
  const waiting = entries.filter(({ exitId, discharge }) => exitId && !discharge)
  if (waiting.length === 0) return null
  return (
    <Section title={t.title} intro={t.intro}>
      {waiting.map(entry => (
        <Ending key={entry.entryId} entry={entry} id={entry.exitId ?? ''} may={may} />
      ))}
    </Section>
  )
}

function Ending({ entry, id, may }: { entry: Entry; id: string; may: boolean }) {
  const t = useTexts(endingTexts)
  const language = useLanguage()
  const exit = api.useRead('/v1/priorities/exits/{id}', { id })
  const taken = decided.useRead('/v1/decisions', {})
  const handing = api.useAct('POST', '/v1/priorities/exits/{id}/handovers')
  const discharging = api.useAct('POST', '/v1/priorities/exits/{id}/discharges')
  const named = useOrganisations()
  const ofCollege = (taken.data?.decisions ?? []).filter(({ body, outcome }) => body.kind === 'college' && outcome === 'adopted')
  const refused = may ? undefined : t.onlyBureau
  return (
    <article className="sv-card">
      <h3 className="nl-heading nl-heading--level-3">{entry.priority.name[language]}</h3>
      <Loaded of={exit} lines={2}>
        {({ handovers }) => (
          <>
            {handovers.length === 0 && <p>{t.notHanded}</p>}
            <ul>
              {handovers.map(({ what, receiver }) => (
                <li key={what}>
                  {receiver.name}: {what}
                </li>
              ))}
            </ul>
            <ActForm
              title={t.handOver}
              of={handing}
              given={{ id }}
              version={exit.version}
              refused={refused}
              fields={[
                { name: 'what', label: t.what, kind: 'text', most: 2000 },
                { name: 'receiver', label: t.receiver, kind: 'list', options: named },
                { name: 'handedDate', label: t.handedOn, kind: 'date' },
              ]}
            />
            <ActForm
              title={t.discharge}
              of={discharging}
              given={{ id }}
              version={exit.version}
              refused={refused ?? (handovers.length === 0 ? t.firstHandOver : undefined)}
              fields={[
                {
                  name: 'decisionId',
                  label: t.decision,
                  kind: 'list',
                  options: ofCollege.map(one => ({ value: one.id, label: `${one.reference} ${one.title}` })),
                },
                { name: 'body', label: t.body, kind: 'list', options: named },
                { name: 'words', label: t.words, kind: 'text', most: 2000 },
              ]}
            />
            <Why rule="priorities.discharges" act={t.discharge} given={{ exit_id: id }} />
          </>
        )}
      </Loaded>
    </article>
  )
}
