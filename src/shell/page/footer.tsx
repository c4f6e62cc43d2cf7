// SPDX-License-Identifier: EUPL-1.2
import { useTexts } from '../languages/language.tsx'
import { texts } from './texts.ts'

/** Where the source of the product can be read. */
export const sourceAddress = '/v1/openapi.json'

/** What every page ends with: accessibility, privacy, the API, the licence and the version. */
export function Footer({ version }: { version?: string | undefined }) {
  const t = useTexts(texts)
  return (
    <footer className="sv-footer">
      <div className="sv-footer__inner">
        <p className="sv-footer__promise">{t.promise}</p>
        <ul aria-label={t.about}>
          <li>
            <a href={t.accessibilityAddress} data-document="">
              {t.accessibility}
            </a>
          </li>
          <li>
            <a href={t.privacyAddress} data-document="">
              {t.privacy}
            </a>
          </li>
          <li>
            <a href={sourceAddress} data-document="">
              {t.interface}
            </a>
          </li>
          <li>{t.source}</li>
          {version && <li>{t.version(version)}</li>}
        </ul>
      </div>
    </footer>
  )
}
