// SPDX-License-Identifier: EUPL-1.2
import { proofs } from './checks.mjs'
import { ensureInstalled } from './install.mjs'
import { runChecks } from './runner.mjs'

/** npm run proof: the long programme. */
await ensureInstalled({ development: true })
await runChecks(proofs)
