// SPDX-License-Identifier: EUPL-1.2
import { useTexts } from '../../shell/languages/language.tsx'
import type { Picture } from './client.ts'
import { Signed } from './signed.tsx'
import { texts } from './texts.ts'

/** What named people make of it; the latest first, all of them kept. On paper only the latest two. */
export function Interpretations({ of }: { of: Picture['interpretations'] }) {
  const t = useTexts(texts)
  if (of.length === 0) return <p>{t.noInterpretation}</p>
  return (
    <>
      {of.map((one, index) => (
        <div key={one.id} className={index < 2 ? 'picture-said' : 'picture-said picture-rest'}>
          <p>{one.body}</p>
          <Signed by={one} />
        </div>
      ))}
    </>
  )
}
