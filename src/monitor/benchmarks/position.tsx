// SPDX-License-Identifier: EUPL-1.2
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { change as asChange, number } from '../../shell/languages/numbers.ts'
import { Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Compared } from './client.ts'
import { texts } from './texts.ts'

interface Asked {
  area: string
  offence: string
  year: string
  change: (changed: { area?: string; offence?: string; year?: string }) => void
}

/** One municipality beside its group, the rest of the region and the rest of the country. */
export function Position({ area, offence, year, change }: Asked) {
  const seen = api.useReadAndKeep('/v1/benchmarks/municipalities/{area}', {
    area,
    ...(offence && { offence }),
    ...(year && { year: Number(year) }),
  })
  return <Loaded of={seen}>{compared => <Shown compared={compared} change={change} />}</Loaded>
}

function Shown({ compared, change }: { compared: Compared } & Pick<Asked, 'change'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const rate = (value: number): string => number(language, value, 1)
  const { area, offence, rows, usual } = compared
  const ratioOf = ({ ratio }: Compared['rows'][number]): string | null => {
    if (!ratio || ratio.high === null) return ''
    const [low, high] = [asChange(language, ratio.low - 1, 0), asChange(language, ratio.high - 1, 0)]
    return ratio.low > 1 ? t.higher(low, high) : ratio.high < 1 ? t.lower(low, high) : t.same(low, high)
  }
  return (
    <>
      <Filters label={t.filters}>
        <Filter
          name="area"
          label={t.area}
          value={area.code}
          options={compared.areas.map(({ code, name }) => ({ value: code, label: name }))}
          onValue={value => change({ area: value })}
        />
        <Filter
          name="offence"
          label={t.offence}
          value={offence.code}
          options={compared.offences.map(({ code, title }) => ({ value: code, label: title[language] }))}
          onValue={value => change({ offence: value })}
        />
        <Filter
          name="year"
          label={t.year}
          value={String(compared.year)}
          options={compared.years.map(one => ({ value: String(one), label: String(one) }))}
          onValue={value => change({ year: value })}
        />
      </Filters>
      <Section title={t.position(area.name, offence.title[language], String(compared.year))}>
        <DataTable
          caption={t.position(area.name, offence.title[language], String(compared.year))}
          captionHidden
          rows={rows}
          keyOf={({ key }) => key}
          isOwn={({ key }) => key === 'own'}
          ownTold={area.name}
          columns={[
            { key: 'who', title: t.who, shown: ({ key }) => (key === 'own' ? area.name : t.row[key]) },
            { key: 'rate', title: t.rate, numeric: true, shown: row => row.rate && rate(row.rate.rate) },
            {
              key: 'interval',
              title: t.interval,
              numeric: true,
              shown: row => row.rate && t.between(rate(row.rate.low), rate(row.rate.high)),
            },
            { key: 'ratio', title: t.ratio, shown: ratioOf },
            { key: 'count', title: t.count, numeric: true, shown: row => row.registered !== null && number(language, row.registered) },
            {
              key: 'residents',
              title: t.residents,
              numeric: true,
              shown: row => row.residents !== null && number(language, row.residents),
            },
          ]}
        />
        {usual && <p className="nl-paragraph">{t.usual(rate(usual.median), rate(usual.low), rate(usual.high))}</p>}
        <details>
          <summary>{t.rule}</summary>
          <p className="nl-paragraph">
            {t.rules[compared.rule]} {t.classes(t.sizes[compared.sizeClass], t.densities[compared.densityClass])} {t.urbanity}
          </p>
          <p className="nl-paragraph">
            <strong>{t.members(number(language, compared.group.length))}:</strong> {compared.group.map(({ name }) => name).join(', ')}.
          </p>
        </details>
        <details>
          <summary>{t.sources}</summary>
          <ul>
            {compared.sources.map(source => (
              <li key={source.id}>{t.source(source.table, source.name[language])}</li>
            ))}
          </ul>
        </details>
      </Section>
    </>
  )
}
