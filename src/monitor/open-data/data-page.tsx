// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { type Offered, vintageOf } from './catalogue.ts'
import { texts } from './texts.ts'

/** Every data set with what it holds, where it comes from, what one may do with it, and the links to take it. */
export function DataPage({ offered }: { offered: readonly Offered[] }) {
  const t = useTexts(texts)
  return (
    <Page title={t.title} lead={t.lead} narrow>
      <p className="nl-paragraph">{t.safe}</p>
      {offered.map(one => (
        <Offer key={one.dataset.code} {...one} />
      ))}
      <p className="nl-paragraph">
        <a className="nl-link" href="/v1/open-data">
          {t.catalogue}
        </a>
      </p>
      <More but="data" />
    </Page>
  )
}

function Offer({ dataset: { code, title, description, columns }, sources }: Offered) {
  const t = useTexts(texts)
  const language = useLanguage()
  const vintage = vintageOf(sources)
  const facts = [
    [t.sources, [...new Set(sources.map(source => `${source.title} (${source.publisher})`))].join('; ')],
    [t.licence, [...new Set(sources.map(({ licence }) => licence))].join('; ')],
    [t.vintage, vintage ? date(language, vintage) : t.unknown],
  ].map(([name, value]) => [name, value || t.unknown] as const)
  return (
    <section id={code} className="open-data" aria-labelledby={`${code}-kop`}>
      <h2 className="nl-heading nl-heading--level-2" id={`${code}-kop`}>
        {title[language]}
      </h2>
      <p className="nl-paragraph">{description[language]}</p>
      <ul className="open-data__take" aria-label={t.take(title[language])}>
        <li>
          <a className="nl-link" href={`/v1/open-data/${code}/csv`} download={`${code}.csv`}>
            {t.csv}
            <span className="sv-hidden">: {title[language]}</span>
          </a>
        </li>
        <li>
          <a className="nl-link" href={`/v1/open-data/${code}`}>
            {t.json}
            <span className="sv-hidden">: {title[language]}</span>
          </a>
        </li>
      </ul>
      <dl className="sv-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t.columns}</summary>
        <dl className="open-data__columns">
          {columns.map(column => (
            <div key={column.name}>
              <dt>
                <code>{column.name}</code>
              </dt>
              <dd>{column[language]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

/** The way to the other public pages. */
export function More({ but }: { but: 'data' | 'figures' | 'strategy' }) {
  const t = useTexts(texts)
  const links = [
    { key: 'strategy', address: t.strategyAddress, title: t.strategy },
    { key: 'figures', address: t.figuresAddress, title: t.figures },
    { key: 'data', address: t.openDataAddress, title: t.openData },
  ]
  return (
    <Section title={t.more}>
      <ul className="open-data__take">
        {links
          .filter(({ key }) => key !== but)
          .map(({ key, address, title }) => (
            <li key={key}>
              <a className="nl-link" href={address}>
                {title}
              </a>
            </li>
          ))}
      </ul>
    </Section>
  )
}
