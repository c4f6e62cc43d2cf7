// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useSession } from '../../shell/browser/session.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { amount, worded } from './amount.ts'
import { api, type Entry } from './client.ts'
import { Due } from './due.tsx'
import { Proposals } from './proposals.tsx'
import { texts } from './texts.ts'

/** The register of indicators: what was agreed, how it stands, and what this reader has to update (C24). */
export default function RegisterScreen() {
  const t = useTexts(texts)
  const session = useSession()
  const seen = api.useRead('/v1/indicators', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {({ indicators, asOfDate }) =>
          indicators.length === 0 ? (
            <Empty title={t.empty} />
          ) : (
            <>
              <Due indicators={indicators} today={asOfDate} />
              <Section title={t.all}>
                <Register indicators={indicators} />
              </Section>
              {session && <Proposals />}
              <Section title={t.published} intro={t.publishedIntro}>
                <ul>
                  <li>
                    <a className="nl-link" href={api.address('/v1/indicators/csv', {})} download="" data-document="">
                      {t.csv}
                    </a>
                  </li>
                  <li>
                    <a className="nl-link" href={api.address('/v1/indicators', {})} data-document="">
                      {t.json}
                    </a>
                  </li>
                </ul>
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Register({ indicators }: { indicators: readonly Entry[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.all}
      captionHidden
      rows={indicators}
      keyOf={one => one.code}
      columns={[
        {
          key: 'name',
          title: t.indicator,
          sort: one => one.name[language],
          shown: one => (
            <>
              <a href={addressOf('monitor/richer-picture/picture', language, { code: one.code })}>{one.name[language]}</a>{' '}
              {one.unconfirmedBecause && <Badge kind="unconfirmed" />}
              {one.retired && <Badge>{t.retired(one.retired.fromYear)}</Badge>}
            </>
          ),
        },
        {
          key: 'latest',
          title: t.latest,
          shown: one =>
            one.latest ? (
              <>
                {amount(one, one.latest, language)}{' '}
                <span className="sv-small">
                  {one.latest.year}, {one.latest.area?.[language]}
                </span>
              </>
            ) : (
              t.none
            ),
        },
        {
          key: 'frequency',
          title: t.frequency,
          shown: one => worded(one.frequency, language),
          sort: one => worded(one.frequency, language),
        },
        { key: 'owner', title: t.owner, shown: one => one.owner?.name ?? t.noOwner, sort: one => one.owner?.name ?? '' },
        {
          key: 'adopted',
          title: t.adopted,
          shown: one =>
            one.adoptedBy ? (
              <a href={addressOf('strategy/decisions/decision', language, { id: one.adoptedBy.id })}>{one.adoptedBy.reference}</a>
            ) : (
              t.notAdopted
            ),
        },
        {
          key: 'definition',
          title: t.definition,
          shown: one => <a href={addressOf('monitor/indicators/passport', language, { code: one.code })}>{t.kind[one.kind]}</a>,
        },
      ]}
    />
  )
}
