// SPDX-License-Identifier: EUPL-1.2
import { type Edition, editionOf } from '../editions/public.ts'
import type { Snapshot } from '../reports/public.ts'

/** The edition that a recurring report asked for, from what could be seen on that day; null when the region has no such council. */
export const editionIn = (snapshot: Snapshot, code: string): Edition | null => editionOf(snapshot, code)
