// SPDX-License-Identifier: EUPL-1.2
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { catalogueOf, type Offered, vintageOf } from './catalogue.ts'
import type { contract } from './contract.ts'
import { datasets } from './datasets.ts'
import { csvOfRows, datasetOf, publisherOf, rowsOf, sourcesOf } from './reading.ts'

/** Every data set with its sources; what the page and the catalogue are made of. */
export async function offered(read: Reading): Promise<Offered[]> {
  const all: Offered[] = []
  for (const dataset of datasets) all.push({ dataset, sources: await sourcesOf(read, dataset) })
  return all
}

/** The catalogue, and each data set in two forms of the same rows. */
export const queries = {
  readCatalogue: async read => JSON.stringify(catalogueOf(await offered(read), await publisherOf(read))),

  readDataset: async (read, { dataset: code }) => {
    const dataset = datasetOf(code)
    const sources = await sourcesOf(read, dataset)
    const { title, description, columns } = dataset
    return { code, title, description, vintageDate: vintageOf(sources), sources, columns: [...columns], rows: await rowsOf(read, dataset) }
  },

  downloadDataset: async (read, { dataset: code }) => {
    const dataset = datasetOf(code)
    return csvOfRows(dataset, await rowsOf(read, dataset))
  },
} satisfies Queries<typeof contract>
