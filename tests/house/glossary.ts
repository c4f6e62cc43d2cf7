// SPDX-License-Identifier: EUPL-1.2
import { featureFolders, type SourceFile } from './tree.ts'

/** One row of docs/glossary.md. */
export interface Term {
  english: string[]
  dutch: string
  meaning: string
  source: string
}

/** Reads the rows of the tables: English name, Dutch word, meaning, source. Several English names of one row are parted by commas. */
export function readGlossary(markdown: string): Term[] {
  return [...markdown.matchAll(/^\| (?!---|English)(.+) \|$/gm)].map(([, row = '']) => {
    const [english = '', dutch = '', meaning = '', source = ''] = row.split('|').map(cell => cell.trim())
    return { english: english.split(',').map(plain), dutch, meaning, source }
  })
}

/** Names that the product uses and that the glossary must explain, each with where it was seen. */
export function namesInUse(files: readonly SourceFile[]): Map<string, string> {
  const names = new Map<string, string>()
  const use = (name: string, where: string): void => void (names.has(plain(name)) || names.set(plain(name), where))
  for (const folder of featureFolders(files).keys()) for (const part of folder.split('/')) use(part, `src/${folder}`)
  for (const { path, text } of files.filter(file => file.path.startsWith('src/'))) {
    if (path.endsWith('facts.sql')) {
      for (const [, table = ''] of text.matchAll(/create (?:table|view|or replace view) (?:\w+\.)?(\w+)/g))
        use(table.replace(/_(state|current|span)$/, ''), path)
    }
    if (/(^|[/.])contract\.ts$/.test(path)) {
      for (const [, event = ''] of text.matchAll(/event: '([^']+)'/g)) use(event, path)
      for (const [, address = ''] of text.matchAll(/path: '\/v1\/([^']+)'/g)) {
        for (const noun of address.split('/').filter(segment => /^[a-z]/.test(segment))) use(noun, path)
      }
    }
  }
  return names
}

/** Faults in the glossary: names in use that it does not explain, rows without Dutch or meaning, and names that stand there twice. */
export function glossaryFaults(terms: readonly Term[], names: ReadonlyMap<string, string>): string[] {
  const known = terms.flatMap(({ english }) => english)
  const explained = (name: string): boolean =>
    [name, name.replace(/s$/, ''), name.replace(/es$/, ''), name.replace(/ies$/, 'y'), `${name}s`].some(form =>
      known.some(term => term === form || term.endsWith(` ${form}`)),
    )
  return [
    ...[...names].filter(([name]) => !explained(name)).map(([name, where]) => `${name} (${where}) is not explained`),
    ...terms
      .filter(({ dutch, meaning }) => dutch === '' || meaning === '')
      .map(({ english }) => `${english.join(', ')}: Dutch word or meaning is missing`),
    ...known.filter((name, index) => known.indexOf(name) !== index).map(name => `${name} is explained twice`),
  ]
}

const plain = (name: string): string => name.trim().replaceAll('`', '').replaceAll(/[_-]/g, ' ').toLowerCase()
