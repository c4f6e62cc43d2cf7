// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useTitle } from '../../shell/browser/arrival.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { type AreaFigures, api } from './client.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { Development } from './development.tsx'
import { Breaks, Provenance } from './provenance.tsx'
import { texts } from './texts.ts'
import { finding } from './words.ts'

/** One area: its total through the years beside the region, and all kinds of offences in two years. */
export default function AreaScreen() {
  const { code } = useAddress<'code'>()
  const [chosen, , addressWith] = useFilters({ from: '', to: '', measure: 'rates' })
  const seen = api.useReadAndKeep('/v1/registered-crime/areas/{code}', {
    code,
    ...(chosen.from && { from: Number(chosen.from) }),
    ...(chosen.to && { to: Number(chosen.to) }),
  })
  return (
    <Loaded of={seen}>
      {figures => <Shown figures={figures} measure={chosen.measure} addressWith={measure => addressWith({ measure })} />}
    </Loaded>
  )
}

function Shown({ figures, measure, addressWith }: { figures: AreaFigures; measure: string; addressWith: (measure: string) => string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { area, total } = figures
  const [from, to] = [String(figures.from), String(figures.to)]
  const search = { from, to }
  useTitle(t.areaTitle(area.name[language]))
  const rows = figures.offences
    .filter(({ rollUp }) => !rollUp)
    .map(one => ({
      ...one,
      name: one.title[language],
      address: addressOf('monitor/registered-crime/offence', language, { code: one.code }, { ...search, area: area.code }),
    }))
  return (
    <Page
      title={t.areaTitle(area.name[language])}
      steps={[{ title: t.areaSteps, address: addressOf('monitor/registered-crime/overview', language, {}, search) }]}
      lead={finding(figures, language)}
    >
      <Development
        picture={figures}
        measure={measure}
        addressWith={addressWith}
        {...(area.kind !== 'police-unit' && { region: figures.regionTrend })}
        csv={api.address('/v1/registered-crime/areas/{code}/figures', { code: area.code })}
      />
      <Section title={t.offences} intro={t.offencesIntro(to, from)}>
        <ComparisonTable
          caption={t.offences}
          nameTitle={t.offence}
          from={figures.from}
          to={figures.to}
          rows={rows}
          total={{ ...total, code: '0.0.0', name: t.total }}
          csv={api.address('/v1/registered-crime/areas/{code}/figures', { code: area.code })}
        />
      </Section>
      <Breaks breaks={figures.breaks} />
      <Provenance sources={figures.sources} />
    </Page>
  )
}
