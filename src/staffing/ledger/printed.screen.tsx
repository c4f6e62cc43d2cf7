// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, FileInput, TextInput } from '../../shell/forms/inputs.tsx'
import { inBoth } from '../../shell/languages/both.ts'
import { date, readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { inLanguage } from '../../shell/languages/amounts.ts'
import './screen.css'
import { api, type Printed } from './client.ts'
import { texts as words } from './texts.ts'

const texts = inBoth({
  nl: {
    title: 'Gedrukte formatietabellen',
    lead: 'Tabellen zoals een bron ze drukte of zoals ze in een bestand stonden, cel voor cel. Wat niet optelt blijft staan en wordt hier genoemd.',
    name: 'Tabel',
    day: 'Stand van',
    origin: 'Herkomst',
    odd: 'Wijkt af',
    none: 'geen',
    rows: (count: number) => `${count} rijen`,
    report: 'Wat opviel bij het narekenen',
    sound: 'Alle rijen en kolommen tellen op.',
    line: 'Regel',
    read: 'Een tabel inlezen',
    intro: 'Uit ods, xlsx of csv. Alleen waarden worden gelezen, geen formules; er verandert niets in het grootboek.',
    file: 'Bestand',
    send: 'Lees in',
    ofDay: 'Dag waarover de tabel gaat',
    tooLarge: 'Dit bestand is groter dan 700 kB.',
  },
  en: {
    title: 'Printed formation tables',
    lead: 'Tables as a source printed them or as they stood in a file, cell by cell. What does not add up stays and is named here.',
    name: 'Table',
    day: 'Stands of',
    origin: 'Origin',
    odd: 'Differs',
    none: 'none',
    rows: (count: number) => `${count} rows`,
    report: 'What was noticed when adding up',
    sound: 'All rows and columns add up.',
    line: 'Row',
    read: 'Read a table in',
    intro: 'From ods, xlsx or csv. Only values are read, no formulas; nothing in the ledger changes.',
    file: 'File',
    send: 'Read in',
    ofDay: 'Day the table is about',
    tooLarge: 'This file is larger than 700 kB.',
  },
})

const order = ['operational', 'aspirants', 'non-operational', 'total'] as const

/** The printed tables, one of them with its check report, and reading a new one in. */
export default function PrintedScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [{ table }, change, addressWith] = useFilters({ table: '' })
  const seen = api.useRead('/v1/formation/printed-tables')
  const planner = holds(useSession(), 'police_planner')
  return (
    <Page
      title={t.title}
      lead={t.lead}
      steps={[{ title: useTexts(words).steps, address: addressOf('staffing/ledger/formation', language) }]}
    >
      <Loaded of={seen}>
        {({ tables }) => (
          <DataTable
            caption={t.title}
            captionHidden
            rows={tables}
            keyOf={({ id }) => id}
            columns={[
              { key: 'name', title: t.name, shown: row => <a href={addressWith({ table: row.id })}>{inLanguage(row.title, language)}</a> },
              { key: 'day', title: t.day, shown: row => date(language, row.asOfDate), sort: row => row.asOfDate },
              { key: 'origin', title: t.origin, shown: row => row.passage ?? row.fileName ?? '' },
              { key: 'odd', title: t.odd, shown: row => (row.deviating === 0 ? t.none : t.rows(row.deviating)) },
            ]}
          />
        )}
      </Loaded>
      {table && <One id={table} />}
      {planner ? <ReadIn onRead={id => change({ table: id })} /> : <Why rule="ledger.importsFormation" />}
    </Page>
  )
}

function One({ id }: { id: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const seen = api.useRead('/v1/formation/printed-tables/{id}', { id })
  return (
    <Loaded of={seen}>
      {table => (
        <Section title={inLanguage(table.title, language)}>
          <DataTable
            caption={w.table(date(language, table.asOfDate))}
            rows={rowsOf(table)}
            keyOf={({ row }) => String(row)}
            columns={[
              { key: 'label', title: w.unit, shown: row => row.label },
              ...order.map(category => ({
                key: category,
                title: w[category],
                numeric: true,
                shown: (row: ReturnType<typeof rowsOf>[number]) => row.printed[category] ?? '',
              })),
            ]}
          />
          <h3 className="nl-heading nl-heading--level-3">{t.report}</h3>
          {table.remarks.length === 0 ? (
            <p>{t.sound}</p>
          ) : (
            <ul className="formation-remarks">
              {table.remarks.map(remark => (
                <li key={`${remark.row} ${remark.kind} ${remark.nl}`}>
                  {t.line} {remark.row}: {remark[language]}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </Loaded>
  )
}

function rowsOf({ cells }: Printed) {
  return [...new Set(cells.map(({ row }) => row))].map(row => {
    const own = cells.filter(cell => cell.row === row)
    return {
      row,
      label: own[0]?.label ?? '',
      printed: Object.fromEntries(
        own.map(cell => [cell.category, cell.mark && !cell.printed.includes(cell.mark) ? `${cell.printed}${cell.mark}` : cell.printed]),
      ) as Partial<Record<(typeof order)[number], string>>,
    }
  })
}

function ReadIn({ onRead }: { onRead: (id: string) => void }) {
  const t = useTexts(texts)
  const [file, setFile] = useState<{ name: string; content: string } | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const { act, busy, problem } = api.useAct('POST', '/v1/formation/printed-tables')
  const choose = async (chosen: File | undefined) => {
    setTooLarge((chosen?.size ?? 0) > 700_000)
    if (!chosen || chosen.size > 700_000) return setFile(null)
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    setFile({ name: chosen.name, content: btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join('')) })
  }
  const send = async ({ title = '', asOfDate = '' }: Record<string, string>) => {
    const answer = await act({ title, asOfDate: readDate(asOfDate) ?? asOfDate, fileName: file?.name ?? '-', content: file?.content ?? '' })
    if (answer) onRead(answer.id)
  }
  return (
    <Section title={t.read} intro={t.intro}>
      <Form problem={problem} onSend={values => void send(values)}>
        <TextInput name="title" label={t.name} error={errorOf(problem?.errors, 'title')} />
        <DateInput name="asOfDate" label={t.ofDay} error={errorOf(problem?.errors, 'asOfDate')} />
        <FileInput
          name="content"
          label={t.file}
          error={tooLarge ? t.tooLarge : errorOf(problem?.errors, 'content')}
          accept=".ods,.xlsx,.csv"
          invalid={tooLarge}
          onFile={file => void choose(file)}
        />
        <Button busy={busy}>{t.send}</Button>
      </Form>
    </Section>
  )
}
