// SPDX-License-Identifier: EUPL-1.2
import { createContext, type ReactNode, useContext } from 'react'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { placedAs } from './menu.tsx'
import { texts } from './texts.ts'

const Visitor = createContext(false)

/** Says whether everything inside it is shown to somebody who did not sign in. */
export function AtHome({ visitor, children }: { visitor: boolean; children: ReactNode }) {
  return <Visitor value={visitor}>{children}</Visitor>
}

/** Where the way to every page begins: the start page of who signed in, else the front page. */
export function useHome(): { title: string; address: string } {
  const t = useTexts(texts)
  const [first] = placedAs('first', useLanguage())
  return useContext(Visitor) || !first ? { title: t.home, address: t.homeAddress } : first
}
