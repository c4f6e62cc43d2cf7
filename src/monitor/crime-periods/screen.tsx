// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { api, type Periods } from './client.ts'
import { Course } from './course.tsx'
import { YearToDate } from './to-date.tsx'
import { texts } from './texts.ts'
import { Unusual } from './unusual.tsx'

const abouts = ['crime', 'nuisance'] as const
const filters = { about: '', kind: '', area: '', offence: '' }

/** Crime and nuisance by month, quarter or year, the year to date, and what was to be expected (C03 b). */
export default function PeriodsScreen() {
  const [chosen, change, addressWith] = useFilters(filters)
  const seen = api.useReadAndKeep('/v1/crime-periods', {
    about: chosen.about === 'nuisance' ? 'nuisance' : 'crime',
    kind: chosen.kind === 'year' || chosen.kind === 'quarter' ? chosen.kind : 'month',
    ...(chosen.area && { area: chosen.area }),
    ...(chosen.offence && { offence: chosen.offence }),
  })
  return <Loaded of={seen}>{periods => <Shown periods={periods} change={change} addressWith={addressWith} />}</Loaded>
}

interface Shown {
  periods: Periods
  change: (changed: Partial<typeof filters>) => void
  addressWith: (changed: Partial<typeof filters>) => string
}

function Shown({ periods, change, addressWith }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const order = ['police-unit', 'district', 'municipality']
  const areas = [...periods.areas].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return (
    <Page title={t.title} lead={t.lead} steps={[{ title: t.steps, address: addressOf('monitor/registered-crime/overview', language) }]}>
      <Tabs
        label={t.abouts}
        choices={abouts.map(about => ({
          title: t.about[about],
          address: addressWith({ about: about === 'crime' ? '' : about, offence: '' }),
          current: periods.about === about,
        }))}
      />
      {periods.table === null && periods.kinds.length === 0 ? (
        <Empty>{t.none}</Empty>
      ) : (
        <>
          <Tabs
            label={t.kinds}
            choices={periods.kinds.map(kind => ({
              title: t.kind[kind],
              address: addressWith({ kind: kind === 'month' ? '' : kind }),
              current: periods.kind === kind,
            }))}
          />
          <Filters label={t.filters}>
            <Filter
              name="area"
              label={t.area}
              value={periods.area.code}
              options={areas.map(area => ({ value: area.code, label: area.name[language] }))}
              onValue={area => change({ area: area === areas[0]?.code ? '' : area })}
            />
            <Filter
              name="offence"
              label={t.offence[periods.about]}
              value={periods.offence.code}
              options={periods.offences.map(({ code, title }) => ({ value: code, label: title[language] }))}
              onValue={offence => change({ offence })}
            />
          </Filters>
          {periods.table === null ? <Empty>{t.noKind}</Empty> : <Found periods={periods} />}
        </>
      )}
    </Page>
  )
}

function Found({ periods }: { periods: Periods }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      {periods.generated && (
        <div className="sv-state" role="note">
          <p className="sv-state__title">{t.generatedTitle}</p>
          <p>{t.generated}</p>
        </div>
      )}
      <Course periods={periods} />
      {periods.kind === 'month' && <YearToDate periods={periods} />}
      {periods.kind === 'month' && <Unusual periods={periods} />}
      <Section title={t.sources}>
        <ul>
          {periods.sources.map(source => (
            <li key={source.id}>{t.source(source.table, source.name[language])}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}
