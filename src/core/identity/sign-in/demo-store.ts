// SPDX-License-Identifier: EUPL-1.2
import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Kept {
  payload: AdapterPayload
  until: number
}

/** Keeps what the demonstration provider hands out in memory, for as long as it is valid; it goes when the server stops. */
export function demoStore(): (kind: string) => Adapter {
  const all = new Map<string, Kept>()
  return kind => {
    const keyOf = (id: string) => `${kind}:${id}`
    const find = (id: string) => {
      const kept = all.get(keyOf(id))
      if (kept && kept.until > Date.now()) return kept.payload
      all.delete(keyOf(id))
      return undefined
    }
    const first = (fits: (payload: AdapterPayload) => boolean) =>
      [...all].find(([key, { payload, until }]) => key.startsWith(`${kind}:`) && until > Date.now() && fits(payload))?.[1].payload
    return {
      upsert: async (id, payload, expiresIn) => {
        for (const [key, { until }] of all) if (until <= Date.now()) all.delete(key)
        all.set(keyOf(id), { payload, until: Date.now() + (expiresIn ?? 3_600) * 1_000 })
      },
      find: async id => find(id),
      findByUid: async uid => first(payload => payload.uid === uid),
      findByUserCode: async () => undefined,
      consume: async id => {
        const payload = find(id)
        if (payload) payload.consumed = Math.floor(Date.now() / 1_000)
      },
      destroy: async id => void all.delete(keyOf(id)),
      revokeByGrantId: async grantId => {
        for (const [key, { payload }] of all) if (payload.grantId === grantId) all.delete(key)
      },
    }
  }
}
