// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { More } from './data-page.tsx'
import type { InShort } from './public-site.ts'
import { texts } from './texts.ts'

/** The strategy for residents: each priority with what the partners want to reach and what they do for it. */
export function StrategyPage({ strategy }: { strategy: InShort | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (!strategy)
    return (
      <Page title={t.strategy} lead={t.noStrategy} narrow>
        <More but="strategy" />
      </Page>
    )
  const { region, fromYear, lastYear, priorities } = strategy
  return (
    <Page title={t.strategy} lead={t.strategyLead(region[language], String(fromYear), String(lastYear))} narrow>
      {priorities.map(({ code, title, body, ambitions, actions }) => (
        <section className="open-data" id={code} key={code} aria-labelledby={`${code}-kop`}>
          <h2 className="nl-heading nl-heading--level-2" id={`${code}-kop`}>
            {title[language]}
          </h2>
          <p className="nl-paragraph">{body[language]}</p>
          {[
            { name: t.wants, texts: ambitions },
            { name: t.does, texts: actions },
          ].map(
            part =>
              part.texts.length > 0 && (
                <div key={part.name}>
                  <h3 className="nl-heading nl-heading--level-3">{part.name}</h3>
                  <ul>
                    {part.texts.map(text => (
                      <li key={text.nl}>{text[language]}</li>
                    ))}
                  </ul>
                </div>
              ),
          )}
        </section>
      ))}
      <More but="strategy" />
    </Page>
  )
}
