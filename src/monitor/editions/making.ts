// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting } from '../../core/contract/handlers.ts'
import { formsOf, hashesOf } from './forms.tsx'
import { editionIn, frozenById, standingOf } from './frozen.ts'

/** Makes an edition in all its forms and keeps its PDF and hashes, with the rights of who acts; one that was made already stays as it is. */
export async function makeEdition(act: Acting, id: string, code: string): Promise<void> {
  const [there] = await act.rows(
    sql`select 1 as made from monitor.report_edition e where e.report_id = ${id}::uuid and e.edition = ${code}`,
  )
  if (there) return
  const began = performance.now()
  const frozen = await frozenById(act, id)
  const edition = editionIn(frozen, code)
  const forms = await formsOf(edition, standingOf(frozen, code), frozen.snapshot.college || frozen.snapshot.region)
  const { html, pdf, ods, csv } = hashesOf(forms)
  const actor = await act.actor()
  await act.run(sql`insert into monitor.report_edition (report_id, edition, title, pdf, pdf_hash, html_hash, ods_hash, csv_hash, took_ms, person_id, organisation_id, known_at)
    values (${id}::uuid, ${code}, ${edition.title}, ${Buffer.from(forms.pdf)}::bytea, ${pdf}, ${html}, ${ods}, ${csv}, ${Math.round(performance.now() - began)}::integer,
      ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
}
