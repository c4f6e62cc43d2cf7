// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { amount } from './amount.ts'
import type { Picture } from './client.ts'
import { Cited, Signed } from './signed.tsx'
import { texts } from './texts.ts'

/** Choices that were put on this page, with what they cite and how far the proposal is. */
export function Choices({ picture }: { picture: Picture }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (picture.choices.length === 0) return <p>{t.noChoice}</p>
  return (
    <>
      {picture.choices.map(one => (
        <div key={one.id} className="picture-said">
          <p>
            {one.title ? (
              <>
                <a href={addressOf('strategy/decisions/proposal', language, { id: one.proposalId })}>{one.title}</a>,{' '}
                {t.states[one.state ?? ''] ?? one.state}
              </>
            ) : (
              t.proposal
            )}
          </p>
          <p className="sv-small">
            {t.cited(amount(picture.unit, one, language), one.area[language], one.figureDate.slice(0, 4))} ({t.vintage(one.vintage)}).{' '}
            <Cited stories={one.stories} />.
          </p>
          <Signed by={one} />
        </div>
      ))}
    </>
  )
}
