// SPDX-License-Identifier: EUPL-1.2
import { register } from 'tsx/esm/api'

/** node bin/document.mjs: writes docs/access.md and docs/processing.md anew from the access rules of every feature. */
register()
const { writeDocuments } = await import('../src/core/access/document.ts')
for (const path of await writeDocuments()) process.stdout.write(`${path}\n`)
