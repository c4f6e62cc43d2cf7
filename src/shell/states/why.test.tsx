// SPDX-License-Identifier: EUPL-1.2
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { InLanguage } from '../languages/language.tsx'
import { Reasons } from './why.tsx'

const role = { key: 'who', nl: 'De burgemeester erkent', en: 'The mayor recognises', holds: true }
const open = { key: 'open', nl: 'De drempel is open', en: 'The obstacle is open' }
const shown = (holds: boolean | null): string => renderToStaticMarkup(<Reasons may={holds === true} reasons={[role, { ...open, holds }]} />)

describe('the panel that says why', () => {
  it('shows every condition with whether it holds', () => {
    const html = shown(false)
    expect(html).toContain('U mag dit niet')
    expect(html).toContain('De burgemeester erkent: <strong>klopt</strong>')
    expect(html).toContain('De drempel is open: <strong>klopt niet</strong>')
  })

  it('says that one may when all holds, and that it depends when something is still to be filled in', () => {
    expect(shown(true)).toContain('U mag dit: alles klopt.')
    expect(shown(null)).toContain('Dit hangt nog af van wat u kiest of invult.')
    expect(shown(null)).not.toContain('klopt niet')
  })

  it('speaks English to who reads English', () => {
    const html = renderToStaticMarkup(
      <InLanguage language="en">
        <Reasons may={false} reasons={[{ ...role, holds: false }]} />
      </InLanguage>,
    )
    expect(html).toContain('The mayor recognises: <strong>does not hold</strong>')
  })
})
