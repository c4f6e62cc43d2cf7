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
/** A reference with the class that the profile asks of it: a validator that sees this document alone cannot look it up. */
const ref = (id: string, type: string) => ({ '@id': id, '@type': type })
const day = (date: string) => ({ '@type': 'xsd:date', '@value': date })

/** Licences of sources that have an address of their own; the words of the source stand in dct:rights all the same. */
const licences: Readonly<Record<string, string>> = { 'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/' }

/** The newest day on which a source was retrieved; null when none says. */
export const vintageOf = (sources: readonly Source[]): string | null =>
  sources
    .flatMap(({ retrievedDate }) => (retrievedDate ? [retrievedDate] : []))
    .sort()
    .at(-1) ?? null

/** The catalogue as DCAT-AP-NL 3.0 in JSON-LD; addresses are relative to that of the catalogue itself. */
export function catalogueOf(offered: readonly Offered[], publisher: string): object {
  const by = {
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher },
    'dct:creator': { '@type': 'foaf:Agent', 'foaf:name': publisher },
    'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:fn': publisher, 'vcard:hasURL': { '@id': '/open-data' } },
  }
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      prov: 'http://www.w3.org/ns/prov#',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
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
    ...by,
    'dct:language': languages,
    'foaf:homepage': ref('/open-data', 'foaf:Document'),
    'dcat:dataset': offered.map(one => datasetOf(one, by)),
  }
}

/** The theme as the European list names it. */
const justice = inBoth({ nl: 'Justitie, rechtsstelsel en openbare veiligheid', en: 'Justice, legal system and public safety' })
const languages = ['NLD', 'ENG'].map(code => ref(`${authority}/language/${code}`, 'dct:LinguisticSystem'))

function datasetOf({ dataset, sources }: Offered, by: object): object {
  const vintage = vintageOf(sources)
  return {
    '@id': `/v1/open-data/${dataset.code}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset.code,
    'dct:title': inBoth(dataset.title),
    'dct:description': inBoth(dataset.description),
    ...by,
    'dct:language': languages,
    'dcat:keyword': dataset.keywords.map(word => ({ '@language': 'nl', '@value': word })),
    'dcat:theme': { ...ref(`${authority}/data-theme/JUST`, 'skos:Concept'), 'skos:prefLabel': justice },
    'dct:accessRights': ref(`${authority}/access-right/PUBLIC`, 'dct:RightsStatement'),
    'dct:accrualPeriodicity': ref(`${authority}/frequency/${dataset.frequency}`, 'dct:Frequency'),
    'dcat:landingPage': ref(`/open-data#${dataset.code}`, 'foaf:Document'),
    ...(vintage && { 'dct:modified': day(vintage) }),
    'prov:wasDerivedFrom': sources.map(({ title, publisher, address, retrievedDate }) => ({
      '@type': 'prov:Entity',
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
    'dct:language': languages,
    'dcat:accessURL': ref(address, 'rdfs:Resource'),
    'dcat:downloadURL': ref(address, 'rdfs:Resource'),
    'dcat:mediaType': ref(`https://www.iana.org/assignments/media-types/${mediaType}`, 'dct:MediaType'),
    'dct:format': ref(`${authority}/file-type/${format.toUpperCase()}`, 'dct:MediaTypeOrExtent'),
    'dct:license':
      known.length === 1 && words.length === 1
        ? ref(known[0] as string, 'dct:LicenseDocument')
        : { '@type': 'dct:LicenseDocument', 'rdfs:label': words.join('; ') },
    'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': words.join('; ') },
  }
}
