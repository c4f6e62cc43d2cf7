// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import { root } from './steps.mjs'

/** The files of a feature that the server reads (docs/architecture.md), by their path under src. */
const ofFeature = /^[^/]+\/[^/]+\/(access|commands|contract|jobs|notices|page|queries)\.tsx?$/

/** Gives the built server a list of the files of all features, where the sources look for them in their folders. */
const listed = files => ({
  name: 'features',
  load: id =>
    id.endsWith('/core/contract/feature-files.ts')
      ? `const files = {\n${files.map(file => `'${file.replace(/\.tsx?$/, '')}': () => import('${join(root, 'src', file)}')`).join(',\n')}\n}
         export const fileOf = async name => files[name]?.()`
      : undefined,
})

/**
 * Makes one file of an entry of the server with all of ours that it needs: reading a thousand small files was half of the time of a start
 * (docs/proof.md, W5). Packages stay where they are, but for zod, which loads forty languages when it is whole. Types are checked by npm test.
 */
export async function bundle(entry, target, files) {
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [listed(files.filter(file => ofFeature.test(file)))],
    ssr: { noExternal: ['zod'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'dist/server',
      emptyOutDir: false,
      sourcemap: true,
      rolldownOptions: { input: entry, output: { entryFileNames: target, codeSplitting: false } },
    },
  })
}
