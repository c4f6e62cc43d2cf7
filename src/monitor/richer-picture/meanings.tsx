// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { amount, type Picture } from './amount.ts'
import { texts } from './texts.ts'

function Signed({ by }: { by: { person: string | null; organisation: string; signedDate: string } }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return <p className="sv-small">{t.by(by.person ?? t.someone, by.organisation, date(language, by.signedDate))}</p>
}

function Cited({ stories }: { stories: readonly { id: string; withdrawn: boolean }[] }) {
  const t = useTexts(texts)
  const gone = stories.filter(one => one.withdrawn).length
  return (
    <>
      {t.cites(stories.length)}
      {gone > 0 && `; ${t.withdrawn(gone)}`}
    </>
  )
}

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
