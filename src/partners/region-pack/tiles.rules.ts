// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from './problems.rules.ts'
import { problem } from './problems.rules.ts'
import type { Pack } from './tables.rules.ts'
import { tables } from './tables.rules.ts'
import { believedOn, holdsOn } from './validity.rules.ts'

/** On a tile map each municipality that is in the police unit during the period has a tile of its own. */
export function tileProblems(pack: Pack): Problem[] {
  if (pack.tileMap.length === 0) return []
  const file = tables.tileMap.file
  const taken = new Map<string, number>()
  const same = pack.tileMap.flatMap(tile => {
    const place = `${tile.column} ${tile.row}`
    const line = taken.get(place)
    if (line === undefined) taken.set(place, tile.line)
    return line === undefined ? [] : [problem(file, tile.line, 'same-tile', tile.area, String(line))]
  })
  const placed = new Set(pack.tileMap.map(tile => tile.area))
  const absent = regionMunicipalities(pack).filter(code => !placed.has(code))
  return [...same, ...absent.map(code => problem(file, 0, 'not-on-map', code))]
}

/** Codes of the municipalities that are in the police unit at any time of the pack's period, by the latest knowledge. */
export function regionMunicipalities(pack: Pack): string[] {
  const region = pack.region[0]
  if (!region) return []
  const latest = pack.areas.filter(area => area.kind === 'municipality').map(area => area.code)
  return [...new Set(latest)].filter(code =>
    believedOn(
      pack.areaParts.filter(row => row.part === code && row.hierarchy === 'police'),
      '9999-12-31',
    ).some(
      row =>
        holdsOn(row, region.period_from) ||
        (row.valid_from !== null && row.valid_from >= region.period_from && row.valid_from < region.period_to),
    ),
  )
}
