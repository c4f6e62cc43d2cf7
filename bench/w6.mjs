// SPDX-License-Identifier: EUPL-1.2
import { register } from 'tsx/esm/api'
import { median, rounds } from './measure.mjs'
import { startProduct } from './product.mjs'

/** A phone on a slow network: 1.6 Mbit/s, 150 ms there and back, a processor four times slower (web.md). */
const phone = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 }
const pages = { entry: ['/begin', true], list: ['/drempels', true], public: ['/', false], 'report an obstacle': ['/drempels/melden', true] }

export { weigh as pages }

/** What each page weighs on the line at a first visit, and when its heading is there. */
async function weigh() {
  register()
  const { newVisitor, openBrowser } = await import('../tests/setup/browser.ts')
  const product = await startProduct()
  const token = await product.token('bureau-coordinator')
  const browser = await openBrowser()
  const found = {}
  try {
    for (const [name, [address, signedIn]] of Object.entries(pages)) {
      const [kilobytes, seconds] = [[], []]
      for (let round = 0; round < rounds; round += 1) {
        const visitor = await newVisitor(browser, { viewport: { width: 390, height: 844 } })
        if (signedIn) await visitor.addCookies([{ name: 'slagvaardig', value: token, url: product.address }])
        const page = await visitor.newPage()
        const tools = await visitor.newCDPSession(page)
        await tools.send('Network.enable')
        await tools.send('Network.emulateNetworkConditions', phone)
        await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
        let bytes = 0
        tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
          bytes += encodedDataLength
        })
        const begun = performance.now()
        await page.goto(product.address + address, { waitUntil: 'commit' })
        await page.locator('h1').first().waitFor()
        seconds.push((performance.now() - begun) / 1000)
        await page.waitForLoadState('networkidle')
        kilobytes.push(bytes / 1000)
        await visitor.close()
      }
      found[name] = { kilobytes: Number(median(kilobytes).toFixed(1)), 'heading after (s)': Number(median(seconds).toFixed(2)) }
    }
  } finally {
    await browser.close()
    await product.stop()
  }
  return found
}
