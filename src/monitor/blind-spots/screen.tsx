// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { api } from './client.ts'
import { SpotShown } from './spot.tsx'
import { texts } from './texts.ts'

/** What stays out of sight of every kind of offence (C23). */
export default function BlindSpotsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/blind-spots', {})
  return (
    <Page title={t.title} lead={t.lead} narrow>
      <Loaded of={seen}>
        {({ spots }) =>
          spots.length === 0 ? (
            <Empty title={t.empty} />
          ) : (
            spots.map(spot => (
              <Section key={spot.code} id={spot.code} title={spot.name[language]}>
                <SpotShown spot={spot} />
              </Section>
            ))
          )
        }
      </Loaded>
    </Page>
  )
}
