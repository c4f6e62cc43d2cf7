// SPDX-License-Identifier: EUPL-1.2
import { median } from './measure.mjs'
import { startProduct } from './product.mjs'

const took = async work => {
  const begun = performance.now()
  const held = await work()
  return [performance.now() - begun, held]
}

/**
 * C28: the account of the region composed and frozen over HTTP, all 41 editions (39 of councils) by the jobs of the running product until the
 * last is there, one PDF set anew, and one that was kept as a reader fetches it. The aim of the editions is two minutes.
 */
export async function reports(rounds = 5) {
  const product = await startProduct()
  try {
    const token = await product.token('bureau-coordinator')
    const ask = (path, headers = {}) => fetch(product.address + path, { headers: { authorization: `Bearer ${token}`, ...headers } })
    const act = async (path, body, record) => {
      const seen = record && (await ask(record))
      const answer = await fetch(product.address + path, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          ...(seen && { 'if-match': seen.headers.get('etag') }),
        },
        body: JSON.stringify(body),
      })
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
      return answer.json()
    }
    const { id } = await act('/v1/reports', { period: '2019-2022' })
    const own = `/v1/reports/${id}`
    const [freezeMs] = await took(() => act(`${own}/report-freezes`, {}, own))
    const { number } = await (await ask(own)).json()
    const pdf = async named => (await ask(`/v1/report-editions/${number}/${named}/pdf`)).arrayBuffer()
    const set = []
    for (const named of ['residents', 'council-GM0344', 'council-GM0307', 'council-GM0034', 'council-GM0339'].slice(0, rounds))
      set.push((await took(() => pdf(named)))[0])
    const editions = async () => (await ask(`${own}/report-editions`)).json()
    const [allMs] = await took(async () => {
      await act(`${own}/report-edition-orders`, {}, `${own}/report-editions`)
      for (;;) {
        const { made, of } = await editions()
        if (made === of) return
        await new Promise(done => setTimeout(done, 100))
      }
    })
    const { editions: made } = await editions()
    const kept = []
    for (let round = 0; round < rounds; round += 1) kept.push((await took(() => pdf('council-GM0344')))[0])
    const councils = made.filter(({ edition }) => edition.startsWith('council-'))
    return {
      councils: councils.length,
      'compose and freeze (ms)': Math.round(freezeMs),
      'all 41 editions (s)': Number((allMs / 1000).toFixed(1)),
      'aim (s)': 120,
      'one edition in four forms, median (ms)': median(councils.map(({ tookMs }) => tookMs)),
      'one PDF set anew, median (ms)': Math.round(median(set)),
      'one kept PDF to a reader, median (ms)': Number(median(kept).toFixed(1)),
    }
  } finally {
    await product.stop()
  }
}
