// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { client } from '../../shell/browser/client.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import type { contract } from '../blind-spots/contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()

/** What the count of this kind of offence does not see, beside it and never in it (C23 a). */
export function Sight({ offence }: { offence: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/blind-spots', { offence })
  return (
    <Section title={t.sight}>
      <Loaded of={seen} lines={2}>
        {({ spots }) => (
          <>
            {spots.length === 0 && <p>{t.sightUnknown}</p>}
            {spots.map(({ code, text, rates, noRate, sources }) => (
              <div key={code}>
                <p>{text[language]}</p>
                <p>
                  {rates.length === 0
                    ? `${t.sightNoRate} ${noRate?.[language] ?? ''}`
                    : rates
                        .map(one => t.sightRate[one.kind](t.sightPrecision[one.precision](number(language, one.percent)), one.year))
                        .join('; ')}
                </p>
                <p className="sv-small">{t.sightSource(sources.map(({ publisher, title }) => `${publisher}, ${title}`).join('; '))}</p>
                <p>
                  <a className="nl-link" href={`${addressOf('monitor/blind-spots/spots', language)}#${code}`}>
                    {t.sightMore}
                  </a>
                </p>
              </div>
            ))}
          </>
        )}
      </Loaded>
    </Section>
  )
}
