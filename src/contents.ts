// SPDX-License-Identifier: EUPL-1.2
import { approach } from './approach/contents.ts'
import { monitor } from './monitor/contents.ts'
import { oversight } from './oversight/contents.ts'
import { partners } from './partners/contents.ts'
import { staffing } from './staffing/contents.ts'
import { strategy } from './strategy/contents.ts'
/**
 * The table of contents: chapters and features in reading order, with their names and the addresses of their screens.
 * Pure data; the server, the browser, the menu, the tests and the documents all read it. A feature appears here when its folder does.
 */

/** One screen of the application: `file` is the module in the feature folder that shows it, without its ending. */
export interface Screen {
  key: string
  file: string
  title: { nl: string; en: string }
  /** Addresses with `:parameters`; English ones stand under /en. */
  address: { nl: string; en: string }
  /** Shown in the menu under its chapter, or before all chapters; or asked by the search box in the header. */
  menu?: boolean | 'first' | 'search'
}

export interface Feature {
  key: string
  title: { nl: string; en: string }
  screens?: readonly Screen[]
}

export interface Chapter {
  key: string
  title: { nl: string; en: string }
  features: readonly Feature[]
}

export const contents = [strategy, approach, monitor, staffing, partners, oversight] as const satisfies readonly Chapter[]
