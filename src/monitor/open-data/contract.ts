// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { datasetCodes } from './rules.ts'

const params = z.object({ dataset: z.enum(datasetCodes) })
const both = z.object({ nl: z.string(), en: z.string() })

export const contract = defineContract<typeof access>()({
  readCatalogue: {
    kind: 'query',
    method: 'GET',
    path: '/v1/open-data',
    says: 'Geeft de catalogus van de open gegevens als DCAT-AP in JSON-LD.',
    output: z.string(),
    download: 'application/ld+json',
    rule: 'readsOpenData',
    data: 'none',
    event: 'catalogue.read',
  },
  readDataset: {
    kind: 'query',
    method: 'GET',
    path: '/v1/open-data/{dataset}',
    says: 'Geeft een gegevensset met kolommen, bronnen, voorwaarden en stand.',
    params,
    output: z.object({
      code: z.string(),
      title: both,
      description: both,
      vintageDate: z.nullable(z.iso.date()),
      sources: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          publisher: z.string(),
          address: z.nullable(z.string()),
          retrievedDate: z.nullable(z.iso.date()),
          licence: z.string(),
        }),
      ),
      columns: z.array(z.object({ name: z.string(), nl: z.string(), en: z.string() })),
      rows: z.array(z.array(z.nullable(z.union([z.string(), z.number()])))),
    }),
    rule: 'readsOpenData',
    data: 'none',
    event: 'dataset.read',
  },
  downloadDataset: {
    kind: 'query',
    method: 'GET',
    path: '/v1/open-data/{dataset}/csv',
    says: 'Geeft dezelfde gegevensset als CSV.',
    params,
    output: z.string(),
    download: 'text/csv',
    rule: 'readsOpenData',
    data: 'none',
    event: 'dataset.downloaded',
  },
})
