// SPDX-License-Identifier: EUPL-1.2
import type { Person, Who } from './cast.ts'
import type { World } from './world.ts'

/** What is asked in one cell: the address, and for an act its body and the record whose version it states. */
export interface Ask {
  path: string
  body?: unknown
  record?: string
}

/** One relation between who asks and what is asked for, and what the oracle says should come of it. */
export interface Cell {
  relation: string
  ask: (world: World) => Ask
  expect: (who: Who) => number
  /** What this person may find in the answer, beside its status: compared with `finds`. */
  sees?: (who: Who) => unknown
  finds?: (body: never) => unknown
}

/** A row that must not come in: the row of the act with other values in some columns, by the same person or by another. */
export interface Forgery {
  what: string
  as?: Person
  /** The sentence that must refuse it, where something else would refuse it as well. */
  says?: string
  columns: (world: World) => Record<string, string>
}

/** The row that an act adds: which columns are signed by whoever acts, and what must not come in. The first cell is where it is done. */
export interface Adds {
  table: string
  signed?: Record<string, 'person' | 'organisation'>
  /** Who may, when it is not who may do the act. */
  may?: (who: Who) => boolean
  /** Who adds the row itself, when it is somebody in particular. */
  by?: Person
  /** Values that exist without the rest of the act, where its own were undone with it. */
  instead?: (world: World) => Record<string, string>
  /** The row itself, where the act adds it by another statement than one of values. */
  row?: (world: World) => Record<string, string>
  /** Any role that works on content may, so that a change of role alone refuses nothing. */
  whoeverWorks?: boolean
  forged?: Forgery[]
}

/** The cells of one route, named as 'METHOD /path' of its contract. */
export interface Row {
  route: string
  cells: Cell[]
  adds?: Adds[]
}

/**
 * How many rows of a table or view somebody sees without any help of the server: all, none, a number, or those of which something holds; where a
 * request must state something first, by which setting and with which thing of the world.
 */
export type Visible = Record<string, (who: Who) => 'all' | 'none' | number | { where: string; under?: Record<string, string> }>

/** Puts in the world what the rows of one feature ask about, and returns it by name (kept in `world.things`). */
export type Furnish = (world: World) => Promise<Record<string, string>>

/** A route that answers everybody the same. */
export const open = (path: string, ask: (world: World) => string = () => path, method = 'GET'): Row => ({
  route: `${method} ${path}`,
  cells: [{ relation: 'any', ask: world => ({ path: ask(world) }), expect: () => 200 }],
})
