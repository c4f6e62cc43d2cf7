// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { datasetCodes } from './rules.ts'

interface Both {
  nl: string
  en: string
}

/** A data set as it is declared: its names, its columns in order, and the statements that give its rows and the codes of its sources. */
export interface Dataset {
  code: (typeof datasetCodes)[number]
  title: Both
  description: Both
  keywords: readonly string[]
  /** How often it changes, by the vocabulary of the EU. */
  frequency: 'ANNUAL' | 'IRREG'
  columns: readonly ({ name: string } & Both)[]
  rows: Sql
  /** Gives `source` (code), once per row. */
  sources: Sql
}

const areaName = (code: Sql): Sql => sql`(select a.name from partners.area_state a where a.code = ${code} limit 1)`

/** Everything that is offered, in the order in which it is shown. */
export const datasets: readonly Dataset[] = [
  {
    code: 'strategy',
    title: { nl: 'De veiligheidsstrategie als gegevens', en: 'The safety strategy as data' },
    description: {
      nl: 'Trends, prioriteiten, ambities, acties en indicatoren van de strategie, in de woorden die nu gelden, met de vindplaats.',
      en: 'Trends, priorities, ambitions, actions and indicators of the strategy, in the words that hold now, with where they come from.',
    },
    keywords: ['veiligheid', 'strategie', 'beleid'],
    frequency: 'IRREG',
    columns: [
      { name: 'period', nl: 'jaren van de strategie', en: 'years of the strategy' },
      {
        name: 'kind',
        nl: 'soort: trend, priority, ambition, action of indicator',
        en: 'kind: trend, priority, ambition, action or indicator',
      },
      { name: 'code', nl: 'vaste code', en: 'fixed code' },
      { name: 'titleNl', nl: 'titel in het Nederlands', en: 'title in Dutch' },
      { name: 'titleEn', nl: 'titel in het Engels', en: 'title in English' },
      { name: 'bodyNl', nl: 'tekst in het Nederlands', en: 'text in Dutch' },
      { name: 'bodyEn', nl: 'tekst in het Engels', en: 'text in English' },
      { name: 'version', nl: 'versie van de tekst', en: 'version of the text' },
      { name: 'validFromDate', nl: 'geldt vanaf', en: 'holds from' },
      { name: 'passage', nl: 'plaats in de bron', en: 'place in the source' },
    ],
    rows: sql`select i.period, i.kind, i.code, w.title_nl, w.title_en, w.body_nl, w.body_en, w.version, w.valid_from::text, w.passage
      from strategy.item i join strategy.wording_span w on w.item_id = i.id where w.valid_to is null order by i.period, i.kind, i.place, i.code`,
    sources: sql`select distinct w.source from strategy.wording_span w where w.valid_to is null and w.source is not null`,
  },
  {
    code: 'registered-crime',
    title: { nl: 'Geregistreerde misdrijven per jaar', en: 'Registered offences per year' },
    description: {
      nl: 'Door de politie geregistreerde misdrijven per jaar, soort en gebied, zoals gepubliceerd en met de dag van ophalen. Leeg is: niet gepubliceerd.',
      en: 'Offences registered by the police per year, kind and area, as published and with the day of retrieval. Empty is: not published.',
    },
    keywords: ['veiligheid', 'criminaliteit', 'politie'],
    frequency: 'ANNUAL',
    columns: [
      { name: 'table', nl: 'tabel van de politie', en: 'table of the police' },
      { name: 'year', nl: 'jaar', en: 'year' },
      { name: 'areaCode', nl: 'code van het gebied', en: 'code of the area' },
      { name: 'area', nl: 'naam van het gebied', en: 'name of the area' },
      { name: 'offenceCode', nl: 'code van het misdrijf', en: 'code of the offence' },
      { name: 'offence', nl: 'soort misdrijf', en: 'kind of offence' },
      { name: 'registered', nl: 'geregistreerde misdrijven', en: 'registered offences' },
      { name: 'retrievedDate', nl: 'opgehaald op', en: 'retrieved on' },
    ],
    rows: sql`select f.table_code, extract(year from f.period_from)::integer, f.area_code, coalesce(n.name, (select p.name from monitor.peer p where p.area_code = f.area_code), (select b.name from monitor.neighbourhood b where b.area_code = f.area_code)), f.offence, o.title, f.registered, m.retrieved_date::text
      from monitor.crime_figure f join monitor.crime_import m on m.id = f.import_id left join monitor.offence o on o.code = f.offence
      left join (select distinct on (a.code) a.code, a.name from partners.area_state a order by a.code) n on n.code = f.area_code
      where f.period_kind = 'year' order by f.table_code, f.period_from, f.area_code, f.offence`,
    sources: sql`select distinct m.source_code as source from monitor.crime_import m where m.source_code is not null`,
  },
  {
    code: 'indicators',
    title: { nl: 'Indicatoren van de strategie', en: 'Indicators of the strategy' },
    description: {
      nl: 'De getelde indicatoren van de strategie per jaar, voor de hele regio, met hun definitie.',
      en: 'The counted indicators of the strategy per year, for the whole region, with their definition.',
    },
    keywords: ['veiligheid', 'indicator', 'monitor'],
    frequency: 'ANNUAL',
    columns: [
      { name: 'period', nl: 'jaren van de strategie', en: 'years of the strategy' },
      { name: 'code', nl: 'code van de indicator', en: 'code of the indicator' },
      { name: 'name', nl: 'naam', en: 'name' },
      { name: 'definition', nl: 'definitie', en: 'definition' },
      { name: 'unit', nl: 'eenheid', en: 'unit' },
      { name: 'year', nl: 'jaar', en: 'year' },
      { name: 'value', nl: 'waarde; leeg is niet gepubliceerd', en: 'value; empty is not published' },
    ],
    rows: sql`select i.period, i.code, i.name_nl, i.definition_nl, i.unit, v.year, v.value from monitor.indicator i
      join monitor.indicator_year v using (region, period, code) order by i.period, i.place, v.year`,
    sources: sql`select distinct m.source_code as source from monitor.indicator_year v join monitor.crime_import m on m.id = any (v.imports) where m.source_code is not null`,
  },
  {
    code: 'perceived-safety',
    title: { nl: 'Hoe veilig mensen zich voelen', en: 'How safe people feel' },
    description: {
      nl: 'Uitkomsten van de Veiligheidsmonitor per gebied, met marge en methode. Over een andere methode heen zijn uitkomsten niet te vergelijken.',
      en: 'Outcomes of the safety monitor per area, with margin and method. Across methods outcomes do not compare.',
    },
    keywords: ['veiligheid', 'veiligheidsmonitor', 'enquête'],
    frequency: 'IRREG',
    columns: [
      { name: 'measure', nl: 'wat gevraagd is', en: 'what was asked' },
      { name: 'wording', nl: 'de vraag', en: 'the question' },
      { name: 'areaCode', nl: 'code van het gebied', en: 'code of the area' },
      { name: 'area', nl: 'naam van het gebied', en: 'name of the area' },
      { name: 'year', nl: 'jaar', en: 'year' },
      { name: 'method', nl: 'methode', en: 'method' },
      { name: 'value', nl: 'uitkomst', en: 'outcome' },
      { name: 'margin', nl: 'helft van de marge (95%)', en: 'half of the margin (95%)' },
      { name: 'unit', nl: 'eenheid: percent of mark', en: 'unit: percent or mark' },
    ],
    rows: sql`select q.name_nl, q.wording_nl, r.area_code, ${areaName(sql`r.area_code`)}, e.year, e.method, r.value::float8, r.margin::float8, q.unit
      from monitor.survey_result r join monitor.survey_measure q on q.code = r.measure_code join monitor.survey_edition e on e.code = r.edition_code
      order by q.place, r.area_code, e.year, e.code`,
    sources: sql`select distinct r.source_code as source from monitor.survey_result r where r.source_code is not null`,
  },
]
