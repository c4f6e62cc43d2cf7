// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { type Columns, type DataProperty, tableOf } from './columns.rules.ts'
import { csvReader } from './csv.ts'
import type { CrimeFact, Fault } from './facts.rules.ts'
import { keyring } from './keyring.rules.ts'
import { odataReader } from './odata.ts'
import type { Reader } from './reader.ts'
import { isAddress, nextPart, openSource, propertiesBeside, type Source } from './source.ts'
import { texts } from './texts.ts'

export type { CrimeFact } from './facts.rules.ts'
export { openSource, type Source } from './source.ts'
export { isRollUp, policeOffence, type PoliceOffence } from './offences.rules.ts'
export { type Period, type PeriodKind, periodKey } from './periods.rules.ts'

/** A fault with the unit its place is counted in: lines of a text, or rows of a JSON list. */
export type PlacedFault = Fault & { unit: 'line' | 'row' }

/** What is known of a source once it has been read to the end. */
export interface Reading {
  kind: Source['kind']
  name: string
  /** The day the file was last written; undefined for an address. */
  writtenDate?: string
  /** The table of the police the figures are from, such as 47013NED. */
  table: string
  /** SHA-256 over the bytes as they came, hexadecimal. */
  sha256: string
  unit: 'line' | 'row'
  facts: number
  faults: number
  /** The file says itself that it is made up. */
  generated: boolean
}

export interface ReadOptions {
  /** Periods after this date cannot exist ('YYYY-MM-DD'). */
  today: string
  /** Every fault as it is found, in order. */
  onFault(fault: PlacedFault): void
  /** Bytes read so far, and of how many when that is known. */
  progress?(read: number, of: number | undefined): void
}

const mostBytes = 4_000_000_000

/**
 * Reads a file or address with registered crime: yields the facts of each chunk of bytes as it comes and returns what was read. Faults go
 * to `onFault`; after the first one, facts are still checked but no longer yielded, because nothing of the file will be kept.
 */
export async function* readCrimeFile(
  place: string,
  { today, onFault, progress }: ReadOptions,
): AsyncGenerator<readonly CrimeFact[], Reading> {
  const properties = await propertiesBeside(place)
  const [hash, seen] = [createHash('sha256'), keyring()]
  let [facts, faults, bytesRead, rows] = [0, 0, 0, 0]
  let batch: CrimeFact[] = []
  let lastFact: CrimeFact | undefined
  let reader: Reader | undefined
  const fault = (found: Fault): void => {
    faults += 1
    onFault({ ...found, unit: reader?.unit ?? 'line' })
  }
  const fact = (found: CrimeFact, line: number) => {
    const before = seen.add(found.offence, found.area, found.period, line)
    if (before !== undefined) return fault({ line, code: 'twice', value: String(before) })
    facts += 1
    rows = line
    lastFact = found
    batch.push(found)
  }

  let source = await openSource(place)
  const { kind, name, writtenDate } = source
  for (let part: string | undefined = place; part !== undefined; ) {
    reader = undefined
    for await (const chunk of source.bytes) {
      hash.update(chunk)
      bytesRead += chunk.length
      if (bytesRead > mostBytes) throw new Error(`${name}: longer than ${mostBytes} bytes`)
      reader ??= readerFor(chunk, { today, fact, fault, properties, rows })
      reader?.push(chunk)
      progress?.(bytesRead, source.size)
      if (faults === 0 && batch.length > 0) yield batch
      batch = []
      if (!reader) break
    }
    reader?.end()
    const next: string | undefined = reader?.says?.().next
    part = next && isAddress(place) ? nextPart(place, next) : undefined
    if (part) source = await openSource(part)
  }
  if (faults === 0 && batch.length > 0) yield batch
  if (facts === 0 && faults === 0) fault({ line: 0, code: 'empty', value: '' })
  return {
    kind,
    name,
    writtenDate,
    table: tableSaid(reader, reader?.columns() ?? {}, lastFact),
    sha256: hash.digest('hex'),
    unit: reader?.unit ?? 'line',
    facts,
    faults,
    generated: reader?.says?.().generated ?? false,
  }
}

function tableSaid(reader: Reader | undefined, columns: Columns, last: CrimeFact | undefined): string {
  return reader?.says?.().table ?? tableOf(columns, last?.period.kind ?? 'year')
}

interface Making {
  today: string
  fact(fact: CrimeFact, line: number): void
  fault(fault: Fault): void
  properties: readonly DataProperty[]
  rows: number
}

/** Tells the form by the first bytes: JSON opens with a brace, the export with a heading; a packed or unknown file is one fault. */
function readerFor(first: Buffer, { today, fact, fault, properties, rows }: Making): Reader | undefined {
  const [one = 0, two = 0] = first
  if ((one === 0x50 && two === 0x4b) || (one === 0x1f && two === 0x8b)) return void fault({ line: 0, code: 'archive', value: '' })
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff) || two === 0)
    return void fault({ line: 0, code: 'encoding', value: '' })
  const start = first
    .subarray(0, 200)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (start.startsWith('{')) return odataReader(today, fact, fault, properties, rows)
  if (start.startsWith('<') || start.startsWith('[')) return void fault({ line: 1, code: 'form', value: start.slice(0, 20) })
  return csvReader(today, fact, fault, properties)
}

/** A fault as a sentence for people, with its line. */
export function faultSentence(fault: PlacedFault, language: 'nl' | 'en'): string {
  const { faults, file, ...place } = texts[language]
  const sentence = faults[fault.code](fault.value)
  return fault.line === 0 ? file(sentence) : place[fault.unit](String(fault.line), sentence)
}
