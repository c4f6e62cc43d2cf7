// SPDX-License-Identifier: EUPL-1.2
/** Why the embedded database cannot start, for code that decides on it. */
export type ClusterProblemCode = 'already-running' | 'no-binaries' | 'wrong-version' | 'no-account' | 'not-yours' | 'failed'

/** The embedded database cannot start; the message is a Dutch sentence for the person at the keyboard. */
export class ClusterProblem extends Error {
  readonly code: ClusterProblemCode

  constructor(code: ClusterProblemCode, message: string) {
    super(message)
    this.name = 'ClusterProblem'
    this.code = code
  }
}
