// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { AskForm } from './ask-form.tsx'
import { api, type Capacity } from './client.ts'
import { Ledger } from './ledger.tsx'
import { staters } from './rules.ts'
import { Kept } from './scenarios.tsx'
import './screen.css'
import { texts } from './texts.ts'

/** What partners have, what is asked and freed, who is overloaded, and what would become of that if a priority came in and another went out. */
export default function CapacityScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const [filters, change, addressWith] = useFilters({ year: '', in: '', out: '' })
  const asked = {
    ...(filters.year && { year: Number(filters.year) }),
    ...(filters.in && { in: filters.in }),
    ...(filters.out && { out: filters.out }),
  }
  const seen = api.useReadAndKeep('/v1/capacity', asked)
  return (
    <Page
      title={t.title}
      lead={t.lead}
      beside={
        session &&
        holds(session, ...staters) && (
          <a
            className="nl-button nl-button--primary"
            href={addressOf('strategy/capacity/partner', language, { code: session.organisation.code })}
          >
            {t.own}
          </a>
        )
      }
    >
      <Loaded of={seen}>
        {capacity => (
          <>
            <Tabs
              label={t.year}
              choices={[-1, 0, 1]
                .map(step => capacity.year + step)
                .map(year => ({
                  title: String(year),
                  address: addressWith({ year: String(year) }),
                  current: year === capacity.year,
                }))}
            />
            <Section title={t.scenario} intro={t.scenarioIntro}>
              <Choices capacity={capacity} chosen={filters} change={change} />
              <Kept capacity={capacity} chosen={filters} addressWith={addressWith} />
            </Section>
            <Ledger capacity={capacity} compared={filters.in !== '' || filters.out !== ''} csv={api.address('/v1/capacity/csv', asked)} />
            <AskForm capacity={capacity} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface Chosen {
  in: string
  out: string
}

function Choices({ capacity, chosen, change }: { capacity: Capacity; chosen: Chosen; change: (changed: Partial<Chosen>) => void }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const options = (hours: 'proposed' | 'asked', other: string) => [
    { value: '', label: t.nothing },
    ...capacity.priorities
      .filter(({ id }) => id !== other)
      .map(priority => ({
        value: priority.id,
        label: t.hoursOf(priority.title[language], priority.period, number(language, priority[hours])),
      })),
  ]
  return (
    <Filters label={t.scenario}>
      <Filter
        name="in"
        label={t.comesIn}
        value={chosen.in}
        options={options('proposed', chosen.out)}
        onValue={value => change({ in: value })}
      />
      <Filter
        name="out"
        label={t.goesOut}
        value={chosen.out}
        options={options('asked', chosen.in)}
        onValue={value => change({ out: value })}
      />
    </Filters>
  )
}
