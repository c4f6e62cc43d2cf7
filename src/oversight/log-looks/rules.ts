// SPDX-License-Identifier: EUPL-1.2
/** The four grounds on which a log may be looked into, and no other (Wgs art. 1.8 lid 4; Wpg art. 32a lid 2). */
export const grounds = ['lawfulness-check', 'internal-control', 'integrity-security', 'legal-proceedings'] as const

/** The logs that people look into. */
export const logs = ['audit', 'processing'] as const
export const results = ['done', 'refused', 'failed'] as const

/** Lines on a page, and in a download. */
export const pageSize = 50
export const mostInDownload = 10_000

const hour = 3_600_000

/** Whether a look that began at a moment still holds: an hour, so that a purpose is asked for each look. */
export function stillHolds(beganAt: string, now: string): boolean {
  const passed = Date.parse(now) - Date.parse(beganAt)
  return passed >= 0 && passed < hour
}
