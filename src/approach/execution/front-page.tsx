// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import type { Front } from './front.ts'
import { FrontFigure } from './front-figure.tsx'
import { texts } from './front.texts.ts'

/** The public page: the strategy in a few lines, the figure that says most, and the way in for professionals. */
export function FrontPage({ front }: { front: Front | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <div className="sv-page sv-front">
      <div className={front?.figure ? 'sv-front__top' : 'sv-front__top sv-front__top--alone'}>
        <div className="sv-front__say">
          {front && <p className="sv-front__place">{t.place(front.region[language], String(front.fromYear), String(front.lastYear))}</p>}
          <h1 className="nl-heading nl-heading--level-1 sv-front__title">{front?.title[language] ?? t.name}</h1>
          <p className="sv-front__lead">{front ? t.what(String(front.municipalities)) : t.whatEmpty}</p>
          {!front && <p className="nl-paragraph">{t.notLoaded}</p>}
          <div className="sv-front__in">
            <a className="nl-button nl-button--primary" href={t.signInAddress}>
              {t.signIn}
            </a>
            <p>{t.signInFor}</p>
          </div>
        </div>
        {front?.figure && <FrontFigure figure={front.figure} />}
      </div>
      {front && front.priorities.length > 0 && <Priorities priorities={front.priorities} />}
      <How />
      <section className="sv-front__part" aria-labelledby="vertel">
        <h2 className="nl-heading nl-heading--level-2" id="vertel">
          {t.tell}
        </h2>
        <p className="nl-paragraph">{t.tellText}</p>
        <ul className="sv-front__links">
          {[t.tellPages.story, t.tellPages.mine, t.tellPages.coverage].map(({ address, name }) => (
            <li key={address}>
              <a className="nl-link" href={address}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className="sv-front__part" aria-labelledby="open">
        <h2 className="nl-heading nl-heading--level-2" id="open">
          {t.open}
        </h2>
        <p className="nl-paragraph">{t.openText}</p>
        <ul className="sv-front__links">
          {[t.publicPages.strategy, t.publicPages.figures, t.publicPages.reports, t.publicPages.data].map(({ address, name }) => (
            <li key={address}>
              <a className="nl-link" href={address}>
                {name}
              </a>
            </li>
          ))}
          <li>
            <a className="nl-link" href="/v1/openapi.json">
              {t.api}
            </a>
          </li>
        </ul>
      </section>
    </div>
  )
}

function Priorities({ priorities }: Pick<Front, 'priorities'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section className="sv-front__part" aria-labelledby="keuze">
      <h2 className="nl-heading nl-heading--level-2" id="keuze">
        {t.priorities}
      </h2>
      <p className="nl-paragraph">{t.prioritiesLead}</p>
      <ol className="sv-front__priorities">
        {priorities.map(({ id, title, body, ambitions }) => (
          <li key={id}>
            <h3 className="nl-heading nl-heading--level-3">{title[language]}</h3>
            <p>{body[language]}</p>
            {ambitions.length > 0 && (
              <details>
                <summary>{t.reaches}</summary>
                <ul>
                  {ambitions.map(ambition => (
                    <li key={ambition.nl}>{ambition[language]}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function How() {
  const t = useTexts(texts)
  const steps = [
    [t.steps.choose, t.steps.chooseText],
    [t.steps.act, t.steps.actText],
    [t.steps.feel, t.steps.feelText],
  ] as const
  return (
    <section className="sv-front__part" aria-labelledby="werkt">
      <h2 className="nl-heading nl-heading--level-2" id="werkt">
        {t.how}
      </h2>
      <ul className="sv-front__steps">
        {steps.map(([title, text]) => (
          <li key={title}>
            <h3 className="nl-heading nl-heading--level-3">{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
