// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { BarChart } from '../../shell/charts/bar-chart.tsx'
import { TextInput } from '../../shell/forms/inputs.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { texts } from './choice.texts.ts'
import { api, type Choice } from './client.ts'
import { byDistrict, coverageOf, decisivePartners, outcomeOf, standings, usualWeights, weightRanges, withoutAny } from './rules.ts'
import { texts as priorityTexts } from './texts.ts'

const read = (typed: string, otherwise: number): number => {
  const value = Number(typed.replace(',', '.'))
  return typed === '' || !Number.isFinite(value) || value < 0 ? otherwise : Math.min(value, 100)
}

/** The computation behind the choice, shown as a rule and done in the browser, so that one can change the weights (C09 a). */
export default function ChoiceScreen() {
  const t = useTexts(texts)
  const p = useTexts(priorityTexts)
  const language = useLanguage()
  const [filters, change, addressWith] = useFilters({ round: '', first: '', second: '', third: '', most: '' })
  const seen = api.useReadAndKeep('/v1/priorities/choice', filters.round ? { round: filters.round } : {})
  return (
    <Loaded of={seen}>
      {choice => {
        const weights = [filters.first, filters.second, filters.third].map((typed, place) => read(typed, usualWeights[place] ?? 0))
        const most = Math.max(1, Math.min(6, Math.round(read(filters.most, choice.most))))
        return (
          <Page title={t.title} lead={t.lead} steps={[{ title: p.title, address: addressOf('strategy/priorities/priorities', language) }]}>
            <Tabs
              label={t.rounds}
              choices={choice.rounds.map(round => ({
                title: round.title,
                address: addressWith({ round: round.id }),
                current: round.id === choice.round,
              }))}
            />
            {choice.answers.length === 0 ? (
              <Empty title={t.none} />
            ) : (
              <>
                <Section
                  title={t.rule}
                  intro={t.ruleText(weights.map(weight => number(language, weight, weight % 1 ? 2 : 0)).join(', '), most)}
                >
                  <fieldset className="sv-columns">
                    <legend>{t.recompute}</legend>
                    {(['first', 'second', 'third'] as const).map((name, place) => (
                      <TextInput
                        key={name}
                        name={name}
                        short
                        type="number"
                        label={t.weight(place + 1)}
                        value={filters[name] || String(usualWeights[place])}
                        onValue={value => change({ [name]: value })}
                      />
                    ))}
                    <TextInput
                      name="most"
                      short
                      type="number"
                      label={t.most}
                      value={filters.most || String(choice.most)}
                      onValue={value => change({ most: value })}
                    />
                  </fieldset>
                </Section>
                <Computed choice={choice} weights={weights} most={most} />
              </>
            )}
          </Page>
        )
      }}
    </Loaded>
  )
}

function Computed({ choice, weights, most }: { choice: Choice; weights: readonly number[]; most: number }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const codes = choice.themes.map(({ code }) => code)
  const nameOf = (code: string) => choice.themes.find(theme => theme.code === code)?.[language] ?? code
  const names = (some: readonly string[]) => some.map(nameOf).join(', ')
  const ranking = standings(choice.answers, codes, weights)
  const { chosen, tied } = outcomeOf(ranking, most)
  const best = coverageOf(choice.answers, codes, most)
  const decisive = decisivePartners(choice.answers, codes, weights, most)
  const partnerName = new Map(choice.answers.map(({ partner, name }) => [partner, name]))
  return (
    <>
      <Section title={t.ranking} intro={t.counts(choice.asked, choice.answers.length)}>
        <p role="status">
          <strong>{t.outcome(names(chosen))}</strong> {tied && t.tied}
        </p>
        <BarChart
          headline={t.ranking}
          subtitle={t.legend}
          nameTitle={t.theme}
          valueTitle={t.points}
          beforeTitle={t.named}
          format={value => number(language, value, value % 1 ? 1 : 0)}
          rows={ranking.map(({ theme, score, named }) => ({ key: theme, label: nameOf(theme), value: score, before: named }))}
        />
      </Section>
      <Section title={t.coverage}>
        <p>
          {t.coverageText(withoutAny(choice.answers, chosen), best.sets.slice(0, 3).map(names).join(t.or), choice.answers.length)}{' '}
          {t.best(best.without)}
        </p>
      </Section>
      <Section title={t.districts}>
        <DataTable
          caption={t.districts}
          captionHidden
          rows={byDistrict(choice.answers, codes, weights, most)}
          keyOf={row => row.district}
          columns={[
            { key: 'district', title: t.district, shown: row => row.district, sort: row => row.district },
            { key: 'partners', title: t.partners, numeric: true, shown: row => row.partners, sort: row => row.partners },
            { key: 'chosen', title: t.chosen, shown: row => names(row.chosen) },
          ]}
        />
      </Section>
      <Section title={t.sensitivity}>
        <p>{t.decisive(decisive.length)}</p>
        {decisive.length > 0 && (
          <ul>
            {decisive.map(({ partner, chosen: other }) => (
              <li key={partner}>
                {partnerName.get(partner)}: {t.would} {names(other)}
              </li>
            ))}
          </ul>
        )}
        <ul>
          {weightRanges(choice.answers, codes, weights, most).map(({ place, low, high }) => (
            <li key={place}>
              {low === 0 && high === null
                ? t.free(place + 1)
                : t.range(place + 1, number(language, low, 2), high === null ? t.endless : number(language, high, 2))}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
