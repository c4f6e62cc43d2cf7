// SPDX-License-Identifier: EUPL-1.2
import { useFilters } from '../../shell/browser/search.ts'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { CrimeAmbition } from './ambition.tsx'
import { type Chosen, filters, questionOf } from './asking.ts'
import { api, type Picture } from './client.ts'
import { Development } from './development.tsx'
import { Districts } from './districts.tsx'
import { StrategyFigures } from './key-figures.tsx'
import { Movers } from './movers.tsx'
import { Municipalities } from './municipalities.tsx'
import { Breaks, Provenance } from './provenance.tsx'
import './screen.css'
import { texts } from './texts.ts'
import { finding, shortName } from './words.ts'

/** The region in one picture: the figures of the strategy, the ambition, the development, risers and fallers, and every municipality (C03 c, e). */
export default function PictureScreen() {
  const [chosen, change, addressWith] = useFilters(filters)
  const seen = api.useReadAndKeep('/v1/registered-crime', questionOf(chosen))
  return <Loaded of={seen}>{picture => <Shown picture={picture} chosen={chosen} change={change} addressWith={addressWith} />}</Loaded>
}

interface Shown {
  picture: Picture
  chosen: Chosen
  change: (changed: Partial<Chosen>) => void
  addressWith: (changed: Partial<Chosen>) => string
}

function Shown({ picture, chosen, change, addressWith }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const name = shortName(picture.area.name[language])
  const isRegion = picture.area.kind === 'police-unit'
  return (
    <Page title={t.title(name)} lead={finding(picture, language)}>
      <Comparisons picture={picture} addressWith={addressWith} />
      <Choices picture={picture} chosen={chosen} change={change} />
      <p className="sv-small">
        {picture.bordersDate
          ? t.borders(number(language, picture.municipalities.length), date(language, picture.bordersDate))
          : t.bordersUnknown(number(language, picture.municipalities.length))}
      </p>
      <StrategyFigures picture={picture} />
      {isRegion && <CrimeAmbition period={picture.strategy.period} indicators={picture.indicators.map(({ code }) => code)} />}
      <Development
        picture={picture}
        measure={chosen.measure}
        addressWith={measure => addressWith({ measure })}
        csv={api.address('/v1/registered-crime/areas/{code}/figures', { code: picture.area.code })}
      />
      <Movers picture={picture} />
      <Municipalities picture={picture} chosen={chosen} addressWith={addressWith} />
      <Districts picture={picture} />
      <Breaks breaks={picture.breaks} />
      <Provenance sources={picture.sources} />
    </Page>
  )
}

/** The two comparisons of the strategy, each with its own address. */
function Comparisons({ picture, addressWith }: Pick<Shown, 'picture' | 'addressWith'>) {
  const t = useTexts(texts)
  const printed = picture.indicators.find(indicator => indicator.printed)?.printed
  if (!printed) return null
  const pairs = [
    { from: printed.baseline, to: printed.target, about: t.ofStrategy },
    { from: printed.target, to: picture.strategy.toYear, about: t.ofAmbition },
  ].filter(({ from, to }) => picture.years.includes(from) && picture.years.includes(to))
  return (
    <Tabs
      label={t.comparisons}
      choices={pairs.map(({ from, to, about }) => ({
        title: `${t.against(String(to), String(from))}: ${about}`,
        address: addressWith({ from: String(from), to: String(to) }),
        current: picture.from === from && picture.to === to,
      }))}
    />
  )
}

function Choices({ picture, chosen, change }: Omit<Shown, 'addressWith'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const years = picture.years.map(year => ({ value: String(year), label: String(year) }))
  const order = ['police-unit', 'district', 'municipality']
  const areas = [...picture.areas].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const unit = areas[0]?.kind === 'police-unit' ? areas[0].code : ''
  return (
    <Filters label={t.filters}>
      <Filter
        name="area"
        label={t.area}
        value={chosen.area || unit}
        options={areas.map(area => ({ value: area.code, label: area.kind === 'police-unit' ? t.region : area.name[language] }))}
        onValue={area => change({ area: area === unit ? '' : area })}
      />
      <Filter
        name="offence"
        label={t.offence}
        value={picture.offence.code}
        options={picture.offences.map(({ code, title }) => ({
          value: code,
          label: code === '0.0.0' ? title[language] : `${code} ${title[language]}`,
        }))}
        onValue={offence => change({ offence: offence === '0.0.0' ? '' : offence })}
      />
      <Filter name="to" label={t.to} value={String(picture.to)} options={years} onValue={to => change({ to })} />
      <Filter name="from" label={t.from} value={String(picture.from)} options={years} onValue={from => change({ from })} />
    </Filters>
  )
}
