-- SPDX-License-Identifier: EUPL-1.2
-- tables
create table monitor.blind_spot (
  code text primary key,
  place integer not null,
  name_nl text not null,
  name_en text not null,
  offences text[] not null default '{}',
  visibility text not null check (visibility in ('mostly', 'partly', 'barely')),
  body_nl text not null,
  body_en text not null,
  alternatives_nl text[] not null default '{}',
  alternatives_en text[] not null default '{}',
  no_rate_nl text,
  no_rate_en text,
  source_code text,
  passage text
);
create index on monitor.blind_spot (source_code);
comment on table monitor.blind_spot is 'What figures do not see of a kind of offence (C23 a).';
comment on column monitor.blind_spot.code is 'Short name.';
comment on column monitor.blind_spot.place is 'Order.';
comment on column monitor.blind_spot.name_nl is 'Name in Dutch.';
comment on column monitor.blind_spot.name_en is 'Name in English.';
comment on column monitor.blind_spot.offences is 'Police codes it is about.';
comment on column monitor.blind_spot.visibility is 'Whether most, a part or hardly any of it comes into the figures.';
comment on column monitor.blind_spot.body_nl is 'What stays out of sight and why, in Dutch.';
comment on column monitor.blind_spot.body_en is 'What stays out of sight and why, in English.';
comment on column monitor.blind_spot.alternatives_nl is 'Where else to look, in Dutch (C23 c).';
comment on column monitor.blind_spot.alternatives_en is 'Where else to look, in English.';
comment on column monitor.blind_spot.no_rate_nl is 'Why there is no percentage of what is reported, in Dutch.';
comment on column monitor.blind_spot.no_rate_en is 'Why there is no percentage of what is reported, in English.';
comment on column monitor.blind_spot.source_code is 'Source.';
comment on column monitor.blind_spot.passage is 'Place in the source.';

create table monitor.reporting_rate (
  blind_spot_code text not null references monitor.blind_spot,
  year integer not null,
  kind text not null check (kind in ('reported', 'declared', 'told')),
  base text not null check (base in ('offences', 'victims', 'companies')),
  percent numeric not null check (percent between 0 and 100),
  precision_kind text not null check (precision_kind in ('exact', 'about', 'at-most')),
  source_code text not null,
  passage text,
  primary key (blind_spot_code, year, kind, base)
);
create index on monitor.reporting_rate (source_code);
comment on table monitor.reporting_rate is 'Which part of what people experience is reported, according to a survey; for the whole country (C23 a).';
comment on column monitor.reporting_rate.blind_spot_code is 'Kind of offence.';
comment on column monitor.reporting_rate.year is 'Year it is about.';
comment on column monitor.reporting_rate.kind is 'Reported to the police, declared (aangifte), or told to any body.';
comment on column monitor.reporting_rate.base is 'What it is a part of: offences experienced, victims, or companies that were hit.';
comment on column monitor.reporting_rate.percent is 'Percentage as published.';
comment on column monitor.reporting_rate.precision_kind is 'Whether the source gives it exactly, about, or as something just below it.';
comment on column monitor.reporting_rate.source_code is 'Source.';
comment on column monitor.reporting_rate.passage is 'Place in the source.';

create table monitor.crime_estimate (
  blind_spot_code text not null references monitor.blind_spot,
  from_year integer not null,
  to_year integer not null,
  unit_nl text not null,
  unit_en text not null,
  area_code text not null,
  low numeric,
  value numeric,
  high numeric,
  source_code text not null,
  passage text,
  primary key (blind_spot_code, from_year, unit_nl),
  constraint something_estimated check (num_nonnulls(low, value, high) > 0),
  constraint low_is_lower check (low <= high)
);
create index on monitor.crime_estimate (source_code);
comment on table monitor.crime_estimate is 'An estimate of what really happens, with the range of its source; in a unit of its own, never mixed with registered counts (C23 b).';
comment on column monitor.crime_estimate.blind_spot_code is 'Kind of offence.';
comment on column monitor.crime_estimate.from_year is 'First year it is about.';
comment on column monitor.crime_estimate.to_year is 'Last year it is about.';
comment on column monitor.crime_estimate.unit_nl is 'What is estimated, in Dutch: victims, offences experienced.';
comment on column monitor.crime_estimate.unit_en is 'What is estimated, in English.';
comment on column monitor.crime_estimate.area_code is 'Area it is about; mostly the country.';
comment on column monitor.crime_estimate.low is 'Lower end of the range; null when the source gives none.';
comment on column monitor.crime_estimate.value is 'The estimate itself; null when the source gives a range only.';
comment on column monitor.crime_estimate.high is 'Upper end of the range; null when the source gives none.';
comment on column monitor.crime_estimate.source_code is 'Source.';
comment on column monitor.crime_estimate.passage is 'Place in the source.';

-- keys
alter table monitor.blind_spot add foreign key (source_code) references partners.source;
alter table monitor.reporting_rate add foreign key (source_code) references partners.source;
alter table monitor.crime_estimate add foreign key (source_code) references partners.source;

-- views
create view monitor.blind_spot_shown with (security_invoker = true) as
  select b.code, b.place, b.offences, b.visibility, jsonb_build_object('code', b.code, 'name', jsonb_build_object('nl', b.name_nl, 'en', b.name_en), 'visibility', b.visibility,
    'offences', coalesce((select jsonb_agg(jsonb_build_object('code', o.code, 'title', jsonb_build_object('nl', o.title, 'en', o.title_en)) order by string_to_array(o.code, '.')::integer[])
      from monitor.offence o where o.code = any (b.offences)), '[]'),
    'text', jsonb_build_object('nl', b.body_nl, 'en', b.body_en),
    'alternatives', coalesce((select jsonb_agg(jsonb_build_object('nl', trim(a.nl), 'en', trim(a.en)) order by a.place) from unnest(b.alternatives_nl, b.alternatives_en) with ordinality a (nl, en, place)), '[]'),
    'noRate', case when b.no_rate_nl is not null then jsonb_build_object('nl', b.no_rate_nl, 'en', b.no_rate_en) end, 'passage', b.passage, 'sourceCode', b.source_code,
    'rates', coalesce((select jsonb_agg(jsonb_build_object('year', r.year, 'kind', r.kind, 'base', r.base, 'percent', r.percent, 'precision', r.precision_kind, 'sourceCode', r.source_code)
      order by r.year, r.kind desc) from monitor.reporting_rate r where r.blind_spot_code = b.code), '[]'),
    'estimates', coalesce((select jsonb_agg(jsonb_build_object('fromYear', e.from_year, 'toYear', e.to_year, 'unit', jsonb_build_object('nl', e.unit_nl, 'en', e.unit_en),
        'area', (select jsonb_build_object('nl', n.name, 'en', n.name_en) from partners.area_validity n where n.area_code = e.area_code order by n.known_at desc, n.valid_from desc nulls last limit 1),
        'low', e.low, 'value', e.value, 'high', e.high, 'sourceCode', e.source_code) order by e.from_year) from monitor.crime_estimate e where e.blind_spot_code = b.code), '[]'),
    'sources', coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'title', s.title, 'publisher', s.publisher, 'address', s.address, 'licence', s.licence, 'note', s.note) order by s.code)
      from partners.source s where s.code = b.source_code or s.code in (select r.source_code from monitor.reporting_rate r where r.blind_spot_code = b.code)
        or s.code in (select e.source_code from monitor.crime_estimate e where e.blind_spot_code = b.code)), '[]')) as shown
  from monitor.blind_spot b;
comment on view monitor.blind_spot_shown is 'A blind spot with its rates, estimates and sources as it is shown, for every feature that puts it beside a figure.';
