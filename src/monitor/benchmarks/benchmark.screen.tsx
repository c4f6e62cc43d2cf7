// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { FunnelChart } from '../../shell/charts/funnel-chart.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { api, type Benchmark } from './client.ts'
import { limitsAt } from './funnel.rules.ts'
import { GiveContext } from './give-context.tsx'
import { texts } from './texts.ts'

/** One announced comparison: the funnel plot, its table, and the context municipalities give (C25 c, d). */
export default function BenchmarkScreen() {
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/benchmarks/{id}', { id })
  return <Loaded of={seen}>{benchmark => <Shown benchmark={benchmark} version={seen.version} />}</Loaded>
}

function Shown({ benchmark, version }: { benchmark: Benchmark; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const title = t.benchmark(benchmark.offence.title[language], String(benchmark.year))
  return (
    <Page title={title} lead={benchmark.reason} steps={[{ title: t.steps, address: addressOf('monitor/benchmarks/benchmarks', language) }]}>
      {!benchmark.shown && (
        <div className="sv-state" role="note">
          <p className="sv-state__title">{t.hidden(number(language, benchmark.hidden))}</p>
          <p>{t.waiting(date(language, benchmark.contextUntilDate))}</p>
        </div>
      )}
      {benchmark.places.length === 0 ? <Empty>{t.noPlaces}</Empty> : <Funnel benchmark={benchmark} />}
      <Section title={t.giveContext}>
        <GiveContext benchmark={benchmark} version={version} />
      </Section>
      <Section title={t.sources}>
        <ul>
          {benchmark.sources.map(source => (
            <li key={source.id}>{t.source(source.table, source.name[language])}</li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

function Funnel({ benchmark }: { benchmark: Benchmark }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { target, between, places } = benchmark
  if (target === null) return null
  const write = (value: number): string => number(language, value, 1)
  const spots = places.flatMap(({ code, name, residents, rate, place }) =>
    rate && place && residents
      ? [
          {
            key: code,
            label: name,
            size: residents,
            value: rate.rate,
            low: rate.low,
            high: rate.high,
            told: t.place[place],
            outside: place === 'within' ? ('no' as const) : place.endsWith('above') ? ('above' as const) : ('below' as const),
            own: code === benchmark.ownCode,
          },
        ]
      : [],
  )
  const unknown = places.filter(one => !one.rate).map(({ name }) => name)
  const outside = spots.filter(spot => spot.outside !== 'no').length
  const [only] = spots
  const source = benchmark.sources.at(-1)
  const contexts = new Map(places.map(({ code, context }) => [code, context]))
  return (
    <>
      <FunnelChart
        headline={
          spots.length === 1 && only
            ? t.funnelOwn(only.label, only.told)
            : t.funnelHeadline(number(language, outside), number(language, spots.length))
        }
        subtitle={t.funnelSubtitle}
        spots={spots}
        target={target}
        targetLabel={t.country}
        bounds={(size, chance) => limitsAt({ target, between }, size, chance)}
        sizeTitle={t.residents}
        valueTitle={t.rate}
        nameTitle={t.area}
        format={write}
        more={[{ key: 'context', title: t.context, shown: ({ key }) => contexts.get(key) ?? '' }]}
        source={
          source && {
            title: source.title ?? source.name[language],
            publisher: source.publisher,
            table: source.table,
            retrievedDate: source.retrievedDate,
            licence: source.licence,
            note: source.note?.[language],
          }
        }
      />
      {unknown.length > 0 && <p className="nl-paragraph">{t.notKnown(unknown.join(', '))}</p>}
      <Contexts places={places} />
      <details>
        <summary>{t.method}</summary>
        <p className="nl-paragraph">{t.methodText(number(language, benchmark.measuredOn))}</p>
      </details>
    </>
  )
}

function Contexts({ places }: Pick<Benchmark, 'places'>) {
  const t = useTexts(texts)
  const told = places.filter(one => one.context)
  if (told.length === 0) return null
  return (
    <Section title={t.context}>
      <dl className="sv-facts">
        {told.map(({ code, name, context }) => (
          <div key={code}>
            <dt>{name}</dt>
            <dd>{context}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
