// SPDX-License-Identifier: EUPL-1.2
import { isSource, type SourceFile } from './tree.ts'

interface Leftover {
  what: string
  found: RegExp
  where: (file: SourceFile) => boolean
}

const self = 'tests/house/leftovers.ts'
const code = ({ path }: SourceFile): boolean => /\.(ts|tsx|mjs|js)$/.test(path)
const typed = ({ path }: SourceFile): boolean => /\.tsx?$/.test(path)
const tests = ({ path }: SourceFile): boolean => /\.test\.tsx?$/.test(path)
const all = (): boolean => true

/** Names of tools that write code and of those who sell them, in two halves so that they stand nowhere whole. */
const tools = [
  ['Clau', 'de'],
  ['Chat', 'GPT'],
  ['Co', 'pilot'],
  ['Anth', 'ropic'],
  ['Open', 'AI'],
  ['L', 'LM'],
]
  .map(halves => halves.join(''))
  .join('|')

const leftovers: Leftover[] = [
  { what: 'unfinished work without the C-number it waits for', found: /\b(TODO|FIXME|XXX|HACK)\b(?!.*\bC\d\d\b)/, where: all },
  {
    what: 'a test that shuts others out, or is left out without a reason',
    found: /\b(test|it|describe)\.(only|skip|todo)\b|\b[fx](it|describe)\(/,
    where: tests,
  },
  { what: 'a word to the console', found: /\bconsole\.\w+\(|^\s*debugger\b/, where: code },
  { what: 'the type that knows nothing', found: /\bas any\b|biome-ignore.*noExplicitAny/, where: typed },
  { what: 'a silenced check without a reason', found: /@ts-(ignore|nocheck)|@ts-expect-error\s*$|biome-ignore(?!.*: \S)/, where: code },
  { what: 'the path of one machine', found: /(?<![\w.:/])\/(work\/|root\/|home\/\w|Users\/\w|tmp\/)/, where: all },
  {
    what: 'the host of a package registry',
    found: /registry\.npmjs|npm\.pkg\.github|\b(localhost|127\.0\.0\.1):(4873|8081)\b/,
    where: all,
  },
  {
    what: 'a word about how the product was made',
    found: new RegExp(
      `\\b(${tools}s?|AI|sub-?agents?|(coding|code|AI) (agents?|assistants?)|(this|previous|earlier|next) coding session)\\b`,
    ),
    where: all,
  },
  { what: 'the number of a ticket', found: /\b(issue|ticket) #?\d+\b|\bBRIEF\.md\b/i, where: all },
  {
    what: 'a page that is not in the product',
    found: /\b(TRUST|STANDARDS|DESIGN|STACK)(\.md\b| §| \d| T-\d| [A-Z]+-\d)|\b\.\.\/shared\/(?!data\b)/,
    where: ({ path }) => !path.startsWith('tests/house/'),
  },
  { what: 'a placeholder', found: /\blorem ipsum\b|\bplaceholder (text|for now)\b|\bnot implemented\b/i, where: code },
]

/** Whatever was left lying about: each as "path:line: what". */
export function leftoverFaults(files: readonly SourceFile[]): string[] {
  const judged = files.filter(({ path }) => path !== self && path !== 'package-lock.json' && path !== 'LICENSE')
  return judged.flatMap(file =>
    leftovers
      .filter(({ where }) => where(file))
      .flatMap(({ what, found }) =>
        file.text.split('\n').flatMap((line, index) => (found.test(line) ? [`${file.path}:${index + 1}: ${what}`] : [])),
      ),
  )
}

/** Source files whose first line (after a line for the shell) does not state the licence. */
export function licenceFaults(files: readonly SourceFile[]): string[] {
  return files.filter(isSource).flatMap(({ path, text }) => {
    const first = text.replace(/^#!.*\n/, '').split('\n')[0] ?? ''
    return first.includes('SPDX-License-Identifier: EUPL-1.2') ? [] : [`${path}: the first line does not state the licence`]
  })
}
