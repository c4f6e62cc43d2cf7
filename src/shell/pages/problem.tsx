// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '../languages/both.ts'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { Page } from '../page/page.tsx'
import { texts } from './texts.ts'

/** The title of a page that tells why there is nothing else to see. */
export function problemTitle(status: number, language: Language): string {
  const titles: Record<number, string> = texts[language].titles
  return titles[status] ?? (status >= 500 ? texts[language].titles[500] : texts[language].titles[400])
}

/** A page that says what went wrong, in words, and how to go on. */
export function ProblemPage({ status, detail, traceId }: { status: number; detail: string; traceId: string }) {
  const t = useTexts(texts)
  const next: Record<number, string> = t.next
  const home = useLanguage() === 'en' ? '/en' : '/'
  return (
    <Page title={problemTitle(status, useLanguage())} lead={detail} narrow>
      {next[status] && <p className="nl-paragraph">{next[status]}</p>}
      <p className="nl-paragraph">
        <a className="nl-link" href={home}>
          {t.back}
        </a>
      </p>
      {status >= 500 && (
        <p className="sv-small">
          {t.trace}: <code>{traceId}</code>
        </p>
      )}
    </Page>
  )
}
