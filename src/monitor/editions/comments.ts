// SPDX-License-Identifier: EUPL-1.2
/** What was said about an account and what the college answered, for its permanent page. */
export { type CommentSeen, commentsOn } from '../report-comments/public.ts'
