// SPDX-License-Identifier: EUPL-1.2
import { inOtherLanguage } from '../addresses.ts'
import { InLanguage, languageOfPath, useTexts } from '../languages/language.tsx'
import { Page } from '../page/page.tsx'
import { Site } from '../page/site.tsx'
import { Failed } from '../states/states.tsx'
import { texts as stateTexts } from '../states/texts.ts'
import { AtPlace, useMoves } from './place.ts'
import { Problem } from './problem.ts'
import { ScreenAt } from './router.tsx'
import { useSession } from './session.ts'
import { texts } from './texts.ts'

declare const __VERSION__: string

/** The name of the region, as the server wrote it into the document. */
const regionName = typeof document === 'undefined' ? undefined : document.querySelector<HTMLMetaElement>('meta[name=region]')?.content

/** The frame around the screen at the address in view. */
export function Screens() {
  const place = useMoves()
  const session = useSession()
  const other = inOtherLanguage(place.path)
  const person = session && { name: session.person.name, organisation: session.organisation.name, csrf: session.csrf }
  return (
    <InLanguage language={languageOfPath(place.path)}>
      <AtPlace value={place}>
        <Site path={place.path} regionName={regionName} other={other && other + place.search} person={person} version={__VERSION__}>
          <ScreenAt path={place.path} broken={error => <Broken error={error} />} absent={<Absent />} />
        </Site>
      </AtPlace>
    </InLanguage>
  )
}

/** What is shown when a screen breaks: the frame stays, so that people can go elsewhere. */
function Broken({ error }: { error: unknown }) {
  const t = useTexts(texts)
  const problem = error instanceof Problem ? error : { status: 500, ...t.problems.screen }
  return (
    <Page title={problem.title} narrow>
      <Failed problem={problem} />
    </Page>
  )
}

/** What is shown at an address where no screen stands. */
function Absent() {
  const t = useTexts(stateTexts)
  return (
    <Page title={t.absent} narrow>
      <p className="nl-paragraph">{t.absentDetail}</p>
    </Page>
  )
}
