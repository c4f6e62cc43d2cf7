// SPDX-License-Identifier: EUPL-1.2
import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from './both.ts'

const Current = createContext<Language>('nl')

/** Says in which language everything inside it is shown. */
export function InLanguage({ language, children }: { language: Language; children: ReactNode }) {
  return <Current value={language}>{children}</Current>
}

/** The language in which the reader sees this. */
export function useLanguage(): Language {
  return useContext(Current)
}

/** The texts of a feature in the language of the reader. */
export function useTexts<T>(texts: Record<Language, T>): T {
  return texts[useLanguage()]
}

/** The language of an address: English under /en, Dutch elsewhere. */
export function languageOfPath(path: string): Language {
  return /^\/en(\/|$|\?)/.test(path) ? 'en' : 'nl'
}
