// SPDX-License-Identifier: EUPL-1.2
import type { Both } from '../access/define.ts'

/** A kind of notice, as the `notices.ts` of a feature declares it. */
export interface NoticeKind {
  /** What happened, in one sentence that holds no content. */
  says: Both
  /** Why this person is told: "U krijgt dit omdat ...". */
  because: Both
  /** Whether a mail may repeat the sentence; otherwise it says only that something waits, because a mailbox may be read by the own organisation. */
  inMail: boolean
}

/** The kinds of notices of one feature by their keys, which are unique in the product: 'obstacle-owned'. */
export type NoticeKinds = Readonly<Record<string, NoticeKind>>

/** Declares the kinds of notices of a feature. */
export function defineNotices<const K extends NoticeKinds>(kinds: K): K {
  return kinds
}
