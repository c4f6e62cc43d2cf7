// SPDX-License-Identifier: EUPL-1.2
/**
 * The form of a backup file: gzip around frames. A frame is one kind byte, four bytes of length (big endian) and the bytes themselves:
 * H the header (JSON), T the start of a table (JSON), D data of that table as PostgreSQL's COPY text, E the end with a SHA-256 over all before.
 */
export type FrameKind = 'H' | 'T' | 'D' | 'E'
export interface Frame {
  kind: FrameKind
  bytes: Buffer
}

/** A frame as bytes. */
export function frame(kind: FrameKind, bytes: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

/** The frames in a stream of bytes, whatever its pieces; throws when it ends in the middle of one. */
export async function* framesIn(stream: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest = Buffer.alloc(0)
  for await (const piece of stream) {
    rest = Buffer.concat([rest, piece])
    while (rest.length >= 5 && rest.length >= 5 + rest.readUInt32BE(1)) {
      const length = rest.readUInt32BE(1)
      yield { kind: rest.toString('latin1', 0, 1) as FrameKind, bytes: rest.subarray(5, 5 + length) }
      rest = rest.subarray(5 + length)
    }
  }
  if (rest.length > 0) throw new Error('Het bestand is niet volledig: het houdt midden in een onderdeel op.')
}
