// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

/** Words of the texts: everyday ones, words that are bent, and compounds; drawn by a fixed seed, so that every run has the same texts. */
const words =
  `inbraak woninginbraak woninginbraken inbraken auto auto's fiets fietsen buurt buurten wijk wijken straat straten avond nacht bewoner bewoners melding
meldingen politie gemeente handhaver handhavers jeugd jongere jongeren overlast geluidsoverlast drugs drugshandel drugspand drugspanden criminaliteit
jeugdcriminaliteit drugscriminaliteit cybercriminaliteit onderzoek onderzoeken controle controles verkeerscontrole verkeerscontroles bedrijf bedrijven
bedrijventerrein bedrijventerreinen vergunning vergunningen vergunningaanvraag weigering intrekking signaal signalen zorg zorgen zorgsignaal afspraak afspraken
overleg werkoverleg aanpak persoon personen school scholen wijkagent wijkagenten slachtoffer slachtoffers dader daders aangifte aangiften camera camera's
cameratoezicht toezicht brand branden brandstichting vernieling vernielingen bedreiging bedreigingen geweld uitgaansgeweld huiselijk plein pleinen park parken
station stations haven havens loods loodsen pand panden verhuurder verhuurders kelder zolder garage garages kenteken kentekens steekproef advies adviezen`.split(
    /\s+/,
  )

/** A number between nought and one, always the same for the same two numbers. */
function chance(seed: number, step: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(step + 1, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}

/** A text of so many words; some words are far more usual than others, as in a language. */
const textOf = (seed: number, length: number): string =>
  Array.from({ length }, (_unused, step) => words[Math.floor(chance(seed, step) ** 1.8 * words.length)]).join(' ')
/** So many rows are made one by one; what is asked beyond them are their copies, for other organisations and under names of their own. */
const base = 20_000

/** Own texts with the place of their organisation: what `insert` puts in. */
async function makeBase(count: number, length: number, salt: number, insert: (values: [string[], number[]]) => Promise<unknown>) {
  const own = Array.from({ length: Math.min(base, count) }, (_unused, index) => index + salt)
  await insert([own.map(seed => textOf(seed, length)), own.map(seed => Math.floor(chance(seed, 99) * 41))])
}

/** The organisation of the copy of a row, spread as the rows are: an expression over its number. */
const another = (number: string): string => `abs(hashint8extended(${number}, 7) % 41)`

/** The dossiers, twice: for plain SQL and for the design. The lists that triggers keep are made at once, which is the same and a hundred times faster. */
async function fillDossiers(owner: pg.Pool, rows: number): Promise<void> {
  await makeBase(rows, 12, 0, values =>
    owner.query(
      `insert into bench.dossier_plain select gen_random_uuid(), o.id, (select id from core.person order by subject limit 1), 'Dossier ' || x.i, x.body,
         timestamptz '2022-01-01' + x.i * interval '1 minute' from unnest($1::text[], $2::int[]) with ordinality as x(body, n, i) join bench.org o on o.n = x.n`,
      values,
    ),
  )
  await owner.query(
    `insert into bench.dossier_plain select gen_random_uuid(), o.id, d.handler_id, 'Dossier ' || c.i, d.body, timestamptz '2022-01-01' + c.i * interval '1 minute'
     from (select *, row_number() over (order by created_at) as i from bench.dossier_plain) d cross join generate_series(1, $1::int / ${base}) copy
     cross join lateral (select copy * ${base} + d.i as i) c join bench.org o on o.n = ${another('c.i')} where c.i <= $1::int`,
    [rows],
  )
  await owner.query('create table bench.place as select id, row_number() over (order by created_at) as i from bench.dossier_plain')
  await owner.query(`
    alter table bench.dossier disable trigger keep_access;
    alter table bench.dossier_share disable trigger keep_access;
    alter table bench.dossier_share drop constraint dossier_share_dossier_id_fkey;
    insert into bench.dossier select * from bench.dossier_plain;
    insert into bench.dossier_share select p.id, o.id from bench.place p cross join generate_series(1, 2) s
      join bench.org o on o.n = abs(hashint8extended(p.i * 2 + s, 5) % 41) where s = 1 or p.i % 2 = 0 on conflict do nothing;
    insert into bench.dossier_access select organisation_id, created_at, id from bench.dossier
      union select s.organisation_id, d.created_at, d.id from bench.dossier_share s join bench.dossier d on d.id = s.dossier_id;
    alter table bench.dossier_share add constraint dossier_share_dossier_id_fkey foreign key (dossier_id) references bench.dossier;
    alter table bench.dossier enable trigger keep_access;
    alter table bench.dossier_share enable trigger keep_access;`)
}

/** The texts that are searched; their three word indexes are made anew when all rows are there. */
async function fillTexts(owner: pg.Pool, texts: number): Promise<void> {
  await makeBase(texts, 30, 7_000_000, values =>
    owner.query(
      `select core.keep_search_entry('obstacle', x.i::text, 'Tekst ' || x.i, 'Text ' || x.i, x.body, '', '/t/' || x.i, 'organisation:' || o.id)
       from unnest($1::text[], $2::int[]) with ordinality as x(body, n, i) join bench.org o on o.n = x.n`,
      values,
    ),
  )
  if (texts <= base) return
  const { rows: indexes } = await owner.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i where i.indrelid = 'core.search_entry'::regclass and not i.indisprimary`,
  )
  for (const { name } of indexes) await owner.query(`drop index ${name}`)
  await owner.query(
    `insert into core.search_entry select e.kind, c.i::text, 'Tekst ' || c.i, 'Text ' || c.i, e.body_nl, e.body_en, '/t/' || c.i, 'organisation:' || o.id,
       'tekst ' || c.i || ' text ' || c.i, e.plain_body, 'tekst' || c.i || ' text' || c.i,
       ts_delete(e.words, core.audience_words(e.audience, e.kind || e.record)) || array_to_tsvector(core.audience_words('organisation:' || o.id, e.kind || c.i))
     from core.search_entry e cross join generate_series(1, $1::int / ${base}) copy cross join lateral (select copy * ${base} + e.record::int as i) c
     join bench.org o on o.n = ${another('c.i')} where e.kind = 'obstacle' and c.i <= $1::int`,
    [texts],
  )
  for (const { made } of indexes) await owner.query(made)
}

/** Gives 41 organisations `rows` dossiers, shared one and a half times on average, and `texts` findable texts, the audience spread over them. */
export async function fill(owner: pg.Pool, rows: number, texts: number): Promise<void> {
  await owner.query(`insert into core.organisation (id, code, kind, name) select gen_random_uuid(), 'BENCH-' || n, 'other', 'Partner ' || n
    from generate_series((select count(*) from core.organisation), 40) n`)
  await owner.query(
    `create table bench.org as select id, row_number() over (order by code)::int - 1 as n from core.organisation order by code limit 41`,
  )
  await fillDossiers(owner, rows)
  await fillTexts(owner, texts)
  await owner.query('vacuum analyze')
}
