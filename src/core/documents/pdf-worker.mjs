// SPDX-License-Identifier: EUPL-1.2
// Sets documents in a thread of its own, because the compiler does not give way while it works. Plain JavaScript: a worker is started from its file.
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: workerData.fonts.map(font => Buffer.from(font)) }] })

/** What the compiler had to say, as one line; a warning counts as a fault, because a font that is missing is only a warning. */
function faultsOf(result) {
  const faults = [result.takeError(), result.takeWarnings()].filter(Boolean)
  return faults.flatMap(fault => fault.shortDiagnostics.map(({ message }) => message)).join('; ')
}

parentPort.on('message', ({ id, document }) => {
  try {
    const compiled = compiler.compile({ mainFileContent: workerData.template, inputs: { document } })
    const faults = faultsOf(compiled)
    if (faults || !compiled.result) throw new Error(faults || 'nothing was made')
    parentPort.postMessage({ id, pdf: compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }) })
  } catch (error) {
    parentPort.postMessage({ id, fault: error instanceof Error ? error.message : String(error) })
  }
  compiler.evictCache(10)
})
