// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import serveStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Serves the built browser files (hashed names, kept a year, brotli beside them) and returns the HTML of the application, with the name of the region in it. */
export async function addAssets(server: FastifyInstance, folder: string | undefined, regionName: string): Promise<string> {
  if (!folder || !existsSync(join(folder, 'index.html')))
    return '<!doctype html><html lang="nl"><head><title>Slagvaardig</title></head><body><p>De schermen zijn nog niet gebouwd: voer npm run build uit.</p></body></html>'
  await server.register(serveStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    cacheControl: false,
    index: false,
    setHeaders: (reply, path) => {
      reply.header('Cache-Control', 'public, max-age=31536000, immutable')
      if (path.includes('worker-script')) reply.header('Service-Worker-Allowed', '/')
    },
  })
  return readFileSync(join(folder, 'index.html'), 'utf8').replace(
    '__REGION__',
    regionName.replaceAll(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`),
  )
}
