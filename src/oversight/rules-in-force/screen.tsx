// SPDX-License-Identifier: EUPL-1.2
import { useFilters } from '../../shell/browser/search.ts'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { OnlyFor } from '../../shell/states/only-for.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Part } from './client.ts'
import { Comparison } from './comparison.tsx'
import { texts } from './texts.ts'

/** The rules as sentences, by role and part, and above them whether the running database does what they say (C64 b, d). */
export default function RulesScreen() {
  const t = useTexts(texts)
  return (
    <OnlyFor roles={['privacy_officer']} rule="rules-in-force.comparesRules" title={t.title}>
      <Page title={t.title} lead={t.lead}>
        <Comparison />
        <Rules />
      </Page>
    </OnlyFor>
  )
}

const concerns = (rule: Part['rules'][number], role: string): boolean =>
  role === '' || (role === 'everybody' ? rule.roles.length === 0 : rule.roles.includes(role))

function Rules() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [{ role, part }, change] = useFilters({ role: '', part: '' })
  const seen = api.useRead('/v1/access-rules')
  return (
    <Section title={t.rules}>
      <Loaded of={seen}>
        {({ features, roles }) => {
          const parts = features
            .filter(({ key }) => part === '' || key === part)
            .map(one => ({ ...one, rules: one.rules.filter(rule => concerns(rule, role)) }))
            .filter(({ rules, tables }) => rules.length > 0 || (role === '' && tables.length > 0))
          return (
            <>
              <Filters>
                <Filter
                  name="role"
                  label={t.role}
                  value={role}
                  onValue={value => change({ role: value })}
                  options={[
                    { value: '', label: t.any },
                    { value: 'everybody', label: t.everybody },
                    ...roles.map(({ key, ...name }) => ({ value: key, label: name[language] })),
                  ]}
                />
                <Filter
                  name="part"
                  label={t.part}
                  value={part}
                  onValue={value => change({ part: value })}
                  options={[{ value: '', label: t.any }, ...features.map(({ key, title }) => ({ value: key, label: title[language] }))]}
                />
              </Filters>
              <p>
                <a className="nl-link" href={api.address('/v1/access-rules/csv')} download="" data-document="">
                  {t.csv}
                </a>{' '}
                <span className="sv-small">{t.csvHint}</span>
              </p>
              {parts.length === 0 && <Empty title={t.nothing} />}
              {parts.map(one => (
                <OnePart key={one.key} part={one} whole={role === ''} />
              ))}
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}

function OnePart({ part, whole }: { part: Part; whole: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const data = (tables: Part['rules'][number]['tables']) =>
    tables.length === 0 ? t.none : tables.map(table => `${t.acts[table.act]}: ${table[language]}`).join('; ')
  return (
    <section className="sv-section" aria-label={part.title[language]}>
      <h3 className="nl-heading nl-heading--level-3">{part.title[language]}</h3>
      {part.rules.length > 0 && (
        <DataTable
          caption={`${t.rules}: ${part.title[language]}`}
          captionHidden
          rows={part.rules}
          keyOf={({ key }) => key}
          columns={[
            { key: 'sentence', title: t.rule.sentence, shown: ({ sentence }) => sentence[language] },
            { key: 'who', title: t.rule.who, shown: ({ who }) => who[language] },
            { key: 'data', title: t.rule.data, shown: ({ tables }) => data(tables) },
            { key: 'onlyIf', title: t.rule.onlyIf, shown: ({ conditions }) => conditions.map(one => one[language]).join('; ') || '–' },
            { key: 'purpose', title: t.rule.purpose, shown: ({ purpose }) => purpose[language] },
            { key: 'ground', title: t.rule.ground, shown: ({ ground }) => ground },
          ]}
        />
      )}
      {whole && part.tables.length > 0 && (
        <DataTable
          caption={`${t.data}: ${part.title[language]}`}
          rows={part.tables}
          keyOf={({ name }) => name}
          columns={[
            { key: 'name', title: t.dataColumns.name, shown: table => table[language] },
            { key: 'scope', title: t.dataColumns.scope, shown: ({ scope }) => scope[language] },
            { key: 'term', title: t.dataColumns.term, shown: ({ term }) => term?.[language] ?? t.none },
          ]}
        />
      )}
      {whole && part.passes.length > 0 && (
        <details className="rules-passes">
          <summary>{t.passes}</summary>
          <ul>
            {part.passes.map(pass => (
              <li key={pass.name} className="rules-line">
                <code>{pass.name}</code>: {pass[language]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
