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

const portion = 20_000

/** What is put in together: the number before the first, and per row its text and the place of its organisation. */
type Insert = (values: [number, string[], number[]]) => Promise<unknown>

async function inPortions(count: number, length: number, salt: number, insert: Insert) {
  for (let from = 0; from < count; from += portion) {
    const own = Array.from({ length: Math.min(portion, count - from) }, (_unused, index) => from + index + salt)
    await insert([from, own.map(seed => textOf(seed, length)), own.map(seed => Math.floor(chance(seed, 99) * 41))])
  }
}

/** Gives 41 organisations `rows` dossiers, shared one and a half times on average, and `texts` findable texts, the audience spread over them. */
export async function fill(owner: pg.Pool, rows: number, texts: number): Promise<void> {
  await owner.query(`insert into core.organisation (id, code, kind, name) select gen_random_uuid(), 'BENCH-' || n, 'other', 'Partner ' || n
    from generate_series((select count(*) from core.organisation), 40) n`)
  await owner.query(
    `create table bench.org as select id, row_number() over (order by code)::int - 1 as n from core.organisation order by code limit 41`,
  )
  await inPortions(rows, 12, 0, values =>
    owner.query(
      `insert into bench.dossier_plain select gen_random_uuid(), o.id, (select id from core.person order by subject limit 1), 'Dossier ' || $1 + x.i, x.body,
         timestamptz '2022-01-01' + ($1 + x.i) * interval '1 minute' from unnest($2::text[], $3::int[]) with ordinality as x(body, n, i) join bench.org o on o.n = x.n`,
      values,
    ),
  )
  await owner.query('insert into bench.dossier select * from bench.dossier_plain')
  await owner.query(`create table bench.place as select id, row_number() over (order by created_at) as i from bench.dossier_plain`)
  await owner.query(`insert into bench.dossier_share select p.id, o.id from bench.place p cross join generate_series(1, 2) s
    join bench.org o on o.n = abs(hashint8extended(p.i * 2 + s, 5) % 41) where s = 1 or p.i % 2 = 0 on conflict do nothing`)
  await inPortions(texts, 30, 7_000_000, values =>
    owner.query(
      `select core.keep_search_entry('obstacle', ($1 + x.i)::text, 'Tekst ' || $1 + x.i, 'Text ' || $1 + x.i, x.body, '', '/t/' || $1 + x.i, 'organisation:' || o.id)
       from unnest($2::text[], $3::int[]) with ordinality as x(body, n, i) join bench.org o on o.n = x.n`,
      values,
    ),
  )
  await owner.query('vacuum analyze')
}
