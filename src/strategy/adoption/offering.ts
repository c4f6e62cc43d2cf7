// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Reading } from '../../core/contract/handlers.ts'
import { invalid } from '../../core/contract/problem.ts'
import { canonical, contentFaults, type DocumentContent, hashOf } from '../../core/documents/document.ts'
import type { DocumentKind, DocumentState } from './rules.ts'

/** What a feature offers. `subject` is its own reference, once per kind and organisation; a second offer of it is a next version. */
export interface Offer {
  kind: DocumentKind
  subject: string
  title: string
  content: DocumentContent
  /** What is different from the version before; needed from the second version on. */
  changes?: string | undefined
}

/** Where an offered version stands: its identifier, and number and version for the permanent address. */
export interface Offered {
  id: string
  number: string
  version: number
}

/** How far a document is: its latest version, and the latest one that was adopted. */
export interface Standing extends Offered {
  state: DocumentState
  adoptedVersion: number | null
}

/** How far the document on a subject is, of whatever organisation this reader sees; null when there is none. */
export async function standingOf(read: Reading, kind: DocumentKind, subject: string): Promise<Standing | null> {
  const [found] = await read.rows<Standing>(sql`
    select s.document_id as id, s.number, s.version, s.state, s.adopted_version as "adoptedVersion" from strategy.document_state s
    where s.kind = ${kind} and s.subject = ${subject} order by s.known_at desc limit 1`)
  return found ?? null
}

/**
 * Offers a document, or its next version, in the transaction and with the rights of who acts (`offersDocument`, `offersVersion`). The content
 * is frozen as canonical JSON. When nothing changed since the latest version, that one is returned. After an adoption the next version is an
 * erratum or a revision and names the version it follows. Throws a problem 400 when a next version does not say what changed.
 */
export async function offerDocument(act: Acting, { kind, subject, title, content, changes }: Offer): Promise<Offered> {
  const faults = contentFaults(content)
  if (faults.length > 0) throw new Error(`the document "${title}" cannot be offered: ${faults.join('; ')}`)
  const name = title.normalize('NFC')
  const frozen = canonical(content)
  const hash = hashOf(`${name}\n${frozen}`)
  const actor = await act.actor()
  const [earlier] = await act.rows<Standing & { hash: string }>(sql`
    select s.document_id as id, s.number, s.version, s.state, s.adopted_version as "adoptedVersion", v.hash from strategy.document_state s
    join strategy.document_version v on (v.document_id, v.version) = (s.document_id, s.version)
    where s.kind = ${kind} and s.subject = ${subject} and s.organisation_id = ${actor.organisation.id}::uuid`)
  if (earlier?.hash === hash) return { id: earlier.id, number: earlier.number, version: earlier.version }
  if (earlier && !changes)
    throw invalid([
      { name: '/changes', nl: 'Zeg wat er anders is dan in de vorige versie.', en: 'Say what is different from the version before.' },
    ])
  const id = earlier?.id ?? act.newId()
  if (!earlier)
    await act.run(sql`insert into strategy.document (id, number, kind, subject, person_id, organisation_id, known_at)
      values (${id}::uuid, '', ${kind}, ${subject}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
  const corrects = earlier?.state === 'adopted' ? earlier.version : null
  await act.run(sql`insert into strategy.document_version (document_id, version, title, content, hash, changes, corrects_version, person_id, organisation_id, known_at)
    values (${id}::uuid, 1, ${name}, ${frozen}, ${hash}, ${earlier ? (changes ?? null) : null}, ${corrects}::integer, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
  const [offered] = await act.rows<Offered>(
    sql`select document_id as id, number, version from strategy.document_state where document_id = ${id}::uuid`,
  )
  return offered as Offered
}
