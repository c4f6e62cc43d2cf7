// SPDX-License-Identifier: EUPL-1.2
import type { Dataset } from './datasets.ts'
import type { Source } from './reading.ts'

/** A data set with its sources, as the catalogue tells of it. */
export interface Offered {
  dataset: Dataset
  sources: readonly Source[]
}

const authority = 'http://publications.europa.eu/resource/authority'
const inBoth = ({ nl, en }: { nl: string; en: string }) => [
  { '@language': 'nl', '@value': nl },
  { '@language': 'en', '@value': en },
]
const day = (date: string) => ({ '@type': 'xsd:date', '@value': date })

/** Licences of sources that have an address of their own; the words of the source stand in dct:rights all the same. */
const licences: Readonly<Record<string, string>> = { 'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/' }

/** The newest day on which a source was retrieved; null when none says. */
export const vintageOf = (sources: readonly Source[]): string | null =>
  sources
    .flatMap(({ retrievedDate }) => (retrievedDate ? [retrievedDate] : []))
    .sort()
    .at(-1) ?? null

/** The catalogue as DCAT-AP 3 in JSON-LD; addresses are relative to that of the catalogue itself. */
export function catalogueOf(offered: readonly Offered[], publisher: string): object {
  const agent = { '@type': 'foaf:Agent', 'foaf:name': publisher }
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      prov: 'http://www.w3.org/ns/prov#',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': '/v1/open-data',
    '@type': 'dcat:Catalog',
    'dct:title': inBoth({ nl: `Open gegevens van ${publisher}`, en: `Open data of ${publisher}` }),
    'dct:description': inBoth({
      nl: 'De strategie, de geregistreerde misdrijven, de indicatoren en hoe veilig mensen zich voelen.',
      en: 'The strategy, registered offences, the indicators and how safe people feel.',
    }),
    'dct:publisher': agent,
    'dct:language': [{ '@id': `${authority}/language/NLD` }, { '@id': `${authority}/language/ENG` }],
    'foaf:homepage': { '@id': '/open-data' },
    'dcat:dataset': offered.map(one => datasetOf(one, agent)),
  }
}

function datasetOf({ dataset, sources }: Offered, agent: object): object {
  const vintage = vintageOf(sources)
  return {
    '@id': `/v1/open-data/${dataset.code}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset.code,
    'dct:title': inBoth(dataset.title),
    'dct:description': inBoth(dataset.description),
    'dct:publisher': agent,
    'dcat:keyword': dataset.keywords.map(word => ({ '@language': 'nl', '@value': word })),
    'dcat:theme': { '@id': `${authority}/data-theme/JUST` },
    'dct:accessRights': { '@id': `${authority}/access-right/PUBLIC` },
    'dct:accrualPeriodicity': { '@id': `${authority}/frequency/${dataset.frequency}` },
    'dcat:landingPage': { '@id': `/open-data#${dataset.code}` },
    ...(vintage && { 'dct:modified': day(vintage) }),
    'dct:source': sources.map(({ title, publisher, address, retrievedDate }) => ({
      'dct:title': title,
      'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher },
      ...(address && { 'foaf:page': { '@id': address } }),
      ...(retrievedDate && { 'dct:issued': day(retrievedDate) }),
    })),
    'dcat:distribution': [
      distributionOf(dataset, sources, 'csv', `/v1/open-data/${dataset.code}/csv`, 'text/csv'),
      distributionOf(dataset, sources, 'json', `/v1/open-data/${dataset.code}`, 'application/json'),
    ],
  }
}

function distributionOf(
  { title }: Dataset,
  sources: readonly Source[],
  format: 'csv' | 'json',
  address: string,
  mediaType: string,
): object {
  const words = [...new Set(sources.map(({ licence }) => licence))]
  const known = words.flatMap(word => licences[word] ?? [])
  return {
    '@type': 'dcat:Distribution',
    'dct:title': inBoth({ nl: `${title.nl} (${format.toUpperCase()})`, en: `${title.en} (${format.toUpperCase()})` }),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    'dct:format': { '@id': `${authority}/file-type/${format.toUpperCase()}` },
    ...(known.length === 1 && words.length === 1 && { 'dct:license': { '@id': known[0] } }),
    'dct:rights': words.map(word => ({ '@type': 'dct:RightsStatement', 'rdfs:label': word })),
  }
}
