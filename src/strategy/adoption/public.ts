// SPDX-License-Identifier: EUPL-1.2
/**
 * Other features offer a document here and read how far it is; on SQL they read the views `strategy.document_state` and
 * `strategy.document_version_state` by kind and subject. The content is a `DocumentContent` of `core/documents/document.ts`.
 */
export { type Offer, type Offered, offerDocument, type Standing, standingOf } from './offering.ts'
export type { DocumentKind, DocumentState } from './rules.ts'
