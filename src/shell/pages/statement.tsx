// SPDX-License-Identifier: EUPL-1.2
import { Page } from '../page/page.tsx'

type Part = { title: string } & Record<string, string>

/** The parts of a statement among its texts: those that have a title and sentences of their own. */
function partsOf(texts: Readonly<Record<string, string | Part>>): [string, Part][] {
  return Object.entries(texts).filter((entry): entry is [string, Part] => typeof entry[1] === 'object')
}

/** A text that states where the site stands: a title, a first sentence, and parts of a few sentences each. */
export function Statement({ texts }: { texts: Readonly<Record<string, string | Part>> & { title: string; lead: string } }) {
  return (
    <Page title={texts.title} lead={texts.lead} narrow>
      <div className="sv-text">
        {partsOf(texts).map(([key, { title, ...sentences }]) => (
          <section key={key}>
            <h2 className="nl-heading nl-heading--level-2">{title}</h2>
            <ul>
              {Object.entries(sentences).map(([name, sentence]) => (
                <li key={name}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  )
}
