// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type List } from './client.ts'
import { texts } from './texts.ts'

/** Every coalition with its members, and what all members promised and delivered (C40 a, d). */
export default function CoalitionsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/coalitions', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {({ coalitions, contributions }) => (
          <>
            {coalitions.length === 0 ? (
              <Empty title={t.none}>{t.noneHint}</Empty>
            ) : (
              <ul className="sv-columns sv-plain">
                {coalitions.map(one => (
                  <li key={one.id} className="sv-card">
                    <h2 className="nl-heading nl-heading--level-3">
                      <a href={addressOf('approach/coalitions/coalition', language, { id: one.id })}>{one.name}</a>
                    </h2>
                    <p>{one.aim}</p>
                    <p className="sv-small">
                      {t.members}: {t.memberCount(one.publicMembers, one.privateMembers)}. {t.keeper} {one.keeper.name}. {t.signed}:{' '}
                      {one.signedDate ? date(language, one.signedDate) : t.notSigned}.
                    </p>
                  </li>
                ))}
              </ul>
            )}
            <Found />
            {contributions.length > 0 && (
              <Section title={t.contributions} intro={t.contributionsIntro}>
                <Contributions of={contributions} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Found() {
  const t = useTexts(texts)
  const may = holds(useSession(), 'bureau_coordinator', 'taskforce_secretary', 'safety_adviser')
  return (
    <ActForm
      title={t.found}
      of={api.useAct('POST', '/v1/coalitions')}
      refused={may ? undefined : t.refused.found}
      fields={[
        { name: 'name', label: t.form.name, kind: 'line' },
        { name: 'aim', label: t.form.aim, kind: 'text', most: 2000 },
        { name: 'startDate', label: t.form.start, kind: 'date' },
      ]}
    />
  )
}

function Contributions({ of }: { of: List['contributions'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const shown = (measure: List['contributions'][number]['measure'], amount: number, times: number) =>
    measure === 'in-kind' ? t.times(times) : number(language, amount)
  return (
    <DataTable
      caption={t.contributions}
      captionHidden
      rows={of}
      keyOf={one => [one.coalition, one.member, one.year, one.measure].join(' ')}
      columns={[
        { key: 'year', title: t.columns.year, shown: one => one.year, sort: one => one.year },
        { key: 'coalition', title: t.columns.coalition, shown: one => one.coalition, sort: one => one.coalition },
        { key: 'member', title: t.columns.member, shown: one => `${one.member} (${t.kinds[one.memberKind]})`, sort: one => one.member },
        { key: 'measure', title: t.columns.measure, shown: one => t.measures[one.measure] },
        {
          key: 'promised',
          title: t.contributionKinds.promised,
          numeric: true,
          shown: one => shown(one.measure, one.promised, one.promises),
          sort: one => one.promised,
        },
        {
          key: 'delivered',
          title: t.contributionKinds.delivered,
          numeric: true,
          shown: one => shown(one.measure, one.delivered, one.deliveries),
          sort: one => one.delivered,
        },
      ]}
    />
  )
}
