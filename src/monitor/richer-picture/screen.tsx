// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { client } from '../../shell/browser/client.ts'
import { Button } from '../../shell/forms/button.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import type { contract as indicators } from '../indicators/contract.ts'
import { Choose } from './choose.tsx'
import { api, type Picture } from './client.ts'
import { StateContradiction } from './contradict.tsx'
import { Interpret } from './interpret.tsx'
import { Figures } from './figures.tsx'
import { Choices } from './choices.tsx'
import { Contradictions } from './contradictions.tsx'
import { Interpretations } from './interpretations.tsx'
import './screen.css'
import { Sight } from './sight.tsx'
import { Stories } from './stories.tsx'
import { texts } from './texts.ts'

const register = client<typeof indicators>()

/** One indicator with everything that is known, not known, told and made of it (C22). */
export default function PictureScreen() {
  const { code } = useAddress<'code'>()
  const seen = api.useRead('/v1/richer-pictures/{code}', { code })
  return <Loaded of={seen}>{picture => <Shown picture={picture} version={seen.version} />}</Loaded>
}

function Shown({ picture, version }: { picture: Picture; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <div className="picture">
      <Page
        title={picture.name[language]}
        lead={t.lead}
        steps={[{ title: t.register, address: addressOf('monitor/indicators/register', language) }]}
      >
        <Measures code={picture.code} />
        <Figures picture={picture} />
        <div className="picture-columns">
          <Stories picture={picture} />
          <Sight spots={picture.blindSpots} />
        </div>
        <Section title={t.contradictions}>
          <Contradictions of={picture.contradictions} />
          <StateContradiction picture={picture} version={version} />
        </Section>
        <Section title={t.interpretations}>
          <Interpretations of={picture.interpretations} />
          <Interpret picture={picture} version={version} />
        </Section>
        <Section title={t.choices}>
          <Choices picture={picture} />
          <Choose picture={picture} version={version} />
        </Section>
      </Page>
    </div>
  )
}

/** What is measured, in one sentence, with the way to the rest of the register. */
function Measures({ code }: { code: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = register.useRead('/v1/indicators/{code}', { code })
  return (
    <Loaded of={seen} lines={2}>
      {({ definition, unconfirmedBecause }) => (
        <>
          <p>
            <strong>{t.definitionIs}:</strong> {definition[language]} {unconfirmedBecause && <Badge kind="unconfirmed" />}{' '}
            {unconfirmedBecause && <span className="sv-small">{unconfirmedBecause}</span>}
          </p>
          <p className="sv-actions">
            <a className="nl-link" href={addressOf('monitor/indicators/passport', language, { code })}>
              {t.definition}
            </a>{' '}
            <Button kind="secondary" type="button" onPress={() => window.print()}>
              {t.print}
            </Button>
          </p>
        </>
      )}
    </Loaded>
  )
}
