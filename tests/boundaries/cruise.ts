// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { transformSync } from '@swc/core'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'

/** What was seen: the number of modules under src/, and each violation as one line "rule: from -> to". */
export interface Seen {
  modules: number
  violations: string[]
}

/**
 * Judges the imports of the tree at `root` by `rules`. The sources are compiled to JavaScript first, because the parser behind the
 * rules reads neither TypeScript 7 nor JSX; `types` says whether an `import type` counts as an import.
 */
export async function judgeImports(
  root: string,
  rules: readonly IForbiddenRuleType[],
  types: 'with types' | 'without types',
): Promise<Seen> {
  const compiled = mkdtempSync(join(tmpdir(), 'boundaries-'))
  try {
    for (const file of sources(root)) compile(join(root, file), join(compiled, file), types === 'with types')
    symlinkSync(resolve('node_modules'), join(compiled, 'node_modules'))
    const { output } = await cruise(['src'], {
      baseDir: compiled,
      parser: 'swc',
      validate: true,
      ruleSet: { forbidden: [...rules] },
      doNotFollow: { path: ['node_modules'] },
    })
    const { modules, summary } = output as ICruiseResult
    return {
      modules: modules.filter(module => module.source.startsWith('src/')).length,
      violations: summary.violations.map(
        ({ rule, from, to, cycle }) => `${rule.name}: ${from} -> ${cycle?.map(step => step.name).join(' -> ') ?? to}`,
      ),
    }
  } finally {
    rmSync(compiled, { recursive: true, force: true })
  }
}

/** The TypeScript files under src/ of the tree at `root`, as paths from there. */
export function sources(root: string): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map(file => join('src', file))
}

function compile(from: string, to: string, keepTypes: boolean): void {
  const source = readFileSync(from, 'utf8')
  const { code } = transformSync(keepTypes ? source.replaceAll(/^(import|export) type (?=[\w{*])/gm, typeToValue) : source, {
    filename: from,
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', tsx: from.endsWith('x') },
      target: 'es2022',
      transform: { verbatimModuleSyntax: true, react: { runtime: 'automatic' } },
    },
  })
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, code)
}

/** `import type {..} from` becomes `import {..} from`; `export type X = ..` has no source and must stay a type. */
function typeToValue(match: string, _word: string, offset: number, source: string): string {
  const statement = source.slice(offset, offset + 2000)
  return /^\w+ type (\{[^}]*\}|\*( as \w+)?|\w+) from /.test(statement) ? match.replace(' type', '') : match
}
