// SPDX-License-Identifier: EUPL-1.2
import { checks } from './checks.mjs'
import { ensureInstalled } from './install.mjs'
import { runChecks } from './runner.mjs'

/**
 * npm test: every check of checks.mjs, or those named (npm test -- unit). Its seed is always the same, so that a change fails for what it
 * changed and never by the draw; npm run proof draws a new seed for the same tests.
 */
await ensureInstalled({ development: true })
await runChecks(checks, { fixedSeed: 2019 })
