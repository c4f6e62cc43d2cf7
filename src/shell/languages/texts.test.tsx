// SPDX-License-Identifier: EUPL-1.2
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { inBoth } from './both.ts'
import { InLanguage, languageOfPath, useTexts } from './language.tsx'

const modules = import.meta.glob<Record<string, unknown>>('../**/*texts.ts', { eager: true })
const words = inBoth({
  nl: { hello: 'dag', many: (n: number) => `${n} stuks` },
  en: { hello: 'hello', many: (n: number) => `${n} pieces` },
})

/** Every text under a key, as [path, text]; functions count as one. */
function flat(texts: unknown, path = ''): [string, unknown][] {
  if (typeof texts !== 'object' || texts === null) return [[path, texts]]
  return Object.entries(texts).flatMap(([key, value]) => flat(value, `${path}/${key}`))
}

function Greeting() {
  return <p>{useTexts(words).hello}</p>
}

describe('texts', () => {
  it('are shown in the language around them, Dutch when nothing is said', () => {
    expect(renderToStaticMarkup(<Greeting />)).toBe('<p>dag</p>')
    expect(
      renderToStaticMarkup(
        <InLanguage language="en">
          <Greeting />
        </InLanguage>,
      ),
    ).toBe('<p>hello</p>')
  })

  it('that miss their English do not compile', () => {
    // @ts-expect-error the English has no `bye`
    inBoth({ nl: { hello: 'dag', bye: 'tot ziens' }, en: { hello: 'hello' } })
    // @ts-expect-error the English takes another parameter
    inBoth({ nl: { many: (n: number) => String(n) }, en: { many: (n: string) => n } })
    expect(words.en.many(2)).toBe('2 pieces')
  })

  it('of the shell say something in both languages', () => {
    const all = Object.entries(modules)
    expect(all.length).toBeGreaterThan(6)
    for (const [file, { texts }] of all) {
      const { nl, en } = texts as { nl: unknown; en: unknown }
      expect(
        flat(en).map(([path]) => path),
        file,
      ).toEqual(flat(nl).map(([path]) => path))
      for (const [path, text] of [...flat(nl), ...flat(en)]) expect(text, `${file} ${path}`).not.toBe('')
    }
  })

  it('follow the address: English under /en', () => {
    expect(languageOfPath('/en')).toBe('en')
    expect(languageOfPath('/en/partners')).toBe('en')
    expect(languageOfPath('/energie')).toBe('nl')
    expect(languageOfPath('/')).toBe('nl')
  })
})
