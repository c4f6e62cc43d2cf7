// SPDX-License-Identifier: EUPL-1.2
import type { Acting } from '../contract/handlers.ts'

/** Work done later or on a schedule. It runs in one transaction, with the rights of the person who asked or as the system itself. */
export interface JobHandler {
  /** Cron expression (Europe/Amsterdam) when it runs by itself. */
  every?: string
  run(act: Acting, id: string | null): Promise<void>
}
