// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { AsOf } from '../../shell/page/as-of.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { fteText, inLanguage } from '../../shell/languages/amounts.ts'
import './screen.css'
import { api, type Formation } from './client.ts'
import { hasUndivided, printedRows } from './table.rules.ts'
import { texts } from './texts.ts'

type Row = Formation['rows'][number]

/** The formation of a day by unit and category, as it was known then or with all that is known now, with the printed figures beside it. */
export default function FormationScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [{ day, known }, change, addressWith] = useFilters({ day: '', known: 'then' })
  const frozen = day !== '' && known === 'then'
  const asked = day === '' ? {} : frozen ? { asOf: day } : { validAt: day }
  const seen = api.useReadAndKeep('/v1/formation', asked)
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen} lines={14}>
        {formation => (
          <>
            <AsOf
              asked={day}
              moments={formation.moments.map(each => ({ date: each.date, title: inLanguage(each.title, language) }))}
              addressWith={chosen => addressWith({ day: chosen })}
              onDay={chosen => change({ day: chosen })}
            />
            {day !== '' && (
              <Tabs
                label={t.shownAs}
                choices={[
                  { title: t.frozen, address: addressWith({ known: 'then' }), current: frozen },
                  { title: t.now, address: addressWith({ known: 'now' }), current: !frozen },
                ]}
              />
            )}
            <p className="sv-small">{(frozen ? t.frozenTold : t.nowTold)(date(language, formation.validDate))}</p>
            <Table formation={formation} />
            <ul className="sv-links formation-downloads">
              <li>
                <a data-document="" href={api.address('/v1/formation/csv', asked)}>
                  {t.csv}
                </a>
              </li>
              <li>
                <a data-document="" href={api.address('/v1/formation/ods', asked)}>
                  {t.ods}
                </a>
              </li>
              <li>
                <a data-document="" href={api.address('/v1/formation', asked)}>
                  {t.json}
                </a>
              </li>
            </ul>
            <Button kind="secondary" type="button" onPress={() => window.print()}>
              {t.print}
            </Button>
            <Parts rows={formation.rows} />
            <Outside rows={formation.rows} />
          </>
        )}
      </Loaded>
      <More />
    </Page>
  )
}

function Table({ formation }: { formation: Formation }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const shown = printedRows(formation)
  const whole = shown.find(row => row.kind === 'whole')
  if (!whole || whole.total === 0) return <Empty title={t.nothing} />
  const printed = shown.some(row => row.printed)
  const amount = (key: 'operational' | 'aspirants' | 'nonOperational' | 'undivided' | 'total', title: string) => ({
    key,
    title,
    numeric: true,
    shown: (row: Row) => fteText(language, row[key]),
    sort: (row: Row) => row[key],
  })
  return (
    <>
      <DataTable
        caption={t.table(date(language, formation.validDate))}
        rows={shown.filter(row => row.kind !== 'whole')}
        total={whole}
        keyOf={row => row.code}
        columns={[
          {
            key: 'unit',
            title: t.unit,
            shown: row => <a href={addressOf('staffing/ledger/postings', language, {}, { unit: row.code })}>{row.name[language]}</a>,
          },
          amount('operational', t.operational),
          amount('aspirants', t.aspirants),
          amount('nonOperational', t['non-operational']),
          ...(hasUndivided(formation) ? [amount('undivided', t.undivided)] : []),
          ...(printed
            ? [
                {
                  key: 'printed',
                  title: t.printed,
                  numeric: true,
                  shown: ({ printed: source }: Row) =>
                    source?.total == null ? '' : `${fteText(language, source.total)}${source.mark ?? ''}`,
                },
              ]
            : []),
          amount('total', printed ? t.computed : t.total),
        ]}
      />
      {shown.some(row => row.printed?.deviates) && <p className="sv-small">{t.asterisk}</p>}
      {formation.printed && (
        <p className="sv-small">{t.source(inLanguage(formation.printed.title, language), formation.printed.passage ?? '')}</p>
      )}
    </>
  )
}

function Parts({ rows }: { rows: readonly Row[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const parts = rows.filter(row => row.kind === 'part' && row.total !== 0)
  if (parts.length === 0) return null
  const nameOf = (code: string | null) => rows.find(row => row.code === code)?.name[language] ?? ''
  return (
    <DataTable
      caption={t.parts}
      rows={parts}
      keyOf={row => row.code}
      columns={[
        {
          key: 'unit',
          title: t.unit,
          shown: row => <a href={addressOf('staffing/ledger/postings', language, {}, { unit: row.code })}>{row.name[language]}</a>,
        },
        { key: 'within', title: t.steps, shown: row => nameOf(row.parent) },
        { key: 'total', title: t.total, numeric: true, shown: row => fteText(language, row.total) },
      ]}
    />
  )
}

function Outside({ rows }: { rows: readonly Row[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const accounts = rows.filter(row => row.kind === 'outside' && row.total !== 0)
  const whole = rows.find(row => row.kind === 'whole')?.total ?? 0
  const sum = Math.round((whole + accounts.reduce((all, row) => all + row.total, 0)) * 1000) / 1000
  if (accounts.length === 0) return null
  return (
    <details className="formation-outside">
      <summary>{t.outside}</summary>
      <p className="sv-small">{t.outsideTold}</p>
      <DataTable
        caption={t.outside}
        captionHidden
        rows={accounts}
        keyOf={row => row.code}
        columns={[
          {
            key: 'unit',
            title: t.unit,
            shown: row => <a href={addressOf('staffing/ledger/postings', language, {}, { unit: row.code })}>{row.name[language]}</a>,
          },
          { key: 'total', title: t.total, numeric: true, shown: row => fteText(language, row.total) },
        ]}
      />
      <p className="sv-small">
        {t.balance}: <strong>{fteText(language, sum)}</strong>
      </p>
    </details>
  )
}

function More() {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  return (
    <Section title={t.more}>
      <ul className="sv-links">
        <li>
          <a href={addressOf('staffing/ledger/compare', language)}>{t.compare}</a>
        </li>
        <li>
          <a href={addressOf('staffing/ledger/postings', language)}>{t.postings}</a>
        </li>
        <li>
          <a href={addressOf('staffing/ledger/printed', language)}>{t.printedTables}</a>
        </li>
        {session?.person && (
          <li>
            <a href={addressOf('staffing/requests/list', language)}>{t.requests}</a>
          </li>
        )}
        {holds(session, 'police_planner') && (
          <li>
            <a href={addressOf('staffing/ledger/sheet', language)}>{t.sheet}</a>
          </li>
        )}
      </ul>
    </Section>
  )
}
