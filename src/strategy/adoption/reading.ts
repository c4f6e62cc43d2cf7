// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'

/** A body by its code as JSON: the name it has, or the code when nobody has that code any more. */
const bodyJson = (
  code: Sql,
): Sql => sql`(select jsonb_build_object('code', named.code, 'nl', coalesce(b.name_nl, named.code), 'en', coalesce(b.name_en, named.code))
  from (select ${code} as code) named left join strategy.document_body b on b.code = named.code limit 1)`

/** One version in a list; stands where v is a row of strategy.document_version_state. */
export const lineJson: Sql = sql`jsonb_build_object('version', v.version, 'title', v.title, 'state', v.state, 'changes', v.changes, 'correctsVersion', v.corrects_version,
  'replacedByVersion', v.replaced_by_version, 'offeredDate', strategy.day_of(v.known_at), 'adoptedDate', v.adopted_date)`

/** Consultations on a document up to a version, oldest first. */
export const consultationsOf = (document: Sql, upTo: Sql): Sql => sql`coalesce((
  select jsonb_agg(jsonb_build_object('version', c.version, 'body', ${bodyJson(sql`c.body_code`)}, 'heldDate', c.held_date, 'result', c.result, 'note', c.note) order by c.held_date, c.known_at)
  from strategy.document_consultation c where c.document_id = ${document} and c.version <= ${upTo}), '[]')`

/** Advice on a document up to a version, oldest first. */
export const advicesOf = (document: Sql, upTo: Sql): Sql => sql`coalesce((
  select jsonb_agg(jsonb_build_object('version', c.version, 'body', ${bodyJson(sql`c.body_code`)}, 'advisedDate', c.advised_date, 'result', c.result, 'note', c.note) order by c.advised_date, c.known_at)
  from strategy.document_advice c where c.document_id = ${document} and c.version <= ${upTo}), '[]')`

/** An adoption as JSON; stands where a is a row of strategy.document_adoption. */
export const adoptionJson: Sql = sql`jsonb_build_object('version', a.version, 'body', ${bodyJson(sql`a.body_code`)}, 'adoptedDate', a.adopted_date, 'decision', a.decision,
  'decisionId', a.decision_id, 'withoutBecause', a.without_because)`

/** A document in a list; stands where s is a row of strategy.document_state and o its organisation. */
export const documentJson: Sql = sql`jsonb_build_object('id', s.document_id, 'number', s.number, 'kind', s.kind, 'title', s.title, 'owner', jsonb_build_object('code', o.code, 'name', o.name),
  'version', s.version, 'state', s.state, 'adoptedVersion', s.adopted_version, 'offeredDate', strategy.day_of(s.known_at))`

/** One version with everything that is known of it, by its number, as far as who asks may see it. */
export const versionWhere = (number: string, version: number): Sql => sql`
  select (${lineJson} || jsonb_build_object('number', v.number, 'kind', v.kind, 'owner', jsonb_build_object('code', o.code, 'name', o.name), 'hash', v.hash, 'content', w.content::jsonb,
    'consultations', ${consultationsOf(sql`v.document_id`, sql`v.version`)}, 'advices', ${advicesOf(sql`v.document_id`, sql`v.version`)},
    'adoption', (select ${adoptionJson} - 'version' from strategy.document_adoption a where (a.document_id, a.version) = (v.document_id, v.version)))) as version
  from strategy.document_version_state v join strategy.document_version w on (w.document_id, w.version) = (v.document_id, v.version)
  join core.organisation o on o.id = v.organisation_id where v.number = ${number} and v.version = ${version}::integer`
