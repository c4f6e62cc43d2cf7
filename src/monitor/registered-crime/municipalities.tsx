// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { client } from '../../shell/browser/client.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { change as asChange, number } from '../../shell/languages/numbers.ts'
import { AreaMap } from '../../shell/maps/area-map.tsx'
import { changeClasses, countClasses } from '../../shell/maps/classes.ts'
import { TileMap } from '../../shell/maps/tile-map.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import type { contract as boundaryContract } from '../boundaries/contract.ts'
import { type Chosen, questionOf } from './asking.ts'
import { api, type Municipality, type Picture } from './client.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { sourceOf } from './provenance.tsx'
import { perThousand } from './rules.ts'
import { texts } from './texts.ts'

const boundaries = client<typeof boundaryContract>()

interface Shown {
  picture: Picture
  chosen: Chosen
  addressWith: (changed: Partial<Chosen>) => string
}

/** Every municipality on a map and in a table, and how many rose or fell by more than ten percent. */
export function Municipalities({ picture, chosen, addressWith }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { beyondTenPercent: beyond } = picture
  const rates = chosen.show === 'rates'
  const count = (value: number): string => number(language, value)
  return (
    <Section title={t.municipalities}>
      <p className="nl-paragraph">
        {t.beyond(count(beyond.fell), count(beyond.rose), count(beyond.within))}{' '}
        {beyond.unknown > 0 && t.beyondUnknown(count(beyond.unknown))} {beyond.unstable > 0 && t.beyondUnstable(count(beyond.unstable))}
      </p>
      <Tabs
        label={`${t.municipalities}: ${t.measure}`}
        choices={[
          { title: t.changes, address: addressWith({ show: 'change' }), current: !rates },
          { title: t.rates, address: addressWith({ show: 'rates' }), current: rates },
        ]}
      />
      <Drawn picture={picture} chosen={chosen} addressWith={addressWith} rates={rates} />
    </Section>
  )
}

function Drawn({ picture, chosen, addressWith, rates }: Shown & { rates: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const drawn = boundaries.useRead('/v1/boundaries', {
    area: picture.area.code,
    ...(picture.bordersDate && { date: picture.bordersDate }),
  }).data
  const real = drawn?.complete === true && chosen.map !== 'tiles'
  const [from, to] = [String(picture.from), String(picture.to)]
  const shareOf = (one: Municipality): number | null =>
    rates ? perThousand({ registered: one.to, population: one.residentsTo }) : (one.change?.share ?? null)
  const format = (value: number): string => (rates ? number(language, value, 1) : asChange(language, value, 0))
  const areaOf = (one: Municipality) => {
    const value = shareOf(one)
    return {
      code: one.code,
      name: one.name[language],
      value,
      told:
        value === null || one.from === null || one.to === null
          ? undefined
          : t.mapTold(format(value), number(language, one.from), number(language, one.to)),
      address: addressOf('monitor/registered-crime/area', language, { code: one.code }, { from, to }),
    }
  }
  const input = {
    headline: rates ? t.mapRate(picture.offence.title[language], to) : t.mapChange(picture.offence.title[language], to, from),
    classes: rates ? countClasses(picture.municipalities.map(shareOf)) : changeClasses,
    format,
    source: sourceOf(picture.sources, language),
    table: (
      <ComparisonTable
        caption={t.municipalities}
        from={picture.from}
        to={picture.to}
        rows={rowsOf(picture, language)}
        total={{ ...picture.total, code: picture.area.code, name: t.total }}
        csv={api.address('/v1/registered-crime/municipalities', questionOf(chosen))}
      />
    ),
  }
  const geometries = new Map(drawn?.features.map(({ code, geometry }) => [code, geometry]))
  return (
    <>
      {drawn?.complete && (
        <Tabs
          label={t.mapKind}
          choices={[
            { title: t.boundaries, address: addressWith({ map: '' }), current: real },
            { title: t.tiles, address: addressWith({ map: 'tiles' }), current: !real },
          ]}
        />
      )}
      {real ? (
        <AreaMap
          {...input}
          areas={picture.municipalities.flatMap(one =>
            geometries.has(one.code) ? [{ ...areaOf(one), geometry: geometries.get(one.code) as never }] : [],
          )}
          credit={t.boundariesOf(drawn.credit ?? '', date(language, drawn.bordersDate ?? ''))}
        />
      ) : (
        <TileMap {...input} areas={picture.municipalities.flatMap(one => (one.tile ? [{ ...areaOf(one), ...one.tile }] : []))} />
      )}
    </>
  )
}

function rowsOf(picture: Picture, language: 'nl' | 'en') {
  const [from, to] = [String(picture.from), String(picture.to)]
  return picture.municipalities.map(one => ({
    ...one,
    name: one.name[language],
    address: addressOf('monitor/registered-crime/area', language, { code: one.code }, { from, to }),
  }))
}
