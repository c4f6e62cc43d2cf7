// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { countClasses } from '../../shell/maps/classes.ts'
import { TileMap } from '../../shell/maps/tile-map.tsx'
import { AsOf } from '../../shell/page/as-of.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Area } from './client.ts'
import { texts } from './texts.ts'

/** The areas of the region as of any day: map and table of the municipalities, and the other divisions (C63). */
export default function Areas() {
  const t = useTexts(texts)
  const [{ asOf }, change, addressWith] = useFilters({ asOf: '' })
  const seen = api.useReadAndKeep('/v1/areas', asOf === '' ? {} : { asOfDate: asOf })
  const inside = insideRegion(seen.data?.areas ?? [])
  return (
    <Page title={t.title} lead={seen.data && t.lead(inside.length)}>
      <AsOf key={asOf} asked={asOf} moments={[]} addressWith={day => addressWith({ asOf: day })} onDay={day => change({ asOf: day })} />
      <Loaded of={seen} lines={12}>
        {data => (
          <>
            <Municipalities rows={inside} all={data.areas} asOf={asOf} />
            {Object.keys(t.plural).map(kind => (
              <Kind key={kind} kind={kind} rows={data.areas.filter(area => area.kind === kind && isNear(area, data.areas))} asOf={asOf} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** The municipalities that are in a district: others are known only because one of ours went into them. */
function insideRegion(areas: readonly Area[]): Area[] {
  return areas.filter(area => area.kind === 'municipality' && area.wholes.police !== undefined)
}

/** Whether an area has anything to do with the region: it is part of something or something is part of it, other police units apart. */
function isNear(area: Area, areas: readonly Area[]): boolean {
  return areas.some(other => Object.values(other.wholes).includes(area.code))
}

function Municipalities({ rows, all, asOf }: { rows: readonly Area[]; all: readonly Area[]; asOf: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const year = rows[0]?.population?.year
  const districtOf = (row: Area) => all.find(area => area.code === row.wholes.police)?.name[language] ?? ''
  const value = (row: Area) => row.population?.persons ?? null
  return (
    <Section title={t.municipalities}>
      <TileMap
        headline={t.map}
        subtitle={t.mapSubtitle}
        areas={rows.flatMap(row =>
          row.tile ? [{ code: row.code, name: row.name[language], value: value(row), address: to(row.code), ...row.tile }] : [],
        )}
        classes={countClasses(rows.map(value))}
        format={persons => number(language, persons)}
        table={
          <DataTable
            caption={t.municipalities}
            captionHidden
            rows={rows}
            keyOf={row => row.code}
            columns={[
              {
                key: 'name',
                title: t.name,
                sort: row => row.name[language],
                shown: row => <a href={to(row.code)}>{row.name[language]}</a>,
              },
              { key: 'district', title: t.district, sort: districtOf, shown: districtOf },
              {
                key: 'residents',
                title: year ? t.residentsOf(year) : t.residents,
                numeric: true,
                sort: value,
                shown: row => row.population && number(language, row.population.persons),
              },
            ]}
          />
        }
      />
    </Section>
  )
  function to(code: string): string {
    return addressOf('partners/areas/area', language, { code }, { asOf })
  }
}

function Kind({ kind, rows, asOf }: { kind: string; rows: readonly Area[]; asOf: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (rows.length === 0) return null
  return (
    <Section title={t.plural[kind] ?? kind}>
      <ul className="sv-rows">
        {rows.map(row => (
          <li key={row.code}>
            <a className="nl-link" href={addressOf('partners/areas/area', language, { code: row.code }, { asOf })}>
              {row.name[language]}
            </a>{' '}
            {row.toConfirm && <Badge kind="unconfirmed" />}
          </li>
        ))}
      </ul>
    </Section>
  )
}
