// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Section } from '../../shell/page/page.tsx'
import type { Picture } from './client.ts'
import { texts } from './texts.ts'

type Spot = Picture['blindSpots'][number]

/** What the figures above cannot see, in short, each with its source; never in the chart itself (C23). */
export function Sight({ spots }: { spots: Picture['blindSpots'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.sight} {...(spots.length > 0 && { intro: t.sightIntro })}>
      {spots.length === 0 && <p>{t.noSpots}</p>}
      {spots.map(spot => (
        <Shown key={spot.code} spot={spot} />
      ))}
      <p className="picture-act">
        <a className="nl-link" href={addressOf('monitor/blind-spots/spots', language)}>
          {t.sightMore}
        </a>
      </p>
    </Section>
  )
}

function Shown({ spot }: { spot: Spot }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const latest = spot.rates.filter(
    rate => !spot.rates.some(other => other.kind === rate.kind && other.base === rate.base && other.year > rate.year),
  )
  return (
    <div className="picture-spot">
      <h3 className="nl-heading nl-heading--level-4">
        {spot.name[language]} <span className="sv-badge sv-badge--plain">{t.visibility[spot.visibility]}</span>
      </h3>
      <p>{spot.text[language]}</p>
      {latest.length === 0 && (
        <p>
          {t.noRate} {spot.noRate?.[language]}
        </p>
      )}
      {latest.length > 0 && (
        <ul>
          {latest.map(rate => (
            <li key={rate.kind + rate.base}>
              {t.kind[rate.kind]}: {t.rate(t.precision[rate.precision](number(language, rate.percent)), t.bases[rate.base], rate.year)}
            </li>
          ))}
        </ul>
      )}
      {spot.estimates.map(one => (
        <p key={`${one.fromYear} ${one.unit.nl}`}>
          {t.estimate(
            one.low !== null && one.high !== null
              ? t.between(number(language, one.low), number(language, one.high))
              : t.noRange(number(language, one.value ?? one.low ?? one.high ?? 0)),
            one.unit[language],
            one.area[language],
            [...new Set([one.fromYear, one.toYear])].join('-'),
          )}
        </p>
      ))}
      {spot.alternatives.length > 0 && (
        <p>
          {t.alternatives} {spot.alternatives.map(one => one[language]).join('; ')}.
        </p>
      )}
      <p className="sv-small">{t.sourceOf(spot.sources.map(({ publisher, title }) => `${publisher}, ${title}`).join('; '))}</p>
    </div>
  )
}
