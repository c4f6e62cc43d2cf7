// SPDX-License-Identifier: EUPL-1.2
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { InLanguage } from '../languages/language.tsx'
import { KeyFigure } from './key-figure.tsx'
import { SourceNote, sourceInShort } from './source-note.tsx'

const source = {
  title: 'Geregistreerde misdrijven en aangiften',
  publisher: 'politie',
  table: '47013NED',
  vintageDate: '2023-11-17',
  retrievedDate: '2023-11-18',
  address: 'https://data.politie.nl/',
}

describe('a key figure', () => {
  it('tells its change in words, sign and percentage, not by colour alone', () => {
    const html = renderToStaticMarkup(
      <KeyFigure label="Woninginbraken" value={6170} change={-0.27} comparedWith="dan in 2015" interval={[-0.294, -0.246]} hoped="down" />,
    )
    for (const words of ['6.170', 'gedaald', '−27,0%', 'dan in 2015', '95% zeker tussen −29,4% en −24,6%']) expect(html).toContain(words)
    expect(html).toContain('sv-key__change--good')
  })

  it('judges a change only when it is said what people hope for', () => {
    expect(renderToStaticMarkup(<KeyFigure label="Meldingen" value={5} change={0.2} />)).toContain('sv-key__change--plain')
    expect(renderToStaticMarkup(<KeyFigure label="Inbraken" value={5} change={0.2} hoped="down" />)).toContain('sv-key__change--bad')
  })

  it('says when it is not published, and when it is too small to compare', () => {
    expect(renderToStaticMarkup(<KeyFigure label="Geheim" value={null} unit="stuks" />)).toContain('niet gepubliceerd')
    expect(renderToStaticMarkup(<KeyFigure label="Zeldzaam" value={7} unstable />)).toContain('Minder dan 20 gevallen')
  })

  it('opens its source', () => {
    expect(renderToStaticMarkup(<KeyFigure label="x" value={1} source={source} />)).toContain('Bron: politie, 47013NED</summary>')
  })
})

describe('a source', () => {
  it('is told in short with its vintage', () => {
    expect(sourceInShort(source, 'nl')).toBe('politie, 47013NED, stand 17 november 2023')
    expect(sourceInShort({ title: 'Eigen telling' }, 'nl')).toBe('Eigen telling')
  })

  it('unfolds to all that is known, and nothing that is not', () => {
    const html = renderToStaticMarkup(
      <InLanguage language="en">
        <SourceNote source={source} />
      </InLanguage>,
    )
    for (const words of ['17 November 2023', '18 November 2023', 'https://data.politie.nl/']) expect(html).toContain(words)
    expect(html).not.toContain('Terms')
  })
})
