// SPDX-License-Identifier: EUPL-1.2
import { KeyFigure, KeyFigures } from '../../shell/figures/key-figure.tsx'
import { Button } from '../../shell/forms/button.tsx'
import { moment } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import './screen.css'
import { api, type Compared } from './client.ts'
import { texts } from './texts.ts'

/** The rules beside the running database, asked at this moment: equal, or every difference as it is. */
export function Comparison() {
  const t = useTexts(texts)
  const seen = api.useRead('/v1/access-comparison')
  return (
    <Section title={t.comparison}>
      <Loaded of={seen}>
        {compared => (
          <>
            <Verdict compared={compared} />
            <Button kind="secondary" type="button" onPress={seen.again}>
              {t.again}
            </Button>
          </>
        )}
      </Loaded>
    </Section>
  )
}

/** The verdict in words, with the differences and how much there is in force. */
export function Verdict({ compared }: { compared: Compared }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { equal, differences, faults, counts, sameRules } = compared
  return (
    <>
      <div className={equal ? 'sv-state sv-state--done' : 'sv-state sv-state--failed'} role="status">
        <p className="sv-state__title">{equal ? t.equal : t.unequal}</p>
        {!equal && <p>{t.unequalHint}</p>}
        {!sameRules && <p>{t.otherRules}</p>}
        {differences === null && <p>{t.noNotes}</p>}
        <p className="sv-small">{t.comparedAt(moment(language, compared.comparedAt))}</p>
      </div>
      {differences !== null && differences.length > 0 && (
        <DataTable
          caption={t.differences(differences.length)}
          rows={differences}
          keyOf={({ kind, line }) => kind + line}
          columns={[
            { key: 'kind', title: t.columns.kind, shown: ({ kind }) => t.difference[kind] },
            { key: 'line', title: t.columns.line, shown: ({ line }) => <code className="rules-line">{line}</code> },
          ]}
        />
      )}
      {faults.length > 0 && (
        <>
          <h3 className="nl-heading nl-heading--level-3">{t.faults}</h3>
          <ul className="sv-links">
            {faults.map(fault => (
              <li key={fault} className="rules-line">
                {fault}
              </li>
            ))}
          </ul>
        </>
      )}
      <KeyFigures>
        {(['tables', 'secured', 'policies', 'functions'] as const).map(key => (
          <KeyFigure key={key} label={t[key]} value={counts[key]} />
        ))}
      </KeyFigures>
    </>
  )
}
