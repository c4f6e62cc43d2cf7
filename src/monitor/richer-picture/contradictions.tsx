// SPDX-License-Identifier: EUPL-1.2
import { useTexts } from '../../shell/languages/language.tsx'
import type { Picture } from './client.ts'
import { Cited, Signed } from './signed.tsx'
import { texts } from './texts.ts'

/** Where figures and stories say different things, side by side. */
export function Contradictions({ of }: { of: Picture['contradictions'] }) {
  const t = useTexts(texts)
  if (of.length === 0) return <p>{t.noContradiction}</p>
  return (
    <>
      {of.map((one, index) => (
        <div key={one.id} className={index < 2 ? 'picture-said' : 'picture-said picture-rest'}>
          <dl className="picture-beside">
            <div>
              <dt>{t.figuresSay}</dt>
              <dd>{one.figuresSay}</dd>
            </div>
            <div>
              <dt>{t.storiesSay}</dt>
              <dd>{one.storiesSay}</dd>
            </div>
          </dl>
          <p>
            {t.meaningShort}: {one.meaning}
          </p>
          <p className="sv-small">
            <Cited stories={one.stories} />
          </p>
          <Signed by={one} />
        </div>
      ))}
    </>
  )
}
