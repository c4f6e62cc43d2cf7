// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useTitle } from '../../shell/browser/arrival.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { ChangeChart } from '../../shell/charts/change-chart.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { type Chosen, filters, questionOf } from './asking.ts'
import { api, type Picture } from './client.ts'
import { Development } from './development.tsx'
import { Municipalities } from './municipalities.tsx'
import { Breaks, Provenance, sourceOf } from './provenance.tsx'
import { Sight } from './sight.tsx'
import { texts } from './texts.ts'
import { finding } from './words.ts'

/** One kind of offence: its development, and how it changed in every municipality with the interval. */
export default function OffenceScreen() {
  const { code } = useAddress<'code'>()
  const [chosen, , addressWith] = useFilters(filters)
  const asked = { ...chosen, offence: code }
  const seen = api.useReadAndKeep('/v1/registered-crime', questionOf(asked))
  return <Loaded of={seen}>{picture => <Shown picture={picture} chosen={asked} addressWith={addressWith} />}</Loaded>
}

function Shown({ picture, chosen, addressWith }: { picture: Picture; chosen: Chosen; addressWith: (changed: Partial<Chosen>) => string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [from, to] = [String(picture.from), String(picture.to)]
  const title = picture.offence.title[language]
  useTitle(title)
  const rows = [...picture.municipalities]
    .sort((a, b) => (b.change?.share ?? -9) - (a.change?.share ?? -9))
    .map(one => ({
      key: one.code,
      label: one.name[language],
      address: addressOf('monitor/registered-crime/area', language, { code: one.code }, { from, to }),
      change: one.change?.share ?? null,
      low: one.change?.low ?? null,
      high: one.change?.high ?? null,
      unstable: one.unstable,
    }))
  return (
    <Page
      title={title}
      steps={[{ title: t.areaSteps, address: addressOf('monitor/registered-crime/overview', language, {}, { from, to }) }]}
      lead={finding(picture, language)}
    >
      <Development
        picture={picture}
        measure={chosen.measure}
        addressWith={measure => addressWith({ measure })}
        csv={api.address('/v1/registered-crime/areas/{code}/figures', { code: picture.area.code })}
      />
      <Municipalities picture={picture} chosen={chosen} addressWith={addressWith} />
      <Section title={t.changes}>
        <ChangeChart
          headline={t.offenceMunicipalities(to, from)}
          rows={rows}
          band={0.1}
          nameTitle={t.municipality}
          source={sourceOf(picture.sources, language)}
          csv={api.address('/v1/registered-crime/municipalities', questionOf(chosen))}
        />
      </Section>
      <Sight offence={picture.offence.code} />
      <Breaks breaks={picture.breaks} />
      <Provenance sources={picture.sources} />
    </Page>
  )
}
