// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { AsOf } from '../../shell/page/as-of.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { api } from './client.ts'
import { Matrix } from './matrix.tsx'
import './screen.css'
import { texts } from './texts.ts'

/** The municipalities of a day against the priorities of the region: who works on what, and where nothing of its own was found (C13 b). */
export default function LineScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [{ period, asOf }, change, addressWith] = useFilters({ period: '', asOf: '' })
  const asked = { ...(period && { period }), ...(asOf && { asOfDate: asOf }) }
  const seen = api.useReadAndKeep('/v1/line', asked)
  return (
    <Loaded of={seen}>
      {line => (
        <Page title={t.title} lead={t.lead(line.municipalities.length, date(language, line.asOfDate))}>
          <Tabs
            label={t.period}
            choices={line.periods.map(each => ({
              title: each,
              address: addressWith({ period: each, asOf: '' }),
              current: each === line.period,
            }))}
          />
          <AsOf asked={asOf} moments={[]} addressWith={day => addressWith({ asOf: day })} onDay={day => change({ asOf: day })} />
          {line.priorities.length === 0 ? <Empty title={t.noPriorities} /> : <Matrix line={line} />}
          <p className="line-after">
            <a className="nl-link" href={api.address('/v1/line/csv', asked)} download="" data-document="">
              {t.csv}
            </a>{' '}
            <a className="nl-link" href={addressOf('strategy/line/national', language)}>
              {t.agendas}
            </a>{' '}
            <button className="nl-button nl-button--subtle" type="button" onClick={() => window.print()}>
              {t.print}
            </button>
          </p>
        </Page>
      )}
    </Loaded>
  )
}
