// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useSession } from '../../shell/browser/session.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Item } from './client.ts'
import { LinkForm, WriteForm } from './plan-forms.tsx'
import './screen.css'
import { texts } from './texts.ts'

/** The items of the plan of one municipality, how they stand to region and state, and for its own people the forms to keep them. */
export default function PlanScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { code } = useAddress<'code'>()
  const seen = api.useRead('/v1/line/{code}', { code })
  const session = useSession()
  return (
    <Loaded of={seen}>
      {plan => {
        const own = session?.organisation.id === plan.organisationId
        return (
          <Page
            title={plan.name}
            steps={[{ title: t.title, address: addressOf('strategy/line/line', language) }]}
            lead={t.lead2(plan.name)}
            narrow
          >
            {plan.items.length === 0 && <Empty title={t.noItems}>{t.noItemsHint}</Empty>}
            {plan.items.map(item => (
              <Section key={item.id} title={item.title}>
                <Said item={item} />
                {own && <LinkForm plan={plan} item={item} version={seen.version} />}
                {own && <WriteForm plan={plan} item={item} version={seen.version} />}
              </Section>
            ))}
            {own && <WriteForm plan={plan} version={seen.version} />}
            {session && (
              <Why
                rule="line.writesLocalItem"
                given={{ organisation_id: plan.organisationId, author_id: session.person.id }}
                act={t.write}
              />
            )}
          </Page>
        )
      }}
    </Loaded>
  )
}

function Said({ item }: { item: Item }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <p className="nl-paragraph">{item.body}</p>
      <p className="sv-small">
        {item.plan}, {t.runs(date(language, item.planFromDate), date(language, item.planToDate))}.{' '}
        {item.passage && `${t.source}: ${item.source ?? ''}, ${item.passage}. `}
        {item.person && t.by(item.person)}
      </p>
      {item.links.length === 0 && <p>{t.noLinks}</p>}
      <ul>
        {item.links.map(({ kind, note, toConfirm, priority, agenda }) => (
          <li key={priority?.id ?? agenda?.id}>
            <strong>{t.cells[kind]}</strong>:{' '}
            {priority?.title[language] ?? (agenda && `${agenda.title[language]}, ${t.version(agenda.version)}`)}
            {note && `. ${note}`} {toConfirm && <Badge kind="unconfirmed" />}
          </li>
        ))}
      </ul>
      {item.earlier.length > 0 && (
        <details>
          <summary>{t.versions(item.earlier.length)}</summary>
          <ol>
            {item.earlier.map(({ title, body, knownAt }) => (
              <li key={knownAt}>
                <strong>{title}</strong> <span className="sv-small">{date(language, knownAt.slice(0, 10))}</span>
                <p>{body}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
