// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { amount, worded } from './amount.ts'
import { api, type Indicator } from './client.ts'
import { texts } from './texts.ts'
import { Upkeep } from './upkeep.tsx'

/** What the register says of one indicator, its definitions over time, the readings, and the acts on it. */
export default function PassportScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { code } = useAddress<'code'>()
  const seen = api.useRead('/v1/indicators/{code}', { code })
  return (
    <Loaded of={seen}>
      {indicator => (
        <Page
          title={t.passport(indicator.name[language])}
          lead={t.passportLead}
          steps={[
            { title: t.title, address: addressOf('monitor/indicators/register', language) },
            { title: indicator.name[language], address: addressOf('monitor/richer-picture/picture', language, { code }) },
          ]}
          beside={indicator.retired && <Badge>{t.retired(indicator.retired.fromYear)}</Badge>}
        >
          <Facts indicator={indicator} />
          <History indicator={indicator} />
          {indicator.readByHand && <Readings indicator={indicator} />}
          <Section title={t.upkeep}>
            <Upkeep indicator={indicator} version={seen.version} />
          </Section>
        </Page>
      )}
    </Loaded>
  )
}

function Facts({ indicator }: { indicator: Indicator }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { source, adoptedBy } = indicator
  const facts = [
    [t.definition, indicator.definition[language]],
    [t.formula, indicator.formula?.[language] ?? t.notRecorded],
    [t.offences, indicator.offences.map(({ code, title }) => `${code} ${title[language]}`).join('; ')],
    [
      t.rubric,
      indicator.levels.length > 0 && (
        <ul key="rubric">
          {indicator.levels.map(({ level, name, meaning }) => (
            <li key={level}>{`${level}. ${name[language]}: ${meaning[language]}`}</li>
          ))}
        </ul>
      ),
    ],
    [t.unit, worded(indicator.unit, language)],
    [t.frequency, worded(indicator.frequency, language)],
    [t.figures, indicator.survey ? t.survey(indicator.survey.name[language]) : indicator.readByHand ? t.byHand : indicator.table],
    [t.quality, indicator.quality?.[language] ?? t.notRecorded],
    [t.owner, indicator.owner?.name ?? t.noOwner],
    [t.source, source && [source.title, source.publisher, source.passage].filter(Boolean).join(', ')],
    [
      t.adopted,
      adoptedBy ? (
        <a key="adopted" href={addressOf('strategy/decisions/decision', language, { id: adoptedBy.id })}>
          {adoptedBy.reference}, {date(language, adoptedBy.decidedDate)}
        </a>
      ) : (
        [t.notAdopted, indicator.unconfirmedBecause].filter(Boolean).join('. ')
      ),
    ],
    [indicator.retired ? t.retired(indicator.retired.fromYear) : '', indicator.retired?.why],
  ] as const
  return (
    <dl className="sv-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function History({ indicator }: { indicator: Indicator }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (indicator.definitions.length < 2) return null
  return (
    <Section title={t.history} intro={t.historyIntro}>
      <DataTable
        caption={t.history}
        captionHidden
        rows={indicator.definitions}
        keyOf={one => String(one.fromYear)}
        columns={[
          { key: 'from', title: t.year, shown: one => (one.fromYear === null ? t.fromStart : t.fromYear(one.fromYear)) },
          { key: 'definition', title: t.definition, shown: one => one.definition[language] },
          { key: 'offences', title: t.offences, shown: one => one.offences.join(' ') },
          { key: 'why', title: t.why, shown: one => one.why ?? '' },
          { key: 'decision', title: t.decision, shown: one => one.decision?.reference ?? '' },
        ]}
      />
    </Section>
  )
}

function Readings({ indicator }: { indicator: Indicator }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.readings}>
      {indicator.readings.length === 0 ? (
        <Empty title={t.noReadings} />
      ) : (
        <DataTable
          caption={t.readings}
          captionHidden
          rows={indicator.readings}
          keyOf={one => one.id}
          columns={[
            { key: 'day', title: t.day, shown: one => date(language, one.asOfDate) },
            { key: 'value', title: t.value, shown: one => amount(indicator, one, language) },
            { key: 'note', title: t.noteOptional, shown: one => one.note ?? '' },
            { key: 'by', title: t.givenBy, shown: one => `${one.organisation}, ${date(language, one.knownDate)}` },
          ]}
        />
      )}
    </Section>
  )
}
