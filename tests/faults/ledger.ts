// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'

/** One thing somebody wanted to add: its key, a word of its own to find it by, and what was answered. */
export interface Wanted {
  key: string
  word: string
  status: number
}

/** What was asked and what was acknowledged, kept in a file outside the data folder by the writers themselves. */
export interface Ledger {
  wanted: Wanted[]
  acknowledged(): Wanted[]
  unknown(): Wanted[]
}

const letters = (n: number): string =>
  n
    .toString()
    .padStart(7, '0')
    .replaceAll(/\d/g, digit => 'bcdfghklmn'[Number(digit)] as string)

/** Writers that add obstacles one after another until they are stopped, each writing down what it asked before and what was answered after. */
export class Writers implements Ledger {
  readonly wanted: Wanted[] = []
  private running: Promise<void>[] = []
  private stopped = false
  private readonly file: string
  private readonly token: string
  constructor(file: string, token: string) {
    this.file = file
    this.token = token
  }
  acknowledged = (): Wanted[] => this.wanted.filter(({ status }) => status === 201)
  unknown = (): Wanted[] => this.wanted.filter(({ status }) => status === 0 || status >= 500)

  start(address: () => string, writers: number): void {
    this.stopped = false
    this.running = Array.from({ length: writers }, async () => {
      while (!this.stopped) {
        const wanted: Wanted = { key: randomUUID(), word: letters(this.wanted.length), status: 0 }
        this.wanted.push(wanted)
        appendFileSync(this.file, `asked ${wanted.key} ${wanted.word}\n`)
        await this.send(address(), wanted)
        if (wanted.status !== 201) await new Promise(wait => setTimeout(wait, 400))
      }
    })
  }

  async stop(): Promise<void> {
    this.stopped = true
    await Promise.all(this.running)
  }

  /** Asks once, also again with the same key; nothing is known when the line breaks. */
  async send(address: string, wanted: Wanted): Promise<void> {
    const answer = await fetch(`${address}/v1/obstacles`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', 'idempotency-key': wanted.key },
      body: JSON.stringify({ happens: `Proef van de schrijvers met het woord ${wanted.word} erin.`, domain: 'other', lookAlikes: 'seen' }),
      signal: AbortSignal.timeout(15_000),
    }).catch(() => null)
    wanted.status = answer?.status ?? 0
    appendFileSync(this.file, `answered ${wanted.key} ${wanted.status}\n`)
  }
}
