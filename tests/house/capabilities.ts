// SPDX-License-Identifier: EUPL-1.2

/** One row of docs/capabilities.md: a capability, the statements of it that can be shown, and where. */
export interface Capability {
  number: string
  name: string
  shown: string[]
  notYet: string[]
  folders: string[]
  screens: string[]
  tests: string[]
}

/** Reads the rows of the tables; letters are written as "a, c-e", paths and addresses in backticks. */
export function readCapabilities(markdown: string): Capability[] {
  return [...markdown.matchAll(/^\| (C\d\d) \|(.+)\|$/gm)].map(([, number = '', rest = '']) => {
    const [name = '', shown = '', notYet = '', folders = '', screens = '', tests = ''] = rest.split('|').map(cell => cell.trim())
    return {
      number,
      name,
      shown: letters(shown),
      notYet: letters(notYet),
      folders: quoted(folders),
      screens: quoted(screens),
      tests: quoted(tests),
    }
  })
}

const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)

function letters(cell: string): string[] {
  return cell
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .flatMap(part => {
      const [from = part, to = from] = part.split('-')
      const length = to.charCodeAt(0) - from.charCodeAt(0) + 1
      return Array.from({ length }, (_, index) => String.fromCharCode(from.charCodeAt(0) + index))
    })
}

/** What the tree knows that the rows must agree with. */
export interface Known {
  /** Whether a file or folder exists. */
  exists: (path: string) => boolean
  /** Addresses of screens and pages, in Dutch. */
  addresses: ReadonlySet<string>
  /** For each feature folder the C-numbers that its about.md names. */
  served: ReadonlyMap<string, ReadonlySet<string>>
}

/** Faults in the list: numbers missing or twice, statements counted twice or not at all, and places that do not exist. */
export function capabilityFaults(rows: readonly Capability[], known: Known, total = 69): string[] {
  const numbers = Array.from({ length: total }, (_, index) => `C${String(index + 1).padStart(2, '0')}`)
  const found = rows.map(({ number }) => number)
  return [
    ...numbers.filter(number => !found.includes(number)).map(number => `${number} is missing`),
    ...found.filter((number, index) => found.indexOf(number) !== index).map(number => `${number} stands there twice`),
    ...rows.flatMap(row => rowFaults(row, known).map(fault => `${row.number}: ${fault}`)),
  ]
}

function rowFaults({ number, shown, notYet, folders, screens, tests }: Capability, known: Known): string[] {
  const all = [...shown, ...notYet].sort()
  const faults =
    all.every((letter, index) => letter === String.fromCharCode(97 + index)) && all.length > 0
      ? []
      : ['each statement is either shown or not yet']
  if (shown.length > 0 && (folders.length === 0 || tests.length === 0)) faults.push('what is shown has a folder and a test')
  if (shown.length === 0 && (folders.length > 0 || screens.length > 0 || tests.length > 0))
    faults.push('what is not yet there has no place')
  for (const place of [...folders, ...tests]) if (!known.exists(place)) faults.push(`${place} does not exist`)
  for (const address of screens) if (!known.addresses.has(address)) faults.push(`no screen has the address ${address}`)
  for (const folder of folders) {
    if (known.served.get(folder)?.has(number) === false) faults.push(`${folder}/about.md does not name it`)
  }
  return faults
}
