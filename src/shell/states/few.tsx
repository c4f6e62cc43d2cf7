// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useState } from 'react'
import { Button } from '../forms/button.tsx'
import { useTexts } from '../languages/language.tsx'
import { texts } from './texts.ts'

/** A few more than the first are shown as well: a button for two rows would cost more than it saves. */
const spare = 3

/**
 * The first of a long list, and the button that shows all of it and puts it away again (null when the list is short). What asks attention
 * first stands in front, so that nobody needs the rest every day. A page made on the server has no script and shows everything.
 */
export function useFew<T>(all: readonly T[], first: number): { shown: readonly T[]; more: ReactNode } {
  const t = useTexts(texts)
  const [open, show] = useState(false)
  if (typeof document === 'undefined' || all.length <= first + spare) return { shown: all, more: null }
  return {
    shown: open ? all : all.slice(0, first),
    more: (
      <Button kind="subtle" type="button" expanded={open} onPress={() => show(!open)}>
        {open ? t.fewer : t.all(all.length)}
      </Button>
    ),
  }
}
