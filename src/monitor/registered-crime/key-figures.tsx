// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { KeyFigure, KeyFigures } from '../../shell/figures/key-figure.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { change, number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Section } from '../../shell/page/page.tsx'
import type { Picture } from './client.ts'
import { sourceOf } from './provenance.tsx'
import { texts } from './texts.ts'

/** The figures of the strategy: count, change with its interval, what counts, and what the strategy printed. */
export function StrategyFigures({ picture }: { picture: Picture }) {
  const t = useTexts(texts)
  const [from, to] = [String(picture.from), String(picture.to)]
  return (
    <Section title={t.figures} intro={t.figuresIntro(to, from)}>
      <div className="crime-keys">
        <KeyFigures>
          {picture.indicators
            .filter(indicator => indicator.printed)
            .map(indicator => (
              <One key={indicator.code} indicator={indicator} picture={picture} />
            ))}
        </KeyFigures>
      </div>
    </Section>
  )
}

function One({ indicator, picture }: { indicator: Picture['indicators'][number]; picture: Picture }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { printed, offences } = indicator
  const [from, to] = [String(picture.from), String(picture.to)]
  const bounds = indicator.change && indicator.change.high !== null ? ([indicator.change.low, indicator.change.high] as const) : null
  const source = sourceOf(picture.sources, language)
  return (
    <KeyFigure
      label={indicator.name[language]}
      value={indicator.to}
      change={indicator.change?.share}
      comparedWith={t.comparedWith(from, indicator.from === null ? '?' : number(language, indicator.from))}
      interval={bounds}
      unstable={indicator.unstable}
      hoped="down"
      {...(offences.length === 1 && {
        address: addressOf('monitor/registered-crime/offence', language, { code: offences[0] ?? '' }, { from, to }),
      })}
      {...(source && { source })}
    >
      {printed && printed.baseline === picture.from && printed.target === picture.to && (
        <p className="sv-small">{t.printed(change(language, printed.change / 100, 0), to, from)}</p>
      )}
      <details className="sv-small">
        <summary>
          {t.definition} {indicator.unconfirmedBecause && <Badge kind="unconfirmed" />}
        </summary>
        <p>{indicator.definition[language]}</p>
        <p>{t.codes(offences.join(', '))}</p>
        {indicator.unconfirmedBecause && (
          <p>
            {t.unconfirmed}: {indicator.unconfirmedBecause}
          </p>
        )}
      </details>
    </KeyFigure>
  )
}
