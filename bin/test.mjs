// SPDX-License-Identifier: EUPL-1.2
import { checks } from './checks.mjs'
import { ensureInstalled } from './install.mjs'
import { runChecks } from './runner.mjs'

/** npm test: every check of checks.mjs, or those named (npm test -- unit). */
await ensureInstalled({ development: true })
await runChecks(checks)
