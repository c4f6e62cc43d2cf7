// SPDX-License-Identifier: EUPL-1.2
import { wrap } from '../charts/positions.ts'
import { useTexts } from '../languages/language.tsx'
import { type Area, type MapInput, shortNames } from './area.ts'
import { lookOf } from './classes.ts'
import { MapFrame } from './frame.tsx'
import { MapArea } from './map-area.tsx'
import { texts } from './texts.ts'
import { useWalk } from './walk.ts'

/** An area with the place of its tile: columns from west to east, rows from north to south, from 0. */
export interface Tile extends Area {
  column: number
  row: number
}

const sizes = { wide: { w: 84, h: 60 }, narrow: { w: 40, h: 40 } }

/** A map of tiles of the same size, so that small areas with many people are seen as well as large ones. Needs no boundaries. */
export function TileMap(input: MapInput<Tile>) {
  const walk = useWalk(input.areas.map(({ code, column, row }) => ({ code, x: column, y: row })))
  const columns = Math.max(...input.areas.map(({ column }) => column)) + 1
  const rows = Math.max(...input.areas.map(({ row }) => row)) + 1
  const t = useTexts(texts)
  const short = shortNames(input.areas.map(({ name }) => name))
  return (
    <MapFrame {...input} pointed={walk.pointed}>
      {(['wide', 'narrow'] as const).map(size => (
        // biome-ignore lint/a11y/useSemanticElements: a group inside a drawing cannot be a fieldset
        <svg
          key={size}
          className={`sv-map__drawing sv-map__drawing--${size}`}
          viewBox={`0 0 ${columns * sizes[size].w} ${rows * sizes[size].h}`}
          role="group"
          aria-label={t.map(input.headline)}
          onKeyDown={walk.onKeyDown}
          onPointerLeave={walk.onPointerLeave}
        >
          {input.areas.map(tile => (
            <MapArea key={tile.code} area={tile} map={input} kind="sv-tile" walk={walk}>
              <Ground tile={tile} size={size} />
            </MapArea>
          ))}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group takes no focus; the words lie over tiles that have their name and value already */}
          <g aria-hidden="true">
            {input.areas.map(tile => (
              <g key={tile.code} className={lookOf(tile.value, input.classes)}>
                <Words tile={tile} size={size} short={short.get(tile.name) ?? tile.name} format={input.format} />
              </g>
            ))}
          </g>
        </svg>
      ))}
    </MapFrame>
  )
}

/** The lines of a name on a tile; a word that is too long ends in a full stop. */
function linesOf(name: string): string[] {
  const lines = wrap(name.replaceAll('-', '- '), 12).map(line => line.replaceAll('- ', '-'))
  return lines.slice(0, 2).map(line => (line.length > 13 ? `${line.slice(0, 12)}.` : line))
}

interface Placed {
  tile: Tile
  size: keyof typeof sizes
}

function Ground({ tile, size }: Placed) {
  const { w, h } = sizes[size]
  return <rect className="sv-class__fill" x={tile.column * w + 1.5} y={tile.row * h + 1.5} width={w - 3} height={h - 3} rx="3" />
}

function Words({ tile, size, short, format }: Placed & { short: string; format: (value: number) => string }) {
  const { w, h } = sizes[size]
  const [x, y] = [tile.column * w, tile.row * h]
  const lines = size === 'wide' ? linesOf(tile.name) : [short]
  const first = size === 'narrow' || lines.length === 1 ? 24 : 17
  return (
    <>
      <text className="sv-class__text sv-tile__name" x={x + w / 2} y={y + first} textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x={x + w / 2} dy={index === 0 ? 0 : '1.05em'}>
            {line}
          </tspan>
        ))}
      </text>
      {size === 'wide' && (
        <text className="sv-class__text sv-tile__value" x={x + w / 2} y={y + (lines.length > 1 ? 49 : 43)} textAnchor="middle">
          {tile.value === null ? '–' : format(tile.value)}
        </text>
      )}
    </>
  )
}
