// SPDX-License-Identifier: EUPL-1.2
import { useFilters } from '../../shell/browser/search.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Announce, AnnounceRefused } from './announce.tsx'
import { Announced } from './announced.tsx'
import { api } from './client.ts'
import { Position } from './position.tsx'
import { texts } from './texts.ts'

const filters = { area: '', offence: '', year: '' }

/** A municipality beside like ones, the region and the country, and the announced comparisons of all (C25). */
export default function BenchmarksScreen() {
  const t = useTexts(texts)
  const [chosen, change] = useFilters(filters)
  const session = useSession()
  const announces = holds(session, 'bureau_coordinator')
  const list = api.useRead('/v1/benchmarks', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={list}>
        {benchmarks => {
          const own = benchmarks.areas.find(one => one.code === session?.organisation.code)
          const area = chosen.area || (own ?? benchmarks.areas[0])?.code
          return (
            <>
              {area && <Position area={area} offence={chosen.offence} year={chosen.year} change={change} />}
              <Section title={t.announced} intro={t.announcedIntro}>
                <Announced benchmarks={benchmarks.benchmarks} />
                {announces ? <Announce benchmarks={benchmarks} /> : <AnnounceRefused />}
              </Section>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
