// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import type { Picture } from './client.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { compare, sumOf } from './rules.ts'
import { texts } from './texts.ts'

/** The districts of the region as sums of their municipalities; unknown when the figure of one of them is. */
export function Districts({ picture }: { picture: Picture }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const districts = picture.areas.filter(area => area.kind === 'district')
  if (picture.area.kind !== 'police-unit' || districts.length === 0) return null
  const rows = districts.map(({ code, name }) => {
    const own = picture.municipalities.filter(one => one.district === code)
    const sums = {
      from: sumOf(own.map(one => one.from)),
      to: sumOf(own.map(one => one.to)),
      residentsFrom: sumOf(own.map(one => one.residentsFrom)),
      residentsTo: sumOf(own.map(one => one.residentsTo)),
    }
    const comparison = compare(
      { registered: sums.from, population: sums.residentsFrom },
      { registered: sums.to, population: sums.residentsTo },
    )
    return {
      code,
      name: name[language],
      address: addressOf('monitor/registered-crime/area', language, { code }, { from: picture.from, to: picture.to }),
      ...sums,
      ...comparison,
    }
  })
  return (
    <Section title={t.districts} intro={t.districtsIntro}>
      <ComparisonTable caption={t.districts} nameTitle={t.district} from={picture.from} to={picture.to} rows={rows} />
    </Section>
  )
}
