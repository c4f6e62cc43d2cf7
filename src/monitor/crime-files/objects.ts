// SPDX-License-Identifier: EUPL-1.2

const [quote, backslash, open, close, openList, closeList] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d]
const longestObject = 4_000
const longestFrame = 64_000

/** What is found in the text: each object of the list (undefined when longer than 4,000 bytes), and the text around the list. */
export interface Found {
  object(text: string | undefined): void
  frame(text: string): void
  /** The text ends before it should. */
  broken(): void
}

/**
 * Cuts the objects out of the list under `name` in a JSON text that comes in chunks: a scan over bytes that knows strings and depth,
 * after which the engine's own parser reads each object. Five times as fast as a token stream over the whole text.
 */
export function objectsIn(name: string, found: Found): { push(chunk: Buffer): void; end(): void } {
  let [depth, inString, escaped, inList, done] = [0, false, false, false, false]
  const around: Buffer[] = []
  let aroundLength = 0
  let [held, heldLength] = [[] as Buffer[], 0]
  const listStarts = new RegExp(`"${name}"\\s*:\\s*$`)

  function keep(piece: Buffer): void {
    heldLength += piece.length
    if (heldLength <= longestObject) held.push(piece)
  }

  function letGo(): string | undefined {
    const text = heldLength > longestObject ? undefined : Buffer.concat(held).toString('utf8')
    held = []
    heldLength = 0
    return text
  }

  /** Adds to the text around the list; the list itself is left out as []. */
  function frame(piece: Buffer): void {
    aroundLength += piece.length
    if (aroundLength <= longestFrame) around.push(piece)
  }

  const textAround = (): string => Buffer.concat(around).toString('utf8')

  return {
    push(chunk) {
      let from = 0
      for (let at = 0; at < chunk.length; at += 1) {
        const byte = chunk[at]
        if (inString) {
          if (escaped) escaped = false
          else if (byte === backslash) escaped = true
          else if (byte === quote) inString = false
        } else if (byte === quote) inString = true
        else if (byte === open || byte === openList) {
          depth += 1
          if (inList && byte === open && depth === 3) from = at
          else if (!inList && !done && depth === 2 && byte === openList) {
            frame(chunk.subarray(from, at))
            from = at
            if (listStarts.test(textAround())) {
              inList = true
              frame(Buffer.from('['))
              from = at + 1
            }
          }
        } else if (byte === close || byte === closeList) {
          depth -= 1
          if (inList && byte === close && depth === 2) {
            keep(chunk.subarray(from, at + 1))
            found.object(letGo())
            from = at + 1
          } else if (inList && depth === 1) {
            inList = false
            done = true
            from = at
          }
        }
      }
      if (!inList) frame(chunk.subarray(from))
      else if (depth >= 3) keep(chunk.subarray(from))
    },
    end() {
      if (depth !== 0 || inString || inList) found.broken()
      else found.frame(textAround())
    },
  }
}
