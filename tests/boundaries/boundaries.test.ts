// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { alsoByType, whenItRuns } from './rules.ts'
import { judgeImports, sources } from './cruise.ts'

/** Fewer modules than this means that the tool saw nothing, not that all is well. */
const atLeast = 60

describe('the boundaries of the tree', () => {
  test.each([
    ['with types', alsoByType],
    ['without types', whenItRuns],
  ] as const)('hold in every module, %s', { timeout: 120_000 }, async (types, rules) => {
    const seen = await judgeImports('.', rules, types)
    expect(seen.violations).toEqual([])
    expect(seen.modules).toBe(sources('.').length)
    expect(seen.modules).toBeGreaterThanOrEqual(atLeast)
  })
})

const places: string[] = []
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true })
})

/** A small tree that keeps every rule, with `planted` written over it. */
function treeWith(planted: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'planted-'))
  places.push(root)
  const good = {
    'src/contents.ts': 'export const contents = []',
    'src/core/access/define.ts': 'export const define = 1',
    'src/core/contract/define.ts': 'export const define = 1',
    'src/core/database/pool.ts': "import pg from 'pg'\nexport const pool = pg",
    'src/core/time/dates.ts': 'export const today = 1',
    'src/shell/languages/both.ts': 'export const both = 1',
    'src/green/grass/access.ts': "import { define } from '../../core/access/define.ts'\nexport const access = define",
    'src/green/grass/contract.ts': "import type { access } from './access.ts'\nexport const contract: typeof access = 1",
    'src/green/grass/rules.ts': "import { today } from '../../core/time/dates.ts'\nexport const rule = today",
    'src/green/grass/queries.ts': "import { pool } from '../../core/database/pool.ts'\nexport const seen = pool",
    'src/green/grass/screen.tsx': "import type { contract } from './contract.ts'\nexport const Screen = (p: typeof contract) => <p>{p}</p>",
    'src/blue/sky/public.ts': 'export const door = 1',
    'src/blue/sky/commands.ts': 'export const act = 1',
    'src/green/grass/commands.ts': "import { door } from '../../blue/sky/public.ts'\nexport const act = door",
  }
  for (const [file, text] of Object.entries({ ...good, ...planted })) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

describe('the boundary check itself', () => {
  test('finds nothing in a tree that keeps the rules', async () => {
    const root = treeWith({})
    expect((await judgeImports(root, alsoByType, 'with types')).violations).toEqual([])
    expect((await judgeImports(root, whenItRuns, 'without types')).violations).toEqual([])
  })

  test.each([
    [
      'the table of contents imports nothing',
      'src/contents.ts',
      "import { today } from './core/time/dates.ts'\nexport const contents = today",
    ],
    [
      'core knows no chapter',
      'src/core/time/clock.ts',
      "import type { rule } from '../../green/grass/rules.ts'\nexport type Clock = typeof rule",
    ],
    [
      'the command line enters a feature by its front door',
      'src/shell/command-line/a.ts',
      "export { act } from '../../blue/sky/commands.ts'",
    ],
    ['the shell knows no chapter', 'src/shell/menu.ts', "export { rule } from '../green/grass/rules.ts'"],
    [
      'another feature is entered by its front door',
      'src/green/grass/commands.ts',
      "import { act } from '../../blue/sky/commands.ts'\nexport const other = act",
    ],
  ])('catches a breach of "%s"', async (rule, file, text) => {
    const { violations } = await judgeImports(treeWith({ [file]: text }), alsoByType, 'with types')
    expect(violations).toHaveLength(1)
    expect(violations[0]).toContain(`${rule}: ${file}`)
  })

  test.each([
    ['access.ts reaches only its own places', 'src/green/grass/access.ts', "export { pool } from '../../core/database/pool.ts'"],
    ['contract.ts reaches only its own places', 'src/green/grass/contract.ts', "export { access } from './access.ts'"],
    ['rules.ts reaches only its own places', 'src/green/grass/rules.ts', "export { pool } from '../../core/database/pool.ts'"],
    ['texts.ts reaches only its own places', 'src/green/grass/texts.ts', "export { rule } from './rules.ts'"],
    ['queries.ts reaches only its own places', 'src/green/grass/queries.ts', "export { door } from '../../blue/sky/public.ts'"],
    ['what is shown does not reach behind the contract', 'src/green/grass/list.screen.tsx', "export { act } from './commands.ts'"],
    ['the browser carries no server', 'src/green/grass/list.screen.tsx', "export { seen } from './queries.ts'"],
    ['shipped code does not lean on tests', 'src/core/time/clock.ts', "export { t } from './clock.test.ts'"],
  ])('catches a breach of "%s"', async (rule, file, text) => {
    const others = {
      'src/core/time/clock.test.ts': 'export const t = 1',
    }
    const { violations } = await judgeImports(treeWith({ ...others, [file]: text }), whenItRuns, 'without types')
    expect(violations.join('\n')).toContain(rule)
  })

  test.each([
    ['of what runs', "import { Part } from './part.tsx'\nexport const Screen = Part", "export { Screen as Part } from './screen.tsx'"],
    [
      'tied by a type',
      "import { Part } from './part.tsx'\nexport type Seen = typeof Part",
      "import type { Seen } from './screen.tsx'\nexport const Part = (p: Seen) => p",
    ],
    [
      'of types alone',
      "import type { Part } from './part.tsx'\nexport type Seen = Part",
      "import { type Seen } from './screen.tsx'\nexport type Part = Seen",
    ],
    [
      'of types handed on',
      "export type { Part } from './part.tsx'\nexport type Seen = 1",
      "import type {\n  Seen,\n} from './screen.tsx'\nexport type Part = Seen",
    ],
  ])('catches a circle %s', async (_, screen, part) => {
    const root = treeWith({ 'src/green/grass/screen.tsx': screen, 'src/green/grass/part.tsx': part })
    const { violations } = await judgeImports(root, alsoByType, 'with types')
    expect(violations.join('\n')).toMatch(/nothing goes round in circles: .*(screen|part)\.tsx -> /)
  })

  test('lets a type pass where only what runs is judged', async () => {
    const root = treeWith({
      'src/green/grass/texts.ts': "import type { rule } from './rules.ts'\nexport const text = (r: typeof rule) => r",
    })
    expect((await judgeImports(root, whenItRuns, 'without types')).violations).toEqual([])
  })
})
