// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contents } from '../../contents.ts'
import type { Access } from '../access/define.ts'
import type { Contract } from './define.ts'
import type { CommandHandler, QueryHandler } from './handlers.ts'
import type { JobHandler } from '../jobs/define.ts'
import type { NoticeKinds } from '../notices/define.ts'
import { beside } from '../settings/root.ts'
import { fileOf } from './feature-files.ts'
import type { Page } from './pages.ts'

/** The rooms of core that have facts, access or routes of their own, in the order their tables are made. */
export const coreFeatures = ['access', 'database', 'identity', 'contract', 'logs', 'jobs', 'notices', 'search', 'mail'] as const

/** A feature as the server sees it: what its folder holds, found by path. */
export interface Feature {
  /** 'chapter/feature' */
  key: string
  folder: string
  facts?: string
  access: Access
  contract: Contract
  queries: Record<string, QueryHandler>
  commands: Record<string, CommandHandler>
  pages: readonly Page[]
  jobs: Record<string, JobHandler>
  /** The kinds of notices it gives. */
  notices?: NoticeKinds
}

async function part<T>(key: string, file: string, name: string, absent: T): Promise<T> {
  const module = await fileOf(`${key}/${file}`)
  return (module?.[name] as T | undefined) ?? absent
}

async function load(key: string): Promise<Feature> {
  const folder = join(beside, key)
  const facts = join(folder, 'facts.sql')
  return {
    key,
    folder,
    facts: existsSync(facts) ? readFileSync(facts, 'utf8') : undefined,
    access: await part<Access>(key, 'access', 'access', { tables: {}, rules: {} }),
    contract: await part<Contract>(key, 'contract', 'contract', {}),
    queries: await part(key, 'queries', 'queries', {}),
    commands: await part(key, 'commands', 'commands', {}),
    pages: await part<readonly Page[]>(key, 'page', 'pages', []),
    jobs: await part(key, 'jobs', 'jobs', {}),
    notices: await part<NoticeKinds>(key, 'notices', 'notices', {}),
  }
}

/** The rooms of core alone: what a database holds before any chapter. */
export const loadCore = (): Promise<Feature[]> => Promise.all(coreFeatures.map(name => load(`core/${name}`)))

/** Every feature of core and of the chapters in contents.ts, in that order. */
export async function loadFeatures(): Promise<Feature[]> {
  const keys = [
    ...coreFeatures.map(name => `core/${name}`),
    ...contents.flatMap(chapter => chapter.features.map(feature => `${chapter.key}/${feature.key}`)),
  ]
  const features = await Promise.all(keys.map(load))
  for (const { key, contract, queries, commands } of features) {
    for (const [name, route] of Object.entries(contract)) {
      if (!(name in (route.kind === 'query' ? queries : commands)))
        throw new Error(`${key}: the contract names ${name}, but there is no ${route.kind} of that name`)
    }
  }
  return features
}
