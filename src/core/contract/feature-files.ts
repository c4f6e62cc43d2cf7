// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beside } from '../settings/root.ts'

/**
 * What one file of a feature holds ('strategy/ambitions/queries'); undefined when the feature has no such file. The built server is one
 * file that has them all: there a list stands in the place of this module (bin/bundle.mjs).
 */
export async function fileOf(name: string): Promise<Record<string, unknown> | undefined> {
  const path = ['.ts', '.tsx'].map(ending => join(beside, `${name}${ending}`)).find(candidate => existsSync(candidate))
  return path ? import(/* @vite-ignore */ path) : undefined
}
